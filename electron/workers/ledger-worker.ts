import { AsyncLocalStorage } from 'node:async_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { auditKey } from '../ledger/audit';
import { makeReadOnly, openDatabase } from '../ledger/database';
import { askWhetherToGoOn, goOn } from '../ledger/stopping';
import { openShownLedger, type ShownLedger } from '../operations/access/shown-ledger';
import { findAccountOf } from '../operations/accounts/manage-accounts';
import { proposeOwners } from '../operations/assignment/propose-owners';
import { backUpInto } from '../operations/backup/back-up';
import { localTime } from '../operations/clock';
import { saveExport } from '../operations/export/save-export';
import { commitImport, planImport } from '../operations/import/commit-import';
import { planUndo, undoImport } from '../operations/import/undo-import';
import { checkFully } from '../operations/ledger/full-check';
import { verifyLedger } from '../operations/ledger/verify-ledger';
import { countChanges, type LedgerContext } from '../operations/ledger-context';
import { closeMonth } from '../operations/months/close-month';
import { buildNamedReport } from '../operations/reports/build-report';
import { replayScheme } from '../operations/tiering/replay';
import { WhatIfRegister } from '../operations/tiering/what-if-register';
import { tierMonth } from '../operations/tiering/tier-month';
import { CancelFlag, type JobStep } from './job-control';
import type { LedgerRequest, LedgerThreadData } from './ledger-requests';
import type { NativeThreadData } from './native-thread';
import { receiveRecords } from './record-channel';
import { serveRequests } from './serve-requests';

/** As much as keeps pages that are still being filled from being written twice; more makes nothing faster. */
const cacheMegabytes = 32;

const { ending } = workerData as NativeThreadData;

/** The flag of a job; it also says when the whole thread is to end. */
const flagOf = (buffer: SharedArrayBuffer): CancelFlag => new CancelFlag(buffer, ending);

const threadFlag = new CancelFlag(ending);

/** Whatever is asked between two steps of a piece of work, or inside a statement; see `askWhetherToGoOn`. */
const goingOn = new AsyncLocalStorage<() => void>();

askWhetherToGoOn(() => (goingOn.getStore() ?? (() => threadFlag.check()))());

/** Work that has kept a change is seen through: it would be said to have changed nothing. */
function stoppable<Value>(request: LedgerRequest, work: () => Value): Value {
  const flag = 'cancel' in request ? flagOf(request.cancel) : threadFlag;
  const before = countChanges();
  return goingOn.run(() => {
    if (countChanges() === before) flag.check();
  }, work);
}

/** The ledger this thread works on, and months of it that are open for drafts. */
interface OpenLedger {
  readonly context: LedgerContext & { readonly key: Buffer };
  readonly whatIfs: WhatIfRegister;
  /** What reports and exports are made of: what the account may see (docs/rules/access.md#who-sees-whom). */
  shown: ShownLedger | null;
}

function openLedger({ path, key: bytes, account, isReadOnly }: LedgerThreadData): OpenLedger {
  // The memory of the session that opened the ledger, which fills it over at its end.
  const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const db = openDatabase(path, key, { cacheMegabytes });
  if (isReadOnly) makeReadOnly(db);
  const context = { db, key, path, auditKey: auditKey(key), account, now: localTime };
  return { context, whatIfs: new WhatIfRegister(context, goOn), shown: null };
}

/** The open ledger, or why there is none. */
let ledger = (): OpenLedger => {
  throw new Error('no ledger was opened in this thread');
};

/** Gives the ledger back; whatever was open on it is closed. */
let giveBack = (): void => undefined;

/** The file that failures are about. */
let path = '';

function open(data: LedgerThreadData): void {
  ({ path } = data);
  try {
    const opened = openLedger(data);
    ledger = () => opened;
    giveBack = () => {
      opened.shown?.close();
      opened.context.db.close();
      opened.context.auditKey.fill(0);
    };
  } catch (error) {
    ledger = () => {
      throw error;
    };
    throw error;
  }
}

/** Nobody sees more steps than that, and each message takes time. */
const toldEveryMs = 50;

function runImport(
  request: Extract<LedgerRequest, { kind: 'planImport' | 'commitImport' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = flagOf(request.cancel);
  const run = request.kind === 'planImport' ? planImport : commitImport;
  const step = request.kind === 'planImport' ? 'checking' : 'writing';
  const rows = receiveRecords(request.rows, request.order.fileName, threadFlag);
  let toldAt = 0;
  const tell = (done: number) => {
    cancel.check();
    const now = performance.now();
    if (now - toldAt < toldEveryMs) return;
    toldAt = now;
    progress({ step, done, total: request.order.rowsBelow });
  };
  try {
    return run(ledger().context, request.order, rows, tell);
  } finally {
    // Wherever it ended: whoever sends the rows waits for this.
    request.rows.port.close();
  }
}

/** Looks for a cancel at each call, and tells of the clients done now and then. */
function tellTiering(
  cancel: CancelFlag,
  progress: (step: JobStep) => void,
): (clientsDone: number) => void {
  let toldAt = 0;
  return (done) => {
    cancel.check();
    const now = performance.now();
    if (now - toldAt < toldEveryMs) return;
    toldAt = now;
    progress({ step: 'tiering', done, total: 0 });
  };
}

function runTiering(
  request: Extract<LedgerRequest, { kind: 'tier' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = flagOf(request.cancel);
  return tierMonth(ledger().context, request, tellTiering(cancel, progress));
}

function runClosing(
  request: Extract<LedgerRequest, { kind: 'closeMonth' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = flagOf(request.cancel);
  const onClients = tellTiering(cancel, progress);
  return closeMonth(ledger().context, request.month, onClients, request.withEarlier);
}

function runReplay(
  request: Extract<LedgerRequest, { kind: 'replay' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = flagOf(request.cancel);
  return replayScheme(ledger().context, request.wanted, tellTiering(cancel, progress));
}

function runUndo(
  { batchId, reason, cancel: flag }: Extract<LedgerRequest, { kind: 'undo' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = flagOf(flag);
  const step = reason === null ? 'checking' : 'undoing';
  const { context } = ledger();
  const onRows = (done: number, total: number): void => {
    cancel.check();
    progress({ step, done, total });
  };
  return reason === null
    ? planUndo(context, batchId, onRows)
    : undoImport(context, batchId, reason, onRows);
}

const proposalSteps = ['checking', 'explaining', 'optimising'] as const;

async function runProposal(
  request: Extract<LedgerRequest, { kind: 'propose' }>,
  progress: (step: JobStep) => void,
): Promise<unknown> {
  const cancel = flagOf(request.cancel);
  const proposal = await proposeOwners(ledger().context, request.wanted, {
    shouldStop: () => cancel.isSet,
    onStep: (step) => {
      cancel.check();
      const done = proposalSteps.indexOf(step);
      progress({ step: 'proposing', done, total: proposalSteps.length });
    },
  });
  cancel.check();
  return proposal;
}

function shownContext(): LedgerContext {
  const opened = ledger();
  opened.shown ??= openShownLedger(opened.context, findAccountOf(opened.context));
  return opened.shown.context;
}

function backUp({ reason, folders }: Extract<LedgerRequest, { kind: 'backUp' }>): unknown {
  return backUpInto(ledger().context, reason, folders);
}

function runVerifying(
  request: Extract<LedgerRequest, { kind: 'verify' }>,
  progress: (step: JobStep) => void,
): unknown {
  const tell = (done: number, total: number) => progress({ step: 'checking', done, total });
  return verifyLedger(ledger().context, request.language, tell);
}

function answer(request: LedgerRequest, progress: (step: JobStep) => void): unknown {
  switch (request.kind) {
    case 'open':
      return open(request);
    case 'planImport':
    case 'commitImport':
      return runImport(request, progress);
    case 'undo':
      return runUndo(request, progress);
    case 'tier':
      return runTiering(request, progress);
    case 'closeMonth':
      return runClosing(request, progress);
    case 'propose':
      return runProposal(request, progress);
    case 'report':
      return buildNamedReport(shownContext(), request.wanted, request.language);
    case 'whatIfOpen':
      return ledger().whatIfs.start(request);
    case 'whatIfStep':
      return ledger().whatIfs.get(request.whatIfId).step(request.draft);
    case 'whatIfMovers':
      return ledger().whatIfs.get(request.whatIfId).movers(request.wanted);
    case 'whatIfClose':
      return ledger().whatIfs.close(request.whatIfId);
    case 'replay':
      return runReplay(request, progress);
    case 'backUp':
      return backUp(request);
    case 'verify':
      return runVerifying(request, progress);
    case 'checkFully':
      return checkFully(ledger().context, request.language);
    case 'export':
      return saveExport(
        shownContext(),
        request.wanted,
        request.path,
        request.language,
        request.way,
      );
  }
}

serveRequests<LedgerRequest>(
  parentPort!,
  () => path,
  (request, progress) => stoppable(request, () => answer(request, progress)),
  { isWanted: () => threadFlag.isSet, close: () => giveBack(), countChanges },
);
