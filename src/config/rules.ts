import type { z } from 'zod';
import { calendarSchema, type CalendarRules } from './calendar.ts';
import { claimsSchema, type ClaimRules } from './claims.ts';
import { factsSchema, type FactRules } from './facts.ts';
import { haidangSchema, type HaidangRules } from './haidang.ts';
import { indicatorsSchema, type IndicatorRules } from './indicators.ts';
import { organisationsSchema, type OrganisationRules } from './organisations.ts';
import { papersSchema, type PaperRules } from './papers.ts';
import { playbookSchema, type PlaybookRules } from './playbook.ts';
import {
  type EscalationRules,
  recipientsSchema,
  type RecipientRules,
  type ShiftRules,
} from './recipients.ts';
import { sourcesSchema, type SourceRules } from './sources.ts';
import type { SpokespersonRules } from './spokespersons.ts';
import { topicsSchema, type TopicRules } from './topics.ts';

/** Every file of `config/` and the schema that judges it. */
export const FILES = {
  haidang: haidangSchema,
  sources: sourcesSchema,
  topics: topicsSchema,
  claims: claimsSchema,
  facts: factsSchema,
  playbook: playbookSchema,
  organisations: organisationsSchema,
  recipients: recipientsSchema,
  calendar: calendarSchema,
  indicators: indicatorsSchema,
  papers: papersSchema,
} as const satisfies Record<string, z.ZodType>;
export type FileName = keyof typeof FILES;

/** The whole configuration, checked and cross-checked. Stages receive it; nobody imports it as a global. */
export interface Rules {
  haidang: HaidangRules;
  sources: SourceRules[];
  topics: TopicRules;
  claims: ClaimRules[];
  facts: FactRules[];
  playbook: PlaybookRules;
  organisations: OrganisationRules;
  recipients: RecipientRules[];
  roster: ShiftRules[];
  escalation: EscalationRules[];
  spokespersons: SpokespersonRules[];
  calendar: CalendarRules;
  indicators: IndicatorRules;
  papers: PaperRules;
}
