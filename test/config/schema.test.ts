import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FILES, type FileName } from '../../src/config/rules.ts';
import { jsonSchema, schemaTexts } from '../../src/config/schema.ts';

const CONFIG = new URL('../../config/', import.meta.url).pathname;
const NAMES = Object.keys(FILES) as FileName[];

describe('the editors’ schemas in config/schema', () => {
  it.each(Object.entries(schemaTexts()))(
    '%s is fresh (after a change: run this test with -u)',
    async (file, text) => {
      await expect(text).toMatchFileSnapshot(`${CONFIG}schema/${file}`);
    },
  );

  it.each(NAMES)('%s.yaml names its schema in its first line and satisfies it', async (name) => {
    const text = await readFile(`${CONFIG}${name}.yaml`, 'utf8');
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=schema/${name}.json`);
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchema(name));
    check(parse(text));
    expect(check.errors).toBeNull();
  });

  it('lets what has a default be left out', () => {
    const quiet = JSON.stringify(jsonSchema('recipients'));
    expect(quiet).toContain('"required":["id","name","mail"]');
  });
});
