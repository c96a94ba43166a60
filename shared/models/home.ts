import type { Month } from './calendar';
import type { Fen } from './money';
import type { ResultStanding } from './result-standing';

export type ChecklistStep = 'import' | 'reconcile' | 'tier' | 'cards' | 'assign' | 'report';

export interface ChecklistLine {
  readonly step: ChecklistStep;
  /** `unchecked`: no total was there to compare with. */
  readonly state: 'done' | 'next' | 'waiting' | 'unchecked';
  /** Numbers the line's sentence shows, such as rows or approvals. */
  readonly count: number;
}

/** What can want a look. */
type AttentionKey =
  | 'nearMiss'
  | 'warning'
  | 'watch'
  | 'down'
  | 'unassignedVip'
  | 'openClaims'
  | 'overLoad'
  | 'returnsDue'
  | 'applicationsToPrint';

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
