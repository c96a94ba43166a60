import { z } from 'zod';
import type { Day } from './calendar';
import type { ClientNo } from './client';
import { contactChannels } from './contact';

export const dutyPeriods = ['week', 'month', 'quarter'] as const;
export type DutyPeriodKind = (typeof dutyPeriods)[number];

/** Positions that visit organisations besides the owner (preset C3). */
export const visitPositions = ['branchLeader', 'corporateHead', 'outletLeader', 'rm'] as const;
export type VisitPosition = (typeof visitPositions)[number];

/**
 * How many contacts of each channel fulfil a duty by themselves. Channels add up: where two calls or
 * one meeting are asked, a call counts a half. Channels that are not named do not count.
 */
const required = z
  .partialRecord(z.enum(contactChannels), z.int().min(1).max(99))
  .refine((each) => Object.keys(each).length > 0);

const base = {
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/),
  name: z.string().trim().min(1).max(60),
  period: z.enum(dutyPeriods),
};

/** A duty towards every client of an audience, or of a person towards so many of their clients. */
const dutyRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('client'),
    /** Tiers of a scheme by name; all owned clients where there is none. */
    scheme: z.string().max(20).nullable(),
    tiers: z.array(z.string().max(20)).max(20),
    required,
    /** Only clients without business: none where absent. */
    onlyWithoutBusiness: z.boolean().optional(),
    /** Who has the duty: the owner, or whoever holds a position. */
    by: z.union([z.literal('owner'), z.enum(visitPositions)]),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('person'),
    /** Different clients of their own that a person contacts in a full week of five working days. */
    clients: z.int().min(1).max(200),
    channels: z.array(z.enum(contactChannels)).min(1),
  }),
]);
export type DutyRule = z.infer<typeof dutyRuleSchema>;
export type ClientDutyRule = Extract<DutyRule, { kind: 'client' }>;
export type PersonDutyRule = Extract<DutyRule, { kind: 'person' }>;

/** Figures around the duties, each with its default (docs/rules/contacts.md#duties). */
export const dutySettingsSchema = z.strictObject({
  rules: z.array(dutyRuleSchema).max(60),
  /** Somebody who comes to an owner in the last days of a period is theirs from the next one on. */
  graceDays: z.int().min(0).max(60),
  /** Minutes one contact takes, with getting ready and writing it down. */
  minutes: z.record(z.enum(contactChannels), z.int().min(1).max(600)),
  /** Hours of a working day that are there for contacts. */
  hoursPerDay: z.number().min(0.25).max(10),
  /** Share of duties that should be fulfilled. */
  target: z.number().min(0).max(1),
});
export type DutySettings = z.infer<typeof dutySettingsSchema>;

/** A stretch of time in which a duty is to be done; both days belong to it. */
export interface DutyPeriod {
  readonly kind: DutyPeriodKind;
  /** `2026-W47`, `2026-11`, `2026-Q4`. */
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
}

export type DutyState = 'done' | 'open' | 'missed' | 'excused';

/** One duty in one period, and how far it is. */
export interface Duty {
  readonly ruleId: string;
  readonly period: DutyPeriod;
  /** The client it is about; null for a person's duty towards so many clients. */
  readonly clientNo: ClientNo | null;
  /** Who answers for it; null where nobody holds the position. */
  readonly staffNo: string | null;
  /** Contacts counted, in parts of `needed`: whole numbers, so that nothing is rounded. */
  readonly counted: number;
  readonly needed: number;
  readonly state: DutyState;
}
