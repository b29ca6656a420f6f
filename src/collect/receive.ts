import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Rules } from '../config/rules.ts';
import type { Source } from '../domain/source.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { Item } from './answer.ts';
import { toItem, toldSchema } from './kinds/told.ts';
import { settle } from './settle.ts';

/** Items of one push, at most. */
const MOST = 500;

/** The envelope of a push; its items are judged one by one, so that a bad one costs itself. */
const envelope = z.strictObject({
  source: z.string().min(1).describe('Id of the source in sources.yaml that these items belong to.'),
  items: z.array(z.unknown()).min(1).max(MOST),
});

const answerSchema = z.strictObject({
  fresh: z.int().describe('Items not heard before.'),
  edited: z.int().describe('Items known before, with other words: kept as their next version.'),
  same: z.int().describe('Items known before.'),
  refused: z
    .array(z.strictObject({ index: z.int(), field: z.string(), message: z.string() }))
    .describe('Items that were left out, with what is wrong with them.'),
});
const problemSchema = z.strictObject({ error: z.string(), message: z.string() });

/** What a tool is answered. `replayed`: the same push came before, and nothing was done again. */
export interface PushAnswer {
  status: 200 | 400 | 401 | 403 | 409 | 422;
  body: z.output<typeof answerSchema> | z.output<typeof problemSchema>;
  replayed: boolean;
}

export interface Receiver {
  /** Hears what a tool says. `token`: its bearer token; `key`: its Idempotency-Key; `text`: the body. */
  receive(token: string | null, key: string | null, text: string): Promise<PushAnswer>;
  /** The OpenAPI 3.1 document, of the very schemas that judge. */
  document(address: string): Record<string, unknown>;
}

/** The door for listening tools that an office already pays for. */
export function openReceiver(store: Store, world: World, rules: Rules): Receiver {
  return {
    async receive(token, key, text) {
      const sources = await opened(store, world, token);
      if (sources.length === 0) return problem(401, 'unauthorized', 'The bearer token opens nothing here.');
      const sent = envelope.safeParse(parsed(text));
      if (!sent.success) return problem(400, 'invalid', z.prettifyError(sent.error));
      const source = sources.find(({ id }) => id === sent.data.source);
      if (!source)
        return problem(403, 'forbidden', `This token may not speak for the source "${sent.data.source}".`);
      const receipt = key === null ? null : { key: sha256(`${source.id}\n${key}`), bodyHash: sha256(text) };
      return store.together(async (s) => {
        const before = receipt === null ? null : await s.receipts.get(receipt.key);
        if (before !== null && before.bodyHash !== receipt?.bodyHash)
          return problem(409, 'conflict', 'This Idempotency-Key was used for another push.');
        if (before !== null) return { ...(JSON.parse(before.answer) as PushAnswer), replayed: true };
        const answer = await hear(s, source.id, sent.data.items, world, rules);
        if (receipt !== null)
          await s.receipts.keep({ ...receipt, answer: JSON.stringify(answer) }, world.now());
        return answer;
      });
    },
    document,
  };
}

/** The push sources that a token opens. Only hashes are compared, in constant time. */
async function opened(store: Store, world: World, token: string | null): Promise<Source[]> {
  if (token === null) return [];
  const shown = Buffer.from(sha256(token));
  return (await store.sources.all()).filter(({ type, settings }) => {
    const key = type === 'push' ? world.secret(String(settings['key'])) : null;
    return key !== null && key !== '' && timingSafeEqual(shown, Buffer.from(sha256(key)));
  });
}

async function hear(
  s: Nouns,
  sourceId: string,
  rows: readonly unknown[],
  world: World,
  rules: Rules,
): Promise<PushAnswer> {
  const items: Item[] = [];
  const refused: z.output<typeof answerSchema>['refused'] = [];
  for (const [index, row] of rows.entries()) {
    const told = toldSchema.safeParse(row);
    if (told.success) items.push(toItem(told.data, sourceId));
    else
      for (const issue of told.error.issues)
        refused.push({ index, field: issue.path.join('.'), message: issue.message });
  }
  if (items.length === 0)
    return { status: 422, body: { fresh: 0, edited: 0, same: 0, refused }, replayed: false };
  const source = await s.sources.get(sourceId);
  if (source === null) throw new Error(`the source ${sourceId} is gone`);
  const { etag, modified } = source;
  const finding = { kind: 'feed' as const, items, unusable: rows.length - items.length, etag, modified };
  const { fresh, edited } = await settle(s, source, finding, world.now(), rules);
  const body = { fresh, edited, same: items.length - fresh - edited, refused };
  return { status: 200, body, replayed: false };
}

function problem(status: Exclude<PushAnswer['status'], 200>, error: string, message: string): PushAnswer {
  return { status, body: { error, message }, replayed: false };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function document(address: string): Record<string, unknown> {
  const shape = (schema: z.ZodType) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return rest;
  };
  const json = (name: string) => ({
    'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const said = (description: string, name: string) => ({ description, content: json(name) });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hải Đăng',
      version: '1',
      description:
        'Push what your tool heard. Personal numbers are masked before anything is stored; authors of posts and comments are not accepted.',
    },
    servers: [{ url: address }],
    security: [{ token: [] }],
    paths: {
      '/api/mentions': {
        post: {
          operationId: 'pushMentions',
          summary: 'Push up to 500 items of one source',
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              description: 'The same key with the same body is heard once, for seven days.',
              schema: { type: 'string', minLength: 1, maxLength: 200 },
            },
          ],
          requestBody: { required: true, content: json('Push') },
          responses: {
            200: said('Heard. Items that were left out are named.', 'Heard'),
            400: said('The body is not a push.', 'Problem'),
            401: said('No token, or one that opens nothing.', 'Problem'),
            403: said('The token may not speak for this source.', 'Problem'),
            409: said('The Idempotency-Key was used for another push.', 'Problem'),
            413: said('More than 4 MiB.', 'Problem'),
            422: said('No item could be used.', 'Heard'),
          },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Push: {
          ...shape(envelope),
          properties: {
            ...(shape(envelope)['properties'] as Record<string, unknown>),
            items: {
              type: 'array',
              minItems: 1,
              maxItems: MOST,
              items: { $ref: '#/components/schemas/Item' },
            },
          },
        },
        Item: shape(toldSchema),
        Heard: shape(answerSchema),
        Problem: shape(problemSchema),
      },
    },
  };
}
