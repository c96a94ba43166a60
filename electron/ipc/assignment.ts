import { dialog } from 'electron';
import { basename } from 'node:path';
import {
  askForClient,
  decideOnClaim,
  showClaims,
  withdrawClaim,
} from '../operations/assignment/claims';
import { pinClients, setClientTags, setPersonCare } from '../operations/assignment/change-care';
import { setRules, showRules } from '../operations/assignment/assignment-rules';
import { checkMoves, commitMoves } from '../operations/assignment/commit-moves';
import { handOver } from '../operations/assignment/hand-over';
import {
  acceptDifferences,
  keepOwners,
  showOwnerDifferences,
} from '../operations/assignment/owner-differences';
import { readBoard } from '../operations/assignment/read-board';
import { understandSheet } from '../operations/assignment/reassignment-sheet';
import {
  applyDueReturns,
  reverseOperation,
  showChanges,
  showOperations,
  showOwnership,
} from '../operations/assignment/reverse-operation';
import { showRates } from '../operations/assignment/show-rates';
import type { LedgerContext } from '../operations/ledger-context';
import type { Month } from '../../shared/models/calendar';
import { FileThread } from '../workers/file-thread';
import type { Desk } from './desk';
import type { Handlers } from './handle';

type AssignmentChannel =
  | 'assignment.board'
  | 'assignment.check'
  | 'assignment.commit'
  | 'assignment.propose'
  | 'assignment.operations'
  | 'assignment.changes'
  | 'assignment.reverse'
  | 'assignment.differences'
  | 'assignment.acceptDifferences'
  | 'assignment.keepOwners'
  | 'assignment.history'
  | 'assignment.handover'
  | 'assignment.claims'
  | 'assignment.claim'
  | 'assignment.withdrawClaim'
  | 'assignment.decideClaim'
  | 'assignment.rules'
  | 'assignment.setRules'
  | 'assignment.setPerson'
  | 'assignment.setClientTags'
  | 'assignment.pin'
  | 'assignment.rates'
  | 'assignment.readSheet';

/** Nothing to answer but that it is done. */
function done(_value: unknown): null {
  return null;
}

/** What the account may see, after handovers whose day has come have ended. */
function ready(desk: Desk): LedgerContext {
  applyDueReturns(desk.ledger);
  return desk.shown;
}

async function readSheet(desk: Desk, month: Month) {
  const chosen = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'Excel', extensions: ['xlsx', 'xls', 'csv'] }],
  });
  const [path] = chosen.filePaths;
  if (chosen.canceled || !path) return null;
  const thread = new FileThread(path);
  try {
    const lines = await thread.reassignmentLines();
    return understandSheet(desk.shown, basename(path), lines, month);
  } finally {
    await thread.close();
  }
}

/** Calls about who owns whom. */
export const assignmentCalls: Handlers<AssignmentChannel> = {
  'assignment.board': ({ month }, desk) => readBoard(ready(desk), { month: month ?? null }).board,
  'assignment.check': (input, desk) => checkMoves(desk.shown, input),
  'assignment.commit': (input, desk) => commitMoves(desk.ledger, { ...input }),
  'assignment.propose': ({ jobId, ...wanted }, desk) =>
    desk.runJob(jobId, (job) => desk.ledgerThread.propose(wanted, job)),
  'assignment.operations': (_input, desk) => showOperations(desk.shown),
  'assignment.changes': ({ operationId }, desk) => showChanges(desk.shown, operationId),
  'assignment.reverse': (input, desk) => reverseOperation(desk.ledger, input),
  'assignment.differences': (input, desk) => showOwnerDifferences(ready(desk), input),
  'assignment.acceptDifferences': (input, desk) => acceptDifferences(desk.ledger, input),
  'assignment.keepOwners': (input, desk) => keepOwners(desk.ledger, input),
  'assignment.history': ({ clientNo }, desk) => showOwnership(desk.shown, clientNo),
  'assignment.handover': (input, desk) => handOver(desk.ledger, input),
  'assignment.claims': (_input, desk) => showClaims(desk.shown),
  'assignment.claim': (input, desk) => askForClient(desk.ledger, input),
  'assignment.withdrawClaim': (input, desk) => withdrawClaim(desk.ledger, input),
  'assignment.decideClaim': (input, desk) => decideOnClaim(desk.ledger, input),
  'assignment.rules': (_input, desk) => showRules(desk.ledger),
  'assignment.setRules': (input, desk) => done(setRules(desk.ledger, input)),
  'assignment.setPerson': (input, desk) => done(setPersonCare(desk.ledger, input)),
  'assignment.setClientTags': (input, desk) => done(setClientTags(desk.ledger, input)),
  'assignment.pin': (input, desk) => done(pinClients(desk.ledger, input)),
  'assignment.rates': ({ month }, desk) => showRates(ready(desk), { month }),
  'assignment.readSheet': ({ month }, desk) => readSheet(desk, month),
};
