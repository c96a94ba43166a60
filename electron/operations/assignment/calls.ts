import { setRules } from './assignment-rules';
import { showRules } from '../ground/dated-assignment-rules';
import { pinClients, setClientTags, setPersonCare } from './change-care';
import { askForClient, decideOnClaim, showClaims, withdrawClaim } from './claims';
import { checkMoves, commitMoves } from './commit-moves';
import { handOver } from './hand-over';
import { acceptDifferences, keepOwners, showOwnerDifferences } from './owner-differences';
import { readBoard } from './read-board';
import { reverseOperation, showChanges, showOperations, showOwnership } from './reverse-operation';
import { showRates } from './show-rates';
import { done, type CallsOf } from '../ground/call-types';

/** Calls about who owns whom: board, handovers, claims, proposals. */
export const assignmentCalls: CallsOf<'assignment'> = {
  'assignment.board': (shown, { month }) => readBoard(shown, { month: month ?? null }).board,
  'assignment.check': checkMoves,
  'assignment.commit': (ledger, input) => commitMoves(ledger, { ...input }),
  'assignment.operations': showOperations,
  'assignment.changes': (shown, { operationId }) => showChanges(shown, operationId),
  'assignment.reverse': reverseOperation,
  'assignment.differences': showOwnerDifferences,
  'assignment.acceptDifferences': acceptDifferences,
  'assignment.keepOwners': keepOwners,
  'assignment.history': (shown, { clientNo }) => showOwnership(shown, clientNo),
  'assignment.handover': handOver,
  'assignment.claims': showClaims,
  'assignment.claim': askForClient,
  'assignment.withdrawClaim': withdrawClaim,
  'assignment.decideClaim': decideOnClaim,
  'assignment.rules': showRules,
  'assignment.setRules': (ledger, input) => done(setRules(ledger, input)),
  'assignment.setPerson': (ledger, input) => done(setPersonCare(ledger, input)),
  'assignment.setClientTags': (ledger, input) => done(setClientTags(ledger, input)),
  'assignment.pin': (ledger, input) => done(pinClients(ledger, input)),
  'assignment.rates': (shown, { month }) => showRates(shown, { month }),
};
