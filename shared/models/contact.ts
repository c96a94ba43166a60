import type { Day } from './calendar';
import type { ClientNo } from './client';
import type { Fen } from './money';

/** How a client was spoken with (docs/rules/contacts.md); a visit goes to them, a meeting is with us. */
export const contactChannels = ['call', 'meeting', 'visit', 'message'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** A contact that took place, written down by whoever had it. */
export interface ContactReport {
  readonly id: number;
  readonly clientNo: ClientNo;
  /** In full only for accounts that may reveal. */
  readonly clientName: string;
  readonly staffNo: string;
  readonly staffName: string;
  readonly on: Day;
  readonly channel: ContactChannel;
  readonly minutes: number | null;
  /** What the client needs. */
  readonly need: string;
  /** What to be careful about. */
  readonly risk: string;
  readonly nextStep: string;
  readonly nextOn: Day | null;
  readonly opportunityId: number | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** When and why it was taken back; null while it counts. */
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
}

/** Kinds of events, by their four groups (docs/rules/contacts.md#events). */
const eventKinds = {
  life: ['birthday', 'anniversary', 'festival'],
  behaviour: ['movement', 'maturity', 'nearMiss', 'downgrade', 'noActivity'],
  product: ['product'],
  external: ['news'],
} as const;
type EventGroup = keyof typeof eventKinds;
export type EventKind = (typeof eventKinds)[EventGroup][number];
export const allEventKinds = Object.values(eventKinds).flat() as EventKind[];

/** Something to speak with a client about. */
export interface ContactEvent {
  /** Names the event for ever: made again, it is the same one. */
  readonly key: string;
  readonly kind: EventKind;
  readonly clientNo: ClientNo;
  /** From when on it is worth a contact, the day itself, and the last day it is. */
  readonly from: Day;
  readonly on: Day;
  readonly until: Day;
  /** What its sentence is filled with. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Assets at stake, fen; null where none are. */
  readonly amount: Fen | null;
}

export type EventState = 'open' | 'done' | 'dismissed';

/** Specialists behind an owner (1+N). */
export const specialties = [
  'wealth',
  'corporate',
  'international',
  'creditCard',
  'eBanking',
  'legal',
] as const;
export type Specialty = (typeof specialties)[number];
