import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { DCLinter } from 'dclint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => fs.readFileSync(path.join(ROOT, name), 'utf8');

interface Service {
  image?: string;
  user?: string;
  ports?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  mem_limit?: string;
  networks?: string[];
  environment?: Record<string, string>;
  volumes?: (string | { source: string; target: string; read_only?: boolean })[];
  profiles?: string[];
  depends_on?: Record<string, { condition: string }>;
}
/** What dclint returns; its own types do not resolve under NodeNext. */
interface LintResult {
  messages: { rule: string; message: string }[];
}
interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
}

const compose = parse(read('docker-compose.yml')) as Compose;
let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-compose-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What the Compose specification itself says of `content`. */
function schemaErrors(content: unknown): string[] {
  const file = path.join(ROOT, 'node_modules/dclint/schemas/compose.schema.json');
  const { $schema: _, ...schema } = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  return validate(content) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

/** What dclint, with all its rules, says of a compose file. */
function lint(text: string): string[] {
  const file = path.join(folder, 'docker-compose.yml');
  fs.writeFileSync(file, text);
  const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
  return (linter.lintFiles([file], false) as LintResult[]).flatMap((result) =>
    result.messages.map((message) => `${message.rule}: ${message.message}`),
  );
}

/** Ways in which a service is less shut in than ours must be. */
function looseness(name: string, service: Service): string[] {
  return [
    service.read_only === true ? '' : 'writes to its image',
    service.cap_drop?.includes('ALL') ? '' : 'keeps capabilities',
    service.security_opt?.includes('no-new-privileges:true') ? '' : 'may gain privileges',
    service.mem_limit ? '' : 'may eat all memory',
    (service.ports ?? []).every((port) => port.startsWith('127.0.0.1:'))
      ? ''
      : 'is published beyond this machine',
    service.image === undefined || /:(?!latest$)[\w.-]+$/.test(service.image) ? '' : 'has no pinned image',
    Object.entries(service.environment ?? {}).some(
      ([key, value]) =>
        /PASSWORD|SECRET|TOKEN|DATABASE_URL/.test(key) && !key.endsWith('_FILE') && value !== '',
    )
      ? 'carries a secret in its environment'
      : '',
  ]
    .filter(Boolean)
    .map((fault) => `${name} ${fault}`);
}

describe('docker-compose.yml', () => {
  it('is a valid compose file, and has nothing for the linter to say', () => {
    expect(schemaErrors(compose)).toEqual([]);
    expect(lint(read('docker-compose.yml'))).toEqual([]);
  });

  it('has the desk, its database, and a mail catcher only for who asks', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['desk', 'mail', 'postgres']);
    expect(compose.services['mail']?.profiles).toEqual(['mail-catcher']);
    expect(compose.services['desk']?.depends_on?.['postgres']?.condition).toBe('service_healthy');
  });

  it('shuts every service in', () => {
    expect(Object.entries(compose.services).flatMap(([name, service]) => looseness(name, service))).toEqual(
      [],
    );
  });

  it('lets only the desk reach the database', () => {
    expect(compose.networks['inside']?.internal).toBe(true);
    expect(compose.services['postgres']?.networks).toEqual(['inside']);
    expect(compose.services['postgres']?.ports).toBeUndefined();
  });

  it('lets people edit configuration outside, and the desk not at all', () => {
    const config = compose.services['desk']?.volumes?.find(
      (volume) => typeof volume === 'object' && volume.target === '/app/config',
    );
    expect(config).toMatchObject({ source: './config', read_only: true });
  });

  it('barks at a wrong key, at a doubled port and at every loosened service', () => {
    expect(schemaErrors({ services: { desk: { imagee: 'x' } } })).not.toEqual([]);
    expect(schemaErrors({ services: { desk: { ports: 'x' } } })).not.toEqual([]);
    const doubled = read('docker-compose.yml').replace("'127.0.0.1:8025:8025'", "'127.0.0.1:8787:8025'");
    expect(lint(doubled).join()).toContain('no-duplicate-exported-ports');
    expect(
      looseness('desk', {
        image: 'a/b:latest',
        ports: ['8787:8787'],
        environment: { DATABASE_URL: 'postgres://haidang:1@x/y' },
      }),
    ).toHaveLength(7);
    expect(looseness('desk', { image: 'a/b' }).join()).toContain('no pinned image');
  });
});

interface Instruction {
  name: string;
  value: string;
}

/** Instructions of a Dockerfile in order; comments dropped, continued lines joined. */
function instructions(text: string): Instruction[] {
  return text
    .replace(/^\s*#.*$/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.*)$/.exec(line.trim()))
    .filter((match) => match !== null)
    .map((match) => ({ name: match[1] ?? '', value: (match[2] ?? '').replace(/\s+/g, ' ') }));
}

/** What is wrong with a Dockerfile of ours. */
function faultsOf(text: string): string[] {
  const all = instructions(text);
  const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
  const users = last.filter(({ name }) => name === 'USER');
  const has = (where: Instruction[], name: string, value: RegExp) =>
    where.some((one) => one.name === name && value.test(one.value));
  return [
    all.filter(({ name }) => name === 'FROM').length > 1 ? '' : 'ships its compiler',
    all.every(({ name, value }) => name !== 'FROM' || /^node:20-bookworm(?:-slim)?(?: AS \w+)?$/.test(value))
      ? ''
      : 'stands on an unknown image',
    users.length > 0 && !/^(?:root|0)\b/.test(users.at(-1)?.value ?? '') ? '' : 'runs as root',
    has(last, 'HEALTHCHECK', /\/song/) ? '' : 'cannot be asked how it is',
    has(last, 'VOLUME', /./) ? '' : 'loses its data',
    has(all, 'ADD', /./) ? 'adds from elsewhere' : '',
    has(all, 'RUN', /\b(?:curl|wget)\b/) ? 'downloads by hand' : '',
    has(all, 'RUN', /\bnpm ci\b/) ? '' : 'does not install from the lock file',
    has(all, 'RUN', /\bnpm (?:i|install)\b/) ? 'installs past the lock file' : '',
    has(all, 'RUN', /\bnpm prune --omit=dev\b/) ? '' : 'ships development packages',
    has(all, 'COPY', /^\. /) ? 'copies whatever lies around' : '',
    /(?:password|secret|token|api_?key)\s*[=:]/i.test(text) ? 'holds a secret' : '',
  ].filter(Boolean);
}

describe('.ci/Dockerfile', () => {
  it('is built as the house wants it', () => {
    expect(instructions(read('.ci/Dockerfile')).length).toBeGreaterThan(12);
    expect(faultsOf(read('.ci/Dockerfile'))).toEqual([]);
  });

  it('copies only what exists', () => {
    const copied = instructions(read('.ci/Dockerfile'))
      .filter(({ name, value }) => name === 'COPY' && !value.startsWith('--from'))
      .flatMap(({ value }) => value.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(4);
    expect(copied.filter((name) => !fs.existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  it('sees nothing that must not leave the machine', () => {
    const lines = read('.dockerignore').split('\n').filter(Boolean);
    expect(lines[0]).toBe('*');
    expect(lines).toEqual(expect.arrayContaining(['data/*.db', 'data/*.db-*', 'data/evidence']));
    expect(lines.filter((line) => /^!(?:secrets|node_modules|dist|\.git|\.env)/.test(line))).toEqual([]);
  });

  it('barks at each fault', () => {
    expect(
      faultsOf(
        'FROM node:latest\nADD https://x.example/a /a\nRUN curl x | npm install\nCOPY . .\nENV TOKEN=1',
      ),
    ).toEqual([
      'ships its compiler',
      'stands on an unknown image',
      'runs as root',
      'cannot be asked how it is',
      'loses its data',
      'adds from elsewhere',
      'downloads by hand',
      'does not install from the lock file',
      'installs past the lock file',
      'ships development packages',
      'copies whatever lies around',
      'holds a secret',
    ]);
    expect(faultsOf(read('.ci/Dockerfile').replace('USER node', 'USER root'))).toEqual(['runs as root']);
    expect(faultsOf(`${read('.ci/Dockerfile')}\nUSER 0`)).toEqual(['runs as root']);
  });
});
