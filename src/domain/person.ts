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
