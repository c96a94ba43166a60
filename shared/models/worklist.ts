import { z } from 'zod';
import type { Day } from './calendar';
import type { ClientNo } from './client';
import { allEventKinds, type ContactChannel, type EventKind } from './contact';
import type { DutyPeriod } from './contact-duty';
import type { Fen } from './money';

/** Why a client is on the worklist (docs/rules/contacts.md#order-of-a-worklist). */
export type WorkReason =
  | {
      readonly kind: 'duty';
      readonly ruleId: string;
      readonly ruleName: string;
      readonly period: DutyPeriod;
      readonly counted: number;
      readonly needed: number;
      /** Days since the period ended without it; 0 while it runs. */
      readonly overdueDays: number;
    }
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly event: EventKind;
      readonly on: Day;
      readonly until: Day;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | {
      readonly kind: 'nextStep';
      readonly reportId: number;
      readonly text: string;
      readonly on: Day;
    };

/** When it should be done: a day that is over, today, or this week. */
export const workDues = ['overdue', 'today', 'week'] as const;
export type WorkDue = (typeof workDues)[number];

/** One part of a score, so that the order can be opened and understood. */
export interface ScorePart {
  readonly part: 'tier' | 'overdue' | 'assets' | 'event' | 'nextStep';
  readonly points: number;
}

/** A client on a person's worklist. */
export interface WorkEntry {
  readonly clientNo: ClientNo;
  /** In full only for accounts that may reveal. */
  readonly name: string;
  readonly tier: string | null;
  readonly assets: Fen | null;
  readonly due: WorkDue;
  readonly reasons: readonly WorkReason[];
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly channel: ContactChannel;
  readonly wording: string;
  /** Names of the groups the client is in, and what their playbooks offer; empty where they say nothing. */
  readonly groups: readonly string[];
  readonly product: string;
  readonly service: string;
  readonly lastContactOn: Day | null;
  readonly doNotContact: boolean;
}

/** Points of the order, each a setting. */
export const scoreSettingsSchema = z.strictObject({
  /** By rank of the tier, the lowest first; higher ranks take the last. */
  tier: z.array(z.int().min(0).max(100)).min(1).max(12),
  perOverdueDay: z.number().min(0).max(10),
  mostOverdue: z.int().min(0).max(100),
  /** For each million yuan of assets. */
  perMillion: z.number().min(0).max(100),
  mostAssets: z.int().min(0).max(100),
  event: z.record(z.enum(allEventKinds as [EventKind, ...EventKind[]]), z.int().min(0).max(100)),
  nextStep: z.int().min(0).max(100),
});
export type ScoreSettings = z.infer<typeof scoreSettingsSchema>;

/** What a person has to do. */
export interface Worklist {
  readonly staffNo: string;
  readonly today: Day;
  readonly entries: readonly WorkEntry[];
  readonly week: { readonly counted: number; readonly needed: number } | null;
}

/** Something on a day of a person's calendar. */
export interface CalendarEntry {
  readonly day: Day;
  readonly clientNo: ClientNo;
  /** In full only for accounts that may reveal. */
  readonly name: string;
  readonly kind: 'nextStep' | 'opportunity' | EventKind;
  /** The step agreed, the product that falls due; empty where the kind says it all. */
  readonly text: string;
  readonly isDone: boolean;
}

/** A stretch of a person's calendar, with the days on which nobody works. */
export interface ContactCalendar {
  readonly entries: readonly CalendarEntry[];
  readonly freeDays: readonly Day[];
}

/** How many clients wait for a person today. */
export interface PersonLoad {
  readonly staffNo: string;
  readonly name: string;
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
}
