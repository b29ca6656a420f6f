import { slug } from './words.ts';

/** What a person may do on the desk: look, work, decide, run it. */
export const ROLES = ['viewer', 'officer', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Somebody who may sign in. */
export interface Person {
  id: string;
  name: string;
  role: Role;
}

/** Does `one` cover more than `other`? */
export function outranks(one: Role, other: Role): boolean {
  return ROLES.indexOf(one) > ROLES.indexOf(other);
}

/** An id for somebody new: their name without accents, numbered where another bears it already. */
export function freshPersonId(name: string, taken: ReadonlySet<string>): string {
  const base = slug(name) || 'nguoi';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}
