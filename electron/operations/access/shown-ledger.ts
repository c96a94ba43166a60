import type { LedgerView } from '../../../shared/models/ledger-view';
import { isWhole, viewOf } from '../../domain/access/ledger-view';
import { columnMasks } from '../../domain/clients/column-masks';
import { maskOthers, type ShownPart } from '../../domain/clients/mask-rows';
import type { Account } from '../../ledger/access/accounts';
import { coverLedger, isOwnClient, setOwnClients } from '../../ledger/access/client-view';
import { openDatabase, type ReadableDB, type WritableDB } from '../../ledger/database';
import { readSettings } from '../../ledger/file/settings';
import { rulesOn } from '../ground/dated-assignment-rules';
import { dayOf } from '../ground/clock';
import type { Ledger, Shown } from '../ground/ledger';
import { findOwnClients } from './own-clients';

/** Lists of one account; the ledger's own connection keeps more. */
const cacheMegabytes = 16;

/** The open ledger as one account may see it. */
export interface ShownLedger {
  readonly view: LedgerView;
  /** Whether the account sees everything there is. */
  readonly isWhole: boolean;
  /** What reading operations work with: nothing that it gives is more than the account may see. */
  readonly context: Shown;
  /** What may be shown of a client. */
  readonly shownOf: (clientNo: string) => ShownPart;
  /** Whether a client is one of the account's own. */
  readonly isOwn: (clientNo: string) => boolean;
  /** Hides what a reply says of clients who are not the account's own. */
  readonly mask: (reply: unknown) => unknown;
  readonly close: () => void;
}

/** What an account sees by the settings and rules of today. */
function viewOfAccount(context: Pick<Shown, 'db' | 'now'>, account: Account): LedgerView {
  return viewOf(account, readSettings(context.db), rulesOn(context, dayOf(context.now())));
}

/** Who owns whom may change while somebody looks: looked up again when anything was written. */
class OwnClients {
  private seen: unknown;

  constructor(
    private readonly db: ReadableDB,
    private readonly find: () => readonly number[],
  ) {}

  refresh(): void {
    const version = this.db.pragma('data_version', { simple: true });
    if (version === this.seen) return;
    setOwnClients(this.db, this.find());
    this.seen = version;
  }
}

/**
 * Opens the ledger a second time for reading, as the account may see it. A head who has signed the
 * confidentiality agreement sees the ledger itself.
 */
export function openShownLedger(
  context: Ledger & { readonly key: Buffer },
  account: Account,
): ShownLedger {
  const view = viewOfAccount(context, account);
  if (isWhole(view)) {
    return {
      view,
      context,
      isWhole: true,
      isOwn: () => true,
      shownOf: () => 'all',
      mask: (reply) => reply,
      close: () => undefined,
    };
  }
  const db = openDatabase(context.path, context.key, { readonly: true, cacheMegabytes });
  coverLedger(db, view, columnMasks);
  const { own } = view;
  const clients = new OwnClients(db, () =>
    own.kind === 'all' ? [] : findOwnClients(context, own),
  );
  const shown: Shown = { ...context, db, writer: context.db };
  const isOwn = (clientNo: string) => {
    clients.refresh();
    return own.kind === 'all' || isOwnClient(db, clientNo);
  };
  const shownOf = (clientNo: string): ShownPart => {
    if (!view.names || !isOwn(clientNo)) return 'nothing';
    return view.numbers ? 'all' : 'names';
  };
  return {
    view,
    isWhole: false,
    get context() {
      clients.refresh();
      return shown;
    },
    isOwn,
    shownOf,
    mask: (reply) => maskOthers(reply, shownOf),
    close: () => (db as WritableDB).close(),
  };
}
