import type { Rules } from '../config/rules.ts';
import type { Said } from '../domain/correction.ts';
import { claimTitle, topicName } from './names.ts';
import type { Voice } from './voice.ts';

/** Values that other rooms have words for already. */
const NAMED: Partial<Record<Said['field'], (v: Voice, value: string) => string>> = {
  stance: (v, value) => v.say(`stance.${value}`),
  severity: (v, value) => v.say(`desk.severity.${value}`),
  claim: (v, value) => v.say(value === 'none' ? 'teach.value.none' : `relation.${value}`),
};

/** What a person may say of a field, as it stands in forms and lists. */
export function valueName(v: Voice, field: Said['field'], value: string): string {
  return NAMED[field]?.(v, value) ?? v.say(`teach.value.${value}`);
}

/** A field by its name, with the topic or claim it is about. */
export function fieldName(
  v: Voice,
  rules: Rules,
  { field, subject }: Pick<Said, 'field' | 'subject'>,
): string {
  const name = v.say(`teach.field.${field}`);
  if (field === 'topic') return `${name} ${topicName(v, rules, subject)}`;
  return field === 'claim' ? `${name} ${claimTitle(rules, subject)}` : name;
}
