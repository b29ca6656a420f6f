/** What a browser would send of the form of the row. */
export function fieldsIn(page: string): Record<string, string | string[]> {
  return inputsOf(/<form class="panel hand-form rule-form"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '');
}

/** What a browser would send of a form as it stands. */
export function inputsOf(form: string): Record<string, string | string[]> {
  const sent: [string, string][] = [];
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const attribute = (tag: string, name: string) =>
    plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  for (const [tag] of form.matchAll(/<input[^>]*>/g))
    if (!/type="checkbox"/.test(tag) || / checked/.test(tag))
      sent.push([attribute(tag, 'name'), attribute(tag, 'value')]);
  for (const [, tag = '', inner = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    sent.push([attribute(tag, 'name'), plain(inner)]);
  for (const [, tag = '', inner = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inner.matchAll(/<option([^>]*)>/g)].map(([, option = '']) => option);
    const chosen = options.find((option) => / selected/.test(option)) ?? options[0] ?? '';
    sent.push([attribute(tag, 'name'), attribute(chosen, 'value')]);
  }
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of sent) {
    const held = fields[name];
    fields[name] = held === undefined ? value : [held, value].flat();
  }
  return fields;
}
