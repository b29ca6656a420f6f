import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RUN = path.join(ROOT, '.ci/run');

it('is a script that stops at the first trouble', () => {
  const text = fs.readFileSync(RUN, 'utf8');
  expect(text.startsWith('#!/usr/bin/env bash\n')).toBe(true);
  expect(text).toContain('\nset -euo pipefail\n');
  expect(fs.statSync(RUN).mode & 0o111).toBe(0o111);
  execFileSync('bash', ['-n', RUN]);
});

it('judges with types, lint, format and the tests last, whose last line is the count', () => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(fs.readFileSync(RUN, 'utf8')).toMatch(/npm ci\nexec npm run -s check\n$/);
  const steps = scripts['check']?.split(' && ') ?? [];
  for (const step of ['types', 'lint', 'format:check']) expect(steps).toContain(`npm run -s ${step}`);
  expect(steps.at(-1)).toBe('npm run -s test');
  expect(scripts['test']).toMatch(/vitest run --config test\/vitest\.config\.ts$/);
});
