import { randomUUID } from 'node:crypto';
import type { Month } from '../../../shared/models/calendar';
import type { WhatIfOpened } from '../../../shared/models/what-if';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { WhatIf } from './what-if';

/** Months kept open at once; the oldest gives way. */
const keptOpen = 2;

/** The what-ifs that are open on a ledger. */
export class WhatIfRegister {
  private readonly open = new Map<string, WhatIf>();

  constructor(
    private readonly context: Pick<Shown, 'db' | 'now'>,
    /** Ends a step by throwing, when the thread is to end. */
    private readonly mayGoOn: () => void = () => undefined,
  ) {}

  /** Reads a month for drafts of a scheme. */
  start(wanted: { readonly month: Month; readonly scheme: string }): WhatIfOpened {
    const whatIf = new WhatIf(this.context, wanted.month, wanted.scheme, this.mayGoOn);
    const whatIfId = randomUUID();
    this.open.set(whatIfId, whatIf);
    const [oldest] = this.open.keys();
    if (this.open.size > keptOpen && oldest) this.open.delete(oldest);
    return { whatIfId, summary: whatIf.summary() };
  }

  /** One that is open; throws `tiering.whatIfClosed`. */
  get(whatIfId: string): WhatIf {
    const found = this.open.get(whatIfId);
    if (!found) throw new OperationFailure('tiering.whatIfClosed');
    return found;
  }

  close(whatIfId: string): void {
    this.open.delete(whatIfId);
  }
}
