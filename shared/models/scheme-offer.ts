import type { Month } from './calendar';
import type { Scheme, SchemeDifference } from './scheme';
import type { WhatIfSummary } from './what-if';

/** A shipped scheme that says something else than the version the ledger has. */
export interface SchemeOffer {
  readonly present: Scheme;
  readonly proposed: Scheme;
  readonly differences: readonly SchemeDifference[];
}

/** What taking an offer does to the newest month; null where there are no figures yet. */
export interface SchemeOfferCase {
  readonly month: Month | null;
  readonly summary: WhatIfSummary | null;
}
