import { z } from 'zod';
import type { Day } from './calendar';
import { allEventKinds, type EventKind } from './contact';
import { clientGroupsSchema } from './client-group';
import { dutySettingsSchema } from './contact-duty';
import { stagesSchema } from './opportunity';
import { scoreSettingsSchema } from './worklist';

/** When events are made. */
const eventSettingsSchema = z.strictObject({
  /** Days ahead of which birthdays, anniversaries and festivals show. */
  leadDays: z.int().min(0).max(30),
  /** Days ahead of which deposits and products that fall due show. */
  maturityDays: z.int().min(0).max(90),
  /** Days after a month's figures for which what they show is worth a contact. */
  followUpDays: z.int().min(1).max(90),
});

const wording = z.string().trim().max(300);

/**
 * What to say, by occasion (playbook). `{{name}}` and the values of the event are filled in; an event's
 * wording comes before that of a duty.
 */
const wordingsSchema = z.strictObject({
  duty: wording,
  nextStep: wording,
  event: z.record(z.enum(allEventKinds as [EventKind, ...EventKind[]]), wording),
});

/** Everything contacts are ruled by, as one value that counts from a day on. */
export const contactRulesSchema = z.strictObject({
  duties: dutySettingsSchema,
  events: eventSettingsSchema,
  score: scoreSettingsSchema,
  stages: stagesSchema,
  wordings: wordingsSchema,
  groups: clientGroupsSchema,
});
export type ContactRules = z.infer<typeof contactRulesSchema>;

/** A version with the day it counts from; the defaults have none. */
export interface DatedContactRules {
  readonly rules: ContactRules;
  readonly effectiveFrom: Day | null;
  readonly reason: string;
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
}
