import mammoth from 'mammoth';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reportCommand, type ReportFlags } from '../../src/rehearse/report-command.ts';
import type { Store } from '../../src/storage/store.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { testWorld } from '../support/world.ts';

const rules = await testRules();
let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.close());

async function report(template: string | undefined, flags: ReportFlags = {}) {
  const files = new Map<string, Uint8Array>();
  const printed: string[] = [];
  await reportCommand(template, flags, {
    store,
    rules,
    world: testWorld({ now: '2026-11-20T07:00:00+07:00' }),
    write: (file, bytes) => void files.set(file, bytes),
    print: (line) => void printed.push(line),
    progress: () => undefined,
  });
  const [[file, bytes] = ['', new Uint8Array()]] = files;
  return { file, bytes, printed };
}

it('writes the paper of the month that is closed when it is due, and keeps none on the desk', async () => {
  const { file, bytes, printed } = await report('bao-cao-thang', { due: '2026-11-25' });
  expect(file).toMatch(/bao-cao-thang-2026-11-15\.docx$/);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value).toContain('bảo hiểm thất nghiệp tháng 11 năm 2026');
  expect(value).toContain('DỰ THẢO');
  expect(printed.join()).toContain('tháng 11 năm 2026');
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(html).not.toContain('<a href');
  expect(await store.papers.list(['draft', 'edited', 'approved', 'issued'], 9)).toEqual([]);
});

it('writes a PDF where the file is called so', async () => {
  const { bytes } = await report('bao-cao-thang', { out: 'thang.PDF' });
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
});

it('says what it does not know: no template, a day that is none, a format that is none', async () => {
  await expect(report(undefined)).rejects.toMatchObject({ message: 'report.usage' });
  await expect(report('bao-cao-mat')).rejects.toMatchObject({ fault: 'not-found' });
  await expect(report('bao-cao-thang', { due: '2026-02-31' })).rejects.toMatchObject({
    message: 'report.day',
  });
  await expect(report('bao-cao-thang', { out: 'thang.odt' })).rejects.toMatchObject({
    message: 'report.format',
  });
});
