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
import { maskName } from '../domain/client/mask';
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

/** Names in full only for accounts that may reveal; handovers whose day has come end first. */
function ready(desk: Desk) {
  applyDueReturns(desk.ledger);
  return { showsNames: desk.may('reveal') };
}

/** Names of rows are masked for accounts that may not reveal. */
function masked<Row extends { readonly clientName: string }>(
  desk: Desk,
  rows: readonly Row[],
): Row[] {
  if (desk.may('reveal')) return [...rows];
  return rows.map((row) => ({ ...row, clientName: maskName(row.clientName) }));
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
    return understandSheet(desk.ledger, basename(path), lines, month);
  } finally {
    await thread.close();
  }
}

/** Calls about who owns whom. */
export const assignmentCalls: Handlers<AssignmentChannel> = {
  'assignment.board': ({ month }, desk) =>
    readBoard(desk.ledger, { ...ready(desk), month: month ?? null }).board,
  'assignment.check': (input, desk) => checkMoves(desk.ledger, input),
  'assignment.commit': (input, desk) => commitMoves(desk.ledger, { ...input }),
  'assignment.propose': ({ jobId, ...wanted }, desk) =>
    desk.runJob(jobId, (job) => desk.ledgerThread.propose(wanted, job)),
  'assignment.operations': (_input, desk) => showOperations(desk.ledger),
  'assignment.changes': ({ operationId }, desk) =>
    masked(desk, showChanges(desk.ledger, operationId)),
  'assignment.reverse': (input, desk) => reverseOperation(desk.ledger, input),
  'assignment.history': ({ clientNo }, desk) => showOwnership(desk.ledger, clientNo),
  'assignment.handover': (input, desk) => handOver(desk.ledger, input),
  'assignment.claims': (_input, desk) => masked(desk, showClaims(desk.ledger)),
  'assignment.claim': (input, desk) => askForClient(desk.ledger, input),
  'assignment.withdrawClaim': (input, desk) => withdrawClaim(desk.ledger, input),
  'assignment.decideClaim': (input, desk) => decideOnClaim(desk.ledger, input),
  'assignment.rules': (_input, desk) => showRules(desk.ledger),
  'assignment.setRules': (input, desk) => done(setRules(desk.ledger, input)),
  'assignment.setPerson': (input, desk) => done(setPersonCare(desk.ledger, input)),
  'assignment.setClientTags': (input, desk) => done(setClientTags(desk.ledger, input)),
  'assignment.pin': (input, desk) => done(pinClients(desk.ledger, input)),
  'assignment.rates': ({ month }, desk) => showRates(desk.ledger, { ...ready(desk), month }),
  'assignment.readSheet': ({ month }, desk) => readSheet(desk, month),
};
