import { parentPort, workerData } from 'node:worker_threads';
import { auditKey } from '../ledger/audit';
import { openDatabase } from '../ledger/database';
import { openShownLedger, type ShownLedger } from '../operations/access/shown-ledger';
import { findAccountOf } from '../operations/accounts/manage-accounts';
import { proposeOwners } from '../operations/assignment/propose-owners';
import { backUpInto } from '../operations/backup/back-up';
import { localTime } from '../operations/clock';
import { saveExport } from '../operations/export/save-export';
import { commitImport, planImport } from '../operations/import/commit-import';
import { planUndo, undoImport } from '../operations/import/undo-import';
import type { LedgerContext } from '../operations/ledger-context';
import { closeMonth } from '../operations/months/close-month';
import { buildNamedReport } from '../operations/reports/build-report';
import { replayScheme } from '../operations/tiering/replay';
import { WhatIfRegister } from '../operations/tiering/what-if-register';
import { tierMonth } from '../operations/tiering/tier-month';
import { CancelFlag, type JobStep } from './job-control';
import type { LedgerRequest, LedgerThreadData } from './ledger-requests';
import { receiveRecords } from './record-channel';
import { serveRequests } from './serve-requests';

/** What is written is hardly looked at again: more of it in memory makes nothing faster. */
const cacheMegabytes = 12;

const data = workerData as LedgerThreadData;
const key = Buffer.from(data.key);
const db = openDatabase(data.path, key, { cacheMegabytes });
const context: LedgerContext & { readonly key: Buffer } = {
  db,
  key,
  path: data.path,
  auditKey: auditKey(key),
  account: data.account,
  now: localTime,
};

let shown: ShownLedger | null = null;

/** What reports and exports are made of: what the account may see (paper 80). */
function shownContext(): LedgerContext {
  shown ??= openShownLedger(context, findAccountOf(context));
  return shown.context;
}

/** Nobody sees more steps than that, and each message takes time. */
const toldEveryMs = 50;

function runImport(
  request: Extract<LedgerRequest, { kind: 'planImport' | 'commitImport' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = new CancelFlag(request.cancel);
  const run = request.kind === 'planImport' ? planImport : commitImport;
  const step = request.kind === 'planImport' ? 'checking' : 'writing';
  const rows = receiveRecords(request.rows, request.order.fileName);
  let toldAt = 0;
  const tell = (done: number) => {
    cancel.check();
    const now = performance.now();
    if (now - toldAt < toldEveryMs) return;
    toldAt = now;
    progress({ step, done, total: request.order.rowsBelow });
  };
  try {
    return run(context, request.order, rows, tell);
  } finally {
    // Wherever it ended: whoever sends the rows waits for this.
    request.rows.port.close();
  }
}

function runTiering(
  request: Extract<LedgerRequest, { kind: 'tier' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = new CancelFlag(request.cancel);
  return tierMonth(context, request, (done) => {
    cancel.check();
    progress({ step: 'tiering', done, total: 0 });
  });
}

function runClosing(
  request: Extract<LedgerRequest, { kind: 'closeMonth' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = new CancelFlag(request.cancel);
  return closeMonth(context, request.month, (done) => {
    cancel.check();
    progress({ step: 'tiering', done, total: 0 });
  });
}

const whatIfs = new WhatIfRegister(context);

function runReplay(
  request: Extract<LedgerRequest, { kind: 'replay' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = new CancelFlag(request.cancel);
  return replayScheme(context, request.wanted, (done) => {
    cancel.check();
    progress({ step: 'tiering', done, total: 0 });
  });
}

function runUndo(
  { batchId, reason, cancel: flag }: Extract<LedgerRequest, { kind: 'undo' }>,
  progress: (step: JobStep) => void,
): unknown {
  const cancel = new CancelFlag(flag);
  const step = reason === null ? 'checking' : 'undoing';
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
  const cancel = new CancelFlag(request.cancel);
  const proposal = await proposeOwners(context, request.wanted, {
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

serveRequests<LedgerRequest>(parentPort!, (request, progress) => {
  switch (request.kind) {
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
      return whatIfs.start(request);
    case 'whatIfStep':
      return whatIfs.get(request.whatIfId).step(request.draft);
    case 'whatIfMovers':
      return whatIfs.get(request.whatIfId).movers(request.wanted);
    case 'whatIfClose':
      return whatIfs.close(request.whatIfId);
    case 'replay':
      return runReplay(request, progress);
    case 'backUp':
      return backUpInto(context, request.reason, request.folders);
    case 'export':
      return saveExport(
        shownContext(),
        request.wanted,
        request.path,
        request.language,
        request.way,
      );
  }
});
