/** The small DOM that Readability brings along for places without one. It wants well-formed markup. */
declare module '@mozilla/readability/JSDOMParser.js' {
  import type { Readability } from '@mozilla/readability';
  const JSDOMParser: new () => { parse(html: string): ConstructorParameters<typeof Readability>[0] };
  export = JSDOMParser;
}
