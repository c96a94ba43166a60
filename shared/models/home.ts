import type { Month } from './calendar';
import type { Fen } from './money';
import type { ResultStanding } from './result-standing';

export const checklistSteps = ['import', 'reconcile', 'tier', 'cards', 'assign', 'report'] as const;
export type ChecklistStep = (typeof checklistSteps)[number];

export interface ChecklistLine {
  readonly step: ChecklistStep;
  readonly state: 'done' | 'next' | 'waiting';
  /** Numbers the line's sentence shows, such as rows or approvals. */
  readonly count: number;
}

/** What can want a look. */
export const attentionKeys = [
  'nearMiss',
  'warning',
  'watch',
  'down',
  'unassignedVip',
  'openClaims',
  'overLoad',
  'returnsDue',
  'applicationsToPrint',
] as const;
export type AttentionKey = (typeof attentionKeys)[number];

/** What the home page shows for one month. */
export interface HomeView {
  readonly month: Month | null;
  readonly months: readonly Month[];
  readonly checklist: readonly ChecklistLine[];
  readonly figures: readonly {
    readonly key: 'clients' | 'aum' | 'vipClients' | 'vipAumShare' | 'upgrades' | 'downgrades';
    readonly value: number;
    readonly change: number | null;
    /** Value per month, oldest first, up to twelve. */
    readonly history: readonly number[];
  }[];
  /** Whether the month's tiers stand; null where there are none. */
  readonly standing: ResultStanding | null;
  readonly attention: readonly {
    readonly key: AttentionKey;
    /** Clients; sheets, claims, people or handovers where the key says so. */
    readonly count: number;
    readonly aum: Fen;
  }[];
}
