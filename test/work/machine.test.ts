import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMachine } from '../../src/work/machine.ts';

describe('the machine', () => {
  it('tells how much of the disk below the data is free', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'haidang-disk-'));
    const disk = await openMachine(folder, () => null).disk();
    rmSync(folder, { recursive: true });
    expect(disk!.total).toBeGreaterThan(1_000_000);
    expect(disk!.free).toBeGreaterThan(0);
    expect(disk!.free).toBeLessThanOrEqual(disk!.total);
  });

  it('says nothing of a folder that is not there: the database may stand elsewhere', async () => {
    expect(await openMachine(join(tmpdir(), 'haidang-khong-co', 'x'), () => null).disk()).toBeNull();
  });

  it('passes on what others say of its clock', () => {
    expect(openMachine(tmpdir(), () => 42).skew()).toBe(42);
    expect(openMachine(tmpdir(), () => null).skew()).toBeNull();
  });
});
