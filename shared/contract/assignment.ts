import { z } from 'zod';
import type {
  AssignmentBoard,
  AssignmentOperation,
  AssignmentProposal,
  AssignmentRates,
  Claim,
  DraftCheck,
  OwnerChange,
  OwnershipPeriod,
  ReassignmentSheet,
} from '../models/assignment';
import { assignmentRulesSchema, tierCapsSchema, type DatedRules } from '../models/assignment-rules';
import type { OwnerDifference } from '../models/owner';
import type { Paper } from '../models/paper';
import {
  asks,
  changes,
  reads,
  readsToday,
  works,
  type CallDefinition,
  nothing,
  month,
  day,
  clientNo,
  jobId,
  reason,
  shortName,
} from './call';

const staffNo = z.string().trim().min(1).max(40);
const tags = z.array(shortName).max(20);
const operationId = z.int().min(1);
const moves = z.array(z.strictObject({ clientNo, to: staffNo.nullable() })).max(50_000);
/** Papers that go with an operation: the list both sign, or the notices to clients. */
const assignmentPaper = {
  paper: z.enum(['handoverList', 'transferNotice']),
  operationId,
};

/** The assignment board (docs/rules/assignment.md). */
export const assignmentCalls = {
  /** People with their loads, and every client to be owned; works on the newest month where null. */
  'assignment.board': readsToday<AssignmentBoard>()(
    'read',
    z.strictObject({ month: month.nullable() }),
  ),
  /** What a draft would do and every rule it breaks; nothing is stored. */
  'assignment.check': reads<DraftCheck>()('read', z.strictObject({ month, moves })),
  /**
   * Stores a draft as one operation, all or nothing. A broken hard rule refuses it; a broken soft
   * rule needs `exceptionReason`.
   */
  'assignment.commit': changes<AssignmentOperation>()(
    'assign',
    z.strictObject({
      month,
      moves: moves.min(1),
      on: day,
      reason,
      exceptionReason: reason.optional(),
    }),
  ),
  /** Reports steps as `proposing`; `app.cancelJob` ends it. Nothing is stored. */
  'assignment.propose': works<AssignmentProposal>()(
    'assign',
    z.strictObject({
      jobId,
      month,
      scope: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('unassigned') }),
        z.strictObject({ kind: z.literal('chosen'), clientNos: z.array(clientNo).min(1) }),
        z.strictObject({ kind: z.literal('all') }),
      ]),
      /** Moves of the draft so far; the proposal starts from them. */
      moves,
      /** People who take nobody and keep nobody: whose clients are handed over. */
      without: z.array(staffNo).max(200).optional(),
      /** Seconds after which the best found is taken. */
      seconds: z.int().min(1).max(600),
    }),
  ),
  /** Every operation, newest first. */
  'assignment.operations': reads<readonly AssignmentOperation[]>()('read', nothing),
  'assignment.changes': reads<readonly OwnerChange[]>()('read', z.strictObject({ operationId })),
  /** Gives the clients back from a day on; refused where one has been moved since. */
  'assignment.reverse': changes<AssignmentOperation>()(
    'assign',
    z.strictObject({ operationId, on: day, reason }),
  ),
  /** Where the newest month's file names somebody else than the owner; those kept only if asked for. */
  'assignment.differences': readsToday<readonly OwnerDifference[]>()(
    'read',
    z.strictObject({ withKept: z.boolean() }),
  ),
  /** Whom the file names becomes the owner from today on; answers how many. */
  'assignment.acceptDifferences': changes<number>()(
    'assign',
    z.strictObject({ clientNos: z.array(clientNo).min(1).max(50_000), reason }),
  ),
  /** The owners stay until the file says something new; answers how many. */
  'assignment.keepOwners': changes<number>()(
    'assign',
    z.strictObject({ clientNos: z.array(clientNo).min(1).max(50_000), reason }),
  ),
  /** A client's owners, newest first. */
  'assignment.history': reads<readonly OwnershipPeriod[]>()('read', z.strictObject({ clientNo })),
  /** Moves all or part of a person's clients in one operation, for good or until a day. */
  'assignment.handover': changes<AssignmentOperation>()(
    'assign',
    z.strictObject({
      month,
      from: staffNo,
      moves: moves.min(1),
      on: day,
      returnOn: day.nullable(),
      reason,
      exceptionReason: reason.optional(),
    }),
  ),

  'assignment.claims': reads<readonly Claim[]>()('read', nothing),
  /** An RM asks for a client. */
  'assignment.claim': changes<Claim>()('claim', z.strictObject({ clientNo, staffNo, reason })),
  'assignment.withdrawClaim': changes<Claim>()(
    'claim',
    z.strictObject({ claimId: z.int().positive(), reason }),
  ),
  /** Accepting moves the client; where there is an owner somebody must have asked the client. */
  'assignment.decideClaim': changes<Claim>()(
    'assign',
    z.strictObject({
      claimId: z.int().positive(),
      month,
      accept: z.boolean(),
      on: day,
      reason,
      wishVerifiedBy: z.string().trim().min(2).max(100).nullable(),
      exceptionReason: reason.optional(),
    }),
  ),

  /** Every version of the rules, the one in force first. */
  'assignment.rules': reads<readonly DatedRules[]>()('read', nothing),
  'assignment.setRules': changes<null>()(
    'assign',
    z.strictObject({ rules: assignmentRulesSchema, effectiveFrom: day, reason }),
  ),
  'assignment.setPerson': changes<null>()(
    'assign',
    z.strictObject({
      staffNo,
      /** Only those that differ from the role's. */
      caps: tierCapsSchema,
      tags,
      /** 100 is ability 1.0. */
      abilityPercent: z.int().min(50).max(150),
      leaveFrom: day.nullable(),
      leaveUntil: day.nullable(),
    }),
  ),
  'assignment.setClientTags': changes<null>()('assign', z.strictObject({ clientNo, tags })),
  /** Fixes clients to a person for proposals; null lets them go. */
  'assignment.pin': changes<null>()(
    'assign',
    z.strictObject({ clientNos: z.array(clientNo).min(1), staffNo: staffNo.nullable() }),
  ),

  'assignment.rates': readsToday<AssignmentRates>()('read', z.strictObject({ month })),

  /** A workbook of all clients with their owners and a column for new ones. */
  'assignment.saveSheet': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ month }),
  ),
  /** Reads such a workbook back as a draft; null when none was chosen. */
  'assignment.readSheet': asks<ReassignmentSheet | null>()('assign', z.strictObject({ month })),
  /** One workbook with a sheet per person; all people where null. */
  'assignment.savePeople': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ month, staffNos: z.array(staffNo).max(200).nullable() }),
  ),
  /** A workbook per person who has clients, into a folder that is chosen. */
  'assignment.savePersonBooks': asks<{ readonly folder: string | null; readonly files: number }>()(
    'export',
    z.strictObject({ month }),
  ),
  /** The clients of each person as a printed list. */
  'assignment.savePeoplePdf': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, month }),
  ),
  'assignment.previewPaper': asks<Paper>()('read', z.strictObject(assignmentPaper)),
  'assignment.printPaper': asks<{ readonly printed: boolean }>()(
    'export',
    z.strictObject({ jobId, ...assignmentPaper }),
  ),
  'assignment.savePaper': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, ...assignmentPaper }),
  ),
} as const satisfies Record<string, CallDefinition>;
