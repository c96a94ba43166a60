import { AsyncLocalStorage } from 'node:async_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import type { ChannelOf } from '../../shared/contract';
import { auditKey } from '../ledger/file/audit';
import { makeReadOnly, openDatabase } from '../ledger/database';
import { askWhetherToGoOn, goOn } from '../ledger/stopping';
import { openShownLedger, type ShownLedger } from '../operations/access/shown-ledger';
import { findAccountOf } from '../operations/ground/own-account';
import { backUpInto } from '../operations/ledger/back-up';
import type { WorkPlace, WorkSteps } from '../operations/ground/call-types';
import { localTime } from '../operations/ground/clock';
import { saveExport } from '../operations/reports/save-export';
import { commitImport, planImport, type ImportCounts } from '../operations/imports/commit-import';
import { checkFully } from '../operations/ledger/full-check';
import { countChanges, type Shown } from '../operations/ground/ledger';
import { WhatIfRegister } from '../operations/tiering/what-if-register';
import { works } from '../operations/works';
import { CancelFlag } from './job-control';
import type { ImportRun, LedgerRequests, LedgerThreadData } from './ledger-requests';
import type { NativeThreadData } from './native-thread';
import { receiveRecords } from './record-channel';
import { serveRequests, type RequestControl, type RequestHandlers } from './serve-requests';

/** As much as keeps pages that are still being filled from being written twice; more makes nothing faster. */
const cacheMegabytes = 32;

const { ending } = workerData as NativeThreadData;

/** The flag of a job; it also says when the whole thread is to end. */
const flagOf = (buffer: SharedArrayBuffer): CancelFlag => new CancelFlag(buffer, ending);

const threadFlag = new CancelFlag(ending);

/** Whatever is asked between two steps of a piece of work, or inside a statement; see `askWhetherToGoOn`. */
const goingOn = new AsyncLocalStorage<() => void>();

askWhetherToGoOn(() => (goingOn.getStore() ?? (() => threadFlag.check()))());

/** The flag that ends a request: its own, or the thread's where it has none. */
const flagOfRequest = ({ cancel }: RequestControl): CancelFlag =>
  cancel ? flagOf(cancel) : threadFlag;

/** Work that has kept a change is seen through: it would be said to have changed nothing. */
function stoppable<Value>(control: RequestControl, work: () => Value): Value {
  const flag = flagOfRequest(control);
  const before = countChanges();
  return goingOn.run(() => {
    if (countChanges() === before) flag.check();
  }, work);
}

/** The ledger this thread works on, and months of it that are open for drafts. */
interface OpenLedger extends Omit<WorkPlace, 'shown'> {
  /** Opened when something is first shown. */
  shownLedger: ShownLedger | null;
}

function openLedger({ path, key: bytes, account, isReadOnly }: LedgerThreadData): OpenLedger {
  // The memory of the session that opened the ledger, which fills it over at its end.
  const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const db = openDatabase(path, key, { cacheMegabytes });
  if (isReadOnly) makeReadOnly(db);
  const context = { db, key, path, auditKey: auditKey(key), account, now: localTime };
  return { ledger: context, whatIfs: new WhatIfRegister(context, goOn), shownLedger: null };
}

/** The open ledger, or why there is none. */
let openNow = (): OpenLedger => {
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
    openNow = () => opened;
    giveBack = () => {
      opened.shownLedger?.close();
      opened.ledger.db.close();
      opened.ledger.auditKey.fill(0);
    };
  } catch (error) {
    openNow = () => {
      throw error;
    };
    throw error;
  }
}

/** Nobody sees more steps than that, and each message takes time. */
const toldEveryMs = 50;

/** Passes over steps that come too often; all are a look at the flag. */
function stepsOf(control: RequestControl): WorkSteps {
  const flag = flagOfRequest(control);
  let toldAt = 0;
  return {
    tell: (step) => {
      flag.check();
      control.onStep(step);
    },
    tellOften: (step) => {
      flag.check();
      const now = performance.now();
      if (now - toldAt < toldEveryMs) return;
      toldAt = now;
      control.onStep(step);
    },
    isCancelled: () => flag.isSet,
  };
}

function runImport(
  kind: 'planImport' | 'commitImport',
  { order, rows }: ImportRun,
  control: RequestControl,
): ImportCounts {
  const run = kind === 'planImport' ? planImport : commitImport;
  const step = kind === 'planImport' ? 'checking' : 'writing';
  const records = receiveRecords(rows, order.fileName, threadFlag);
  const { tellOften } = stepsOf(control);
  try {
    return run(openNow().ledger, order, records, (done) =>
      tellOften({ step, done, total: order.rowsBelow }),
    );
  } finally {
    // Wherever it ended: whoever sends the rows waits for this.
    rows.port.close();
  }
}

function shownNow(): Shown {
  const opened = openNow();
  opened.shownLedger ??= openShownLedger(opened.ledger, findAccountOf(opened.ledger));
  return opened.shownLedger.context;
}

function placeNow(): WorkPlace {
  const { ledger, whatIfs } = openNow();
  return {
    ledger,
    whatIfs,
    get shown() {
      return shownNow();
    },
  };
}

type CallHandlers = Pick<RequestHandlers<LedgerRequests>, ChannelOf<'works'>>;

/** Every call that works, as a request of this thread. */
function handlersOfCalls(): CallHandlers {
  const entries = Object.entries(works).map(([name, work]) => [
    name,
    (input: never, control: RequestControl) => work(placeNow(), input, stepsOf(control)),
  ]);
  // Each name keeps its own work: TypeScript loses that among entries.
  return Object.fromEntries(entries) as CallHandlers;
}

serveRequests<LedgerRequests>(parentPort!, {
  handlers: {
    open,
    planImport: (run, control) => runImport('planImport', run, control),
    commitImport: (run, control) => runImport('commitImport', run, control),
    checkFully: (language) => checkFully(openNow().ledger, language),
    backUp: ({ reason, folders }) => backUpInto(openNow().ledger, reason, folders),
    export: ({ wanted, path: file, language, way }) =>
      saveExport(shownNow(), wanted, file, language, way),
    ...handlersOfCalls(),
  },
  pathOf: () => path,
  around: stoppable,
  ending: { isWanted: () => threadFlag.isSet, close: () => giveBack(), countChanges },
});
