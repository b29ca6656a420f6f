import type { Kind } from './kind.ts';

/** Tools that bring what they heard to `POST /api/mentions` (`receive.ts`); nobody is visited. */
export const push: Kind<'push'> = {
  name: 'push',
  caution: 'source.push.caution',
  limits: { requests: 0, pause: 0 },
  reach: 'none',
  // A tool often tells no more than a headline; comments and posts are never read as pages.
  pages: true,
  door: (source) => source.url,
  visit: () => Promise.resolve({ kind: 'same' }),
};
