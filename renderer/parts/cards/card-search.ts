import { applicationKinds, type ApplicationKind } from '../../../shared/models/card';
import { cardTabs, cardViews, type CardTab, type CardView } from './card-tabs';

/** Where the card desk stands: tab, view, and whom a form is open for. */
export interface CardSearch {
  readonly tab?: CardTab | undefined;
  readonly view?: CardView | undefined;
  /** Empty: a form without a client yet. */
  readonly apply?: string | undefined;
  readonly kind?: ApplicationKind | undefined;
  /** Only applications whose sheet is to be printed. */
  readonly print?: boolean | undefined;
}

function known<Value extends string>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}

/** The desk's place in an address; what it does not know is left out. */
export function readCardSearch(search: Record<string, unknown>): CardSearch {
  const tab = known(cardTabs, search['tab']);
  const view = known(cardViews, search['view']);
  const kind = known(applicationKinds, search['kind']);
  return {
    ...(tab ? { tab } : {}),
    ...(view ? { view } : {}),
    ...(search['apply'] === undefined ? {} : { apply: String(search['apply']) }),
    ...(kind ? { kind } : {}),
    ...(search['print'] ? { print: true } : {}),
  };
}
