import { z } from 'zod';
import { isDay, isMonth, type Day, type Month } from './models/calendar';
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
} from './models/assignment';
import { assignmentRulesSchema, tierCapsSchema, type DatedRules } from './models/assignment-rules';
import {
  applicationKinds,
  cardLevels,
  type ApplicationForm,
  type CardApplication,
} from './models/card';
import {
  clientKinds,
  type Client,
  type ClientNo,
  type OrganisationMonth,
  type Snapshot,
} from './models/client';
import {
  clientSortKeys,
  type ClientListHead,
  type ClientRow,
  type SearchHit,
} from './models/client-list';
import type { ExchangeRate, ForeignAmount } from './models/exchange-rate';
import type { HomeView } from './models/home';
import type { ClientMerge, DuplicateGroup } from './models/duplicate';
import {
  columnRules,
  importKinds,
  importModes,
  type CheckSummary,
  type ImportBatch,
  type ImportOutcome,
  type PreviewRow,
  type RowChange,
} from './models/import';
import type { HeaderWord, SavedMapping } from './models/import-mapping';
import { marketRateFields, type MarketRateField, type MonthState } from './models/month-state';
import type { Paper } from './models/paper';
import type { Report } from './models/report';
import type { Result } from './models/result';
import type { UndoPlan } from './models/undo';
import { currencyTexts, type Currency } from './text/currencies';
import { issueTexts, type IssueCode } from './text/issues';
import type { AppState, JobProgress, Permission } from './models/session';
import { settingsSchema, type Settings } from './models/settings';
import { workListNames } from './models/work-list';
import {
  movements,
  tierLists,
  type ContributionLine,
  type KeepOrReach,
  type Scheme,
  type TierExplanation,
  type TierStructure,
} from './models/tiering';
import type {
  NamedList,
  NamedListMember,
  SchemeCheck,
  SchemeDifference,
  SchemeProposal,
  SchemeVersion,
  TierOverride,
} from './models/scheme';
import { schemeSchema } from './models/scheme-schema';
import type { ClientRating, Household, NamedListChange } from './models/tier-lists';
import type {
  MatrixView,
  ReplaySummary,
  WhatIfMover,
  WhatIfOpened,
  WhatIfSummary,
} from './models/what-if';

/** One call: who may make it, the shape of its argument, and (as a type) its reply. */
export interface CallDefinition<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly permission: Permission;
  readonly input: Input;
  /** Only a type: the reply is made by our own code and not validated again. */
  readonly output?: Output;
}

function call<Output>() {
  return <Input extends z.ZodType>(
    permission: Permission,
    input: Input,
  ): CallDefinition<Input, Output> => ({
    permission,
    input,
  });
}

const nothing = z.undefined();
const month = z.string().refine(isMonth) as unknown as z.ZodType<Month, Month>;
const day = z.string().refine(isDay) as unknown as z.ZodType<Day, Day>;
const clientNo = z.string().min(1).max(40) as unknown as z.ZodType<ClientNo, ClientNo>;
const schemeId = z.string().regex(/^[A-Za-z0-9_-]{1,20}$/);
const jobId = z.string().regex(/^[a-z0-9-]{8,40}$/);
const filePath = z.string().min(1).max(4096);
const password = z.string().min(8).max(128);
const reason = z.string().trim().min(2).max(200);
const shortName = z.string().trim().min(1).max(40);
const listCode = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
const whatIfId = z.string().regex(/^[a-z0-9-]{8,40}$/);
const staffNo = z.string().trim().min(1).max(40);
const tags = z.array(shortName).max(20);
const operationId = z.int().min(1);
const moves = z.array(z.strictObject({ clientNo, to: staffNo.nullable() })).max(50_000);
/** Papers that go with an operation: the list both sign, or the notices to clients. */
const assignmentPaper = {
  paper: z.enum(['handoverList', 'transferNotice']),
  operationId,
};
const unit = z.enum(['yuan', 'thousand', 'wan', 'million', 'yi']);

export const clientFilterSchema = z.strictObject({
  /** People where absent; a list holds people, companies or institutions. */
  kind: z.enum(clientKinds).optional(),
  search: z.string().max(100).optional(),
  tiers: z.array(z.string().max(20)).max(20).optional(),
  movements: z.array(z.enum(movements)).optional(),
  list: z.enum(tierLists).optional(),
  /**
   * From when on a change of assets against last month is an outflow or inflow: at least this much,
   * fen, and at least this share of last month's assets; both where both are given.
   */
  flowAmount: z.int().min(0).optional(),
  flowShare: z.number().min(0).max(10).optional(),
  owners: z.array(z.string().max(40)).max(200).optional(),
  withoutOwner: z.boolean().optional(),
  /** Bounds on the scheme's metric, fen; lower inclusive, upper exclusive. */
  metricFrom: z.int().optional(),
  metricTo: z.int().optional(),
  /** Bounds on the point-in-time assets, fen. */
  aumFrom: z.int().optional(),
  aumTo: z.int().optional(),
  /** Their tier in another month by the same scheme; null were not there. */
  tierIn: z.strictObject({ month, tier: z.string().max(20).nullable() }).optional(),
  /** Whether they were there in any month before that one. */
  seenBefore: z.strictObject({ month, seen: z.boolean() }).optional(),
});
export type ClientFilter = z.infer<typeof clientFilterSchema>;

export const clientQuerySchema = z.strictObject({
  month: month.nullable(),
  scheme: schemeId,
  filter: clientFilterSchema,
  /** First entry counts most; ties always fall back to the client number. */
  sort: z.array(z.strictObject({ key: z.enum(clientSortKeys), descending: z.boolean() })).max(5),
});
export type ClientQuery = z.infer<typeof clientQuerySchema>;

/** One of the reports of paper 70. */
export const reportRequestSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('structure'), month, scheme: schemeId }),
  z.strictObject({
    name: z.literal('migration'),
    month,
    scheme: schemeId,
    /** The month to compare with; the month before where absent. */
    before: month.optional(),
  }),
  z.strictObject({
    name: z.literal('aumMovement'),
    month,
    scheme: schemeId,
    before: month.optional(),
  }),
  z.strictObject({
    name: z.literal('workList'),
    month,
    scheme: schemeId,
    list: z.enum(workListNames),
  }),
]);
export type ReportRequest = z.infer<typeof reportRequestSchema>;

const sheetName = z.string().max(200);
const sheetChoice = {
  headerRows: z.strictObject({ first: z.int().min(1), last: z.int().min(1) }).optional(),
  fields: z.record(z.coerce.number().int().min(0), z.string().max(60).nullable()).optional(),
};
const rowPlace = { sheet: sheetName, row: z.int().min(1) };
const layoutChoice = z.strictObject({
  ...sheetChoice,
  kind: z.enum(importKinds).optional(),
  sheet: sheetName.optional(),
  unit: unit.optional(),
  bySheet: z.record(sheetName, z.strictObject(sheetChoice)).optional(),
  include: z.array(sheetName).max(500).optional(),
  edits: z
    .array(z.strictObject({ ...rowPlace, column: z.int().min(0), text: z.string().max(2000) }))
    .max(10_000)
    .optional(),
  excluded: z.array(z.strictObject(rowPlace)).max(100_000).optional(),
  mode: z.enum(importModes).optional(),
  columnRules: z.record(z.string().max(60), z.enum(columnRules)).optional(),
  clientNoWidth: z.int().min(4).max(30).nullable().optional(),
  noted: z
    .strictObject({
      rowCount: z.int().min(0).optional(),
      totals: z.record(z.string().max(60), z.string().max(40)).optional(),
    })
    .optional(),
});
const issueCode = z.enum(Object.keys(issueTexts) as [IssueCode, ...IssueCode[]]);
const batchId = z.int().min(1);

/** Every call the window can make of the main process. */
export const contract = {
  'app.state': call<AppState>()('open', nothing),
  'app.finishGuide': call<null>()('read', nothing),
  'app.cancelJob': call<null>()('open', z.strictObject({ jobId })),

  'ledger.create': call<{ recoveryCode: string }>()(
    'open',
    z.strictObject({
      bankName: z.string().trim().min(1).max(40),
      branchName: z.string().trim().min(1).max(40),
      headName: z.string().trim().min(1).max(20),
      password,
    }),
  ),
  'ledger.unlock': call<null>()(
    'open',
    z.strictObject({ accountId: z.int(), password: z.string().min(1).max(128) }),
  ),
  'ledger.recover': call<null>()(
    'open',
    z.strictObject({ recoveryCode: z.string().min(8).max(80), newPassword: password }),
  ),
  'ledger.lock': call<null>()('open', nothing),
  /** Leaves the present ledger (sample or own) and goes to the other one. */
  'ledger.openSample': call<null>()('open', z.strictObject({ jobId })),
  'ledger.leaveSample': call<null>()('open', nothing),
  'ledger.recoverySheet': call<Paper>()(
    'settings',
    z.strictObject({ recoveryCode: z.string().max(80) }),
  ),
  /** Prints the sheet through the system's dialog; it is never saved to the disk. */
  'ledger.printRecoverySheet': call<{ readonly printed: boolean }>()(
    'settings',
    z.strictObject({ recoveryCode: z.string().max(80) }),
  ),
  'ledger.changePassword': call<null>()(
    'read',
    z.strictObject({ currentPassword: z.string().max(128), newPassword: password }),
  ),
  'ledger.verify': call<{ ok: boolean; problems: readonly string[] }>()('settings', nothing),

  'home.view': call<HomeView>()(
    'read',
    z.strictObject({ month: month.nullable(), scheme: schemeId }),
  ),

  'clients.query': call<ClientListHead>()('read', clientQuerySchema),
  'clients.page': call<readonly ClientRow[]>()(
    'read',
    z.strictObject({
      listId: z.string(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(100_000),
    }),
  ),
  'clients.search': call<readonly SearchHit[]>()(
    'read',
    z.strictObject({ text: z.string().max(100) }),
  ),
  'clients.owners': call<readonly string[]>()('read', z.strictObject({ month: month.nullable() })),
  'clients.get': call<{
    client: Client;
    snapshots: readonly Snapshot[];
    /** An organisation's months; empty for people. */
    organisationMonths: readonly OrganisationMonth[];
    /** What amounts were before they became RMB, by month. */
    foreign: readonly { month: Month; amounts: readonly ForeignAmount[] }[];
    explanations: readonly TierExplanation[];
    tierHistory: readonly { month: Month; tier: string; movement: string; metric: number | null }[];
    applications: readonly CardApplication[];
  }>()('read', z.strictObject({ clientNo, month: month.nullable() })),
  'clients.reveal': call<{ value: string }>()(
    'reveal',
    z.strictObject({ clientNo, field: z.enum(['idNo', 'mobile']) }),
  ),
  'clients.update': call<null>()(
    'import',
    z.strictObject({
      clientNo,
      remarks: z.string().max(2000).optional(),
      doNotContact: z.boolean().optional(),
      signedOn: day.nullable().optional(),
    }),
  ),

  'clients.duplicates': call<readonly DuplicateGroup[]>()('import', nothing),
  /** Makes two clients one: the dropped one's months, cards and applications follow the kept. */
  'clients.merge': call<ClientMerge>()(
    'import',
    z.strictObject({
      keep: clientNo,
      drop: clientNo,
      /** Whose value stays, per differing field; the kept client's where absent. */
      fields: z.record(z.string().max(60), z.enum(['keep', 'drop'])),
    }),
  ),
  'clients.merges': call<readonly ClientMerge[]>()('import', nothing),
  'clients.undoMerge': call<null>()('import', z.strictObject({ mergeId: z.int() })),

  'import.chooseFiles': call<readonly { path: string; name: string }[]>()('import', nothing),
  /** Reads the file and guesses everything; keeps it open as a session until closed. */
  'import.open': call<CheckSummary>()(
    'import',
    z.strictObject({
      jobId,
      path: filePath,
      month: month.nullable(),
      /** Of an encrypted workbook; used once and never kept. */
      password: z.string().max(255).optional(),
    }),
  ),
  'import.adjust': call<CheckSummary>()(
    'import',
    z.strictObject({ jobId, sessionId: z.string(), month: month.nullable(), choice: layoutChoice }),
  ),
  'import.preview': call<{ readonly count: number; readonly rows: readonly PreviewRow[] }>()(
    'import',
    z.strictObject({
      sessionId: z.string(),
      /** The main sheet where absent. */
      sheet: sheetName.optional(),
      show: z.enum(['all', 'withIssues', 'rejected', 'setAside', 'excluded']),
      /** Only rows with this finding. */
      code: issueCode.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  'import.commit': call<ImportOutcome>()(
    'import',
    z.strictObject({
      jobId,
      sessionId: z.string(),
      month: month.nullable(),
      /** Needed when the control totals differ. */
      differenceReason: z.string().trim().min(2).max(200).optional(),
      force: z.boolean(),
    }),
  ),
  'import.close': call<null>()('import', z.strictObject({ sessionId: z.string() })),
  'import.batches': call<readonly ImportBatch[]>()('read', nothing),
  /** Old → new per field of the known clients that the commit would change. */
  'import.changes': call<{ readonly count: number; readonly rows: readonly RowChange[] }>()(
    'import',
    z.strictObject({
      sessionId: z.string(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** Saves the rejected rows with their reasons as a workbook that can be mended and imported. */
  'import.exportRejected': call<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, sessionId: z.string() }),
  ),
  /** What undoing a batch would do; the ledger is unchanged. */
  'import.undoPlan': call<UndoPlan>()('import', z.strictObject({ jobId, batchId })),
  'import.undo': call<UndoPlan>()(
    'import',
    z.strictObject({ jobId, batchId, reason: z.string().trim().min(2).max(200) }),
  ),
  /** Headers the user taught the program. */
  'import.words': call<readonly HeaderWord[]>()('import', nothing),
  'import.teachHeader': call<null>()(
    'import',
    z.strictObject({
      kind: z.enum(importKinds),
      header: z.string().trim().min(1).max(500),
      field: z.string().max(60),
    }),
  ),
  'import.forgetHeader': call<null>()('import', z.strictObject({ id: z.int() })),
  'import.mappings': call<readonly SavedMapping[]>()('import', nothing),
  'import.forgetMapping': call<null>()('import', z.strictObject({ id: z.int() })),
  'import.exportMappings': call<{ readonly path: string | null }>()('import', nothing),
  /** Asks for a file of mappings and takes those that are not known yet. */
  'import.importMappings': call<{ readonly taken: number } | null>()('import', nothing),

  /** The newest version of every scheme. */
  'tiering.schemes': call<readonly Scheme[]>()('read', nothing),
  'tiering.months': call<
    readonly { month: Month; clients: number; tieredBy: readonly string[] }[]
  >()('read', nothing),
  'tiering.run': call<TierStructure>()('tier', z.strictObject({ jobId, month, scheme: schemeId })),
  'tiering.structure': call<TierStructure | null>()(
    'read',
    z.strictObject({ month, scheme: schemeId }),
  ),
  'tiering.explain': call<TierExplanation | null>()(
    'read',
    z.strictObject({ clientNo, month, scheme: schemeId }),
  ),
  /** The balance to hold from today on; null for schemes whose ladder no average decides. */
  'tiering.keepOrReach': call<KeepOrReach | null>()(
    'read',
    z.strictObject({ clientNo, month, scheme: schemeId, today: day }),
  ),
  /** Points for the scatter plot; null for schemes without a matrix. */
  'tiering.matrixPoints': call<MatrixView | null>()(
    'read',
    z.strictObject({ month, scheme: schemeId }),
  ),
  /** Heads, waist and long tail of a month's clients by assets. */
  'tiering.contribution': call<readonly ContributionLine[]>()(
    'read',
    z.strictObject({
      month,
      scheme: schemeId,
      /** Shares of the assets at which the head and the waist end. */
      headShare: z.number().min(0).max(1),
      waistShare: z.number().min(0).max(1),
    }),
  ),

  /** Every version of a scheme, newest first. */
  'tiering.versions': call<readonly SchemeVersion[]>()(
    'read',
    z.strictObject({ scheme: schemeId }),
  ),
  'tiering.check': call<SchemeCheck>()('read', z.strictObject({ draft: schemeSchema })),
  /** In words, from one version to another or to a draft. */
  'tiering.differences': call<readonly SchemeDifference[]>()(
    'read',
    z.strictObject({ before: schemeSchema, after: schemeSchema }),
  ),
  /** Saves the draft as the next version (also "adopt" of a what-if); the month must be open. */
  'tiering.adopt': call<SchemeVersion>()(
    'settings',
    z.strictObject({ draft: schemeSchema, effectiveFrom: month, reason }),
  ),
  'tiering.exportScheme': call<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ scheme: schemeId, version: z.int().min(1) }),
  ),
  /** Reads a scheme file to be looked at; taken with `tiering.adopt`. */
  'tiering.readScheme': call<SchemeProposal | null>()('settings', nothing),

  /** Makes a month ready for drafts of a scheme. */
  'tiering.whatIfOpen': call<WhatIfOpened>()(
    'tier',
    z.strictObject({ jobId, month, scheme: schemeId }),
  ),
  'tiering.whatIfStep': call<WhatIfSummary>()(
    'tier',
    z.strictObject({ whatIfId, draft: schemeSchema }),
  ),
  /** The clients that the last step moves, those with the most assets first. */
  'tiering.whatIfMovers': call<{ readonly count: number; readonly rows: readonly WhatIfMover[] }>()(
    'tier',
    z.strictObject({
      whatIfId,
      /** Only movers between these ranks. */
      from: z.int().min(0).optional(),
      to: z.int().min(0).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
  ),
  'tiering.whatIfClose': call<null>()('tier', z.strictObject({ whatIfId })),
  /** A draft or version run over past months; nothing is stored. */
  'tiering.replay': call<ReplaySummary>()(
    'tier',
    z.strictObject({ jobId, draft: schemeSchema, from: month, to: month }),
  ),

  'tiering.lists': call<readonly NamedList[]>()('read', nothing),
  'tiering.createList': call<null>()('tier', z.strictObject({ code: listCode, name: shortName })),
  'tiering.listMembers': call<readonly NamedListMember[]>()(
    'read',
    z.strictObject({ list: listCode }),
  ),
  'tiering.listChanges': call<readonly NamedListChange[]>()(
    'read',
    z.strictObject({ list: listCode }),
  ),
  /** Puts a client on a list, or moves it to another level. */
  'tiering.setMember': call<null>()(
    'tier',
    z.strictObject({ list: listCode, clientNo, level: shortName.nullable(), on: day, reason }),
  ),
  'tiering.endMember': call<null>()(
    'tier',
    z.strictObject({ list: listCode, clientNo, on: day, reason }),
  ),
  'tiering.overrides': call<readonly TierOverride[]>()(
    'read',
    z.strictObject({ scheme: schemeId }),
  ),
  'tiering.setOverride': call<TierOverride>()(
    'tier',
    z.strictObject({
      clientNo,
      scheme: schemeId,
      rank: z.int().min(0),
      from: month,
      until: month,
      reason,
      approver: z.string().trim().min(1).max(20),
    }),
  ),
  /** Ends a hand-set tier: it holds up to the given month. */
  'tiering.endOverride': call<null>()(
    'tier',
    z.strictObject({ id: z.int(), lastMonth: month, reason }),
  ),
  'tiering.ratings': call<readonly ClientRating[]>()('read', z.strictObject({ clientNo })),
  /** Sets a rating of a month; null takes it away. */
  'tiering.setRating': call<null>()(
    'tier',
    z.strictObject({ clientNo, rating: listCode, month, value: z.int().nullable(), reason }),
  ),
  'tiering.households': call<readonly Household[]>()('read', nothing),
  /** Begins a household or replaces its members; the first is its head. */
  'tiering.setHousehold': call<{ readonly id: number }>()(
    'tier',
    z.strictObject({
      id: z.int().nullable(),
      name: shortName,
      members: z.array(clientNo).min(2).max(20),
      reason,
    }),
  ),
  'tiering.endHousehold': call<null>()('tier', z.strictObject({ id: z.int(), reason })),

  /** People with their loads, and every client to be owned; works on the newest month where null. */
  'assignment.board': call<AssignmentBoard>()('read', z.strictObject({ month: month.nullable() })),
  /** What a draft would do and every rule it breaks; nothing is stored. */
  'assignment.check': call<DraftCheck>()('read', z.strictObject({ month, moves })),
  /**
   * Stores a draft as one operation, all or nothing. A broken hard rule refuses it; a broken soft
   * rule needs `exceptionReason`.
   */
  'assignment.commit': call<AssignmentOperation>()(
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
  'assignment.propose': call<AssignmentProposal>()(
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
      /** Seconds after which the best found is taken. */
      seconds: z.int().min(1).max(600),
    }),
  ),
  /** Every operation, newest first. */
  'assignment.operations': call<readonly AssignmentOperation[]>()('read', nothing),
  'assignment.changes': call<readonly OwnerChange[]>()('read', z.strictObject({ operationId })),
  /** Gives the clients back from a day on; refused where one has been moved since. */
  'assignment.reverse': call<AssignmentOperation>()(
    'assign',
    z.strictObject({ operationId, on: day, reason }),
  ),
  /** A client's owners, newest first. */
  'assignment.history': call<readonly OwnershipPeriod[]>()('read', z.strictObject({ clientNo })),
  /** Moves all or part of a person's clients in one operation, for good or until a day. */
  'assignment.handover': call<AssignmentOperation>()(
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

  'assignment.claims': call<readonly Claim[]>()('read', nothing),
  /** An RM asks for a client. */
  'assignment.claim': call<Claim>()('claim', z.strictObject({ clientNo, staffNo, reason })),
  'assignment.withdrawClaim': call<Claim>()('claim', z.strictObject({ claimId: z.int(), reason })),
  /** Accepting moves the client; where there is an owner somebody must have asked the client. */
  'assignment.decideClaim': call<Claim>()(
    'assign',
    z.strictObject({
      claimId: z.int(),
      month,
      accept: z.boolean(),
      on: day,
      reason,
      wishVerifiedBy: z.string().trim().min(2).max(100).nullable(),
      exceptionReason: reason.optional(),
    }),
  ),

  /** Every version of the rules, the one in force first. */
  'assignment.rules': call<readonly DatedRules[]>()('read', nothing),
  'assignment.setRules': call<null>()(
    'assign',
    z.strictObject({ rules: assignmentRulesSchema, effectiveFrom: day, reason }),
  ),
  'assignment.setPerson': call<null>()(
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
  'assignment.setClientTags': call<null>()('assign', z.strictObject({ clientNo, tags })),
  /** Fixes clients to a person for proposals; null lets them go. */
  'assignment.pin': call<null>()(
    'assign',
    z.strictObject({ clientNos: z.array(clientNo).min(1), staffNo: staffNo.nullable() }),
  ),

  'assignment.rates': call<AssignmentRates>()('read', z.strictObject({ month })),

  /** A workbook of all clients with their owners and a column for new ones. */
  'assignment.saveSheet': call<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ month }),
  ),
  /** Reads such a workbook back as a draft; null when none was chosen. */
  'assignment.readSheet': call<ReassignmentSheet | null>()('assign', z.strictObject({ month })),
  /** One workbook with a sheet per person; all people where null. */
  'assignment.savePeople': call<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ month, staffNos: z.array(staffNo).max(200).nullable() }),
  ),
  'assignment.previewPaper': call<Paper>()('read', z.strictObject(assignmentPaper)),
  'assignment.printPaper': call<{ readonly printed: boolean }>()(
    'export',
    z.strictObject({ jobId, ...assignmentPaper }),
  ),
  'assignment.savePaper': call<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, ...assignmentPaper }),
  ),

  'cards.form': call<ApplicationForm>()('card.apply', z.strictObject({ clientNo })),
  'cards.apply': call<CardApplication>()(
    'card.apply',
    z.strictObject({
      clientNo,
      kind: z.enum(applicationKinds),
      level: z.enum(cardLevels),
      /** The service starts only on the client's own wish (paper 50). */
      clientWish: z.literal(true),
      rmName: z.string().trim().min(1).max(20),
      remarks: z.string().max(200),
    }),
  ),
  'cards.withdraw': call<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId: z.int(), reason: z.string().trim().min(2).max(200) }),
  ),
  'cards.list': call<readonly CardApplication[]>()('read', nothing),
  /** Gives the sheet its number the first time; shows it as it will come out. */
  'cards.preview': call<Paper>()(
    'read',
    z.strictObject({ applicationIds: z.array(z.int()).min(1).max(200) }),
  ),
  'cards.print': call<{ readonly printed: number }>()(
    'card.print',
    z.strictObject({ jobId, applicationIds: z.array(z.int()).min(1).max(200) }),
  ),
  'cards.savePdf': call<{ readonly path: string | null }>()(
    'card.print',
    z.strictObject({ jobId, applicationIds: z.array(z.int()).min(1).max(200) }),
  ),

  'export.save': call<{ readonly path: string | null }>()(
    'export',
    z.discriminatedUnion('name', [
      z.strictObject({
        name: z.literal('clients'),
        jobId,
        query: clientQuerySchema,
        columns: z.array(z.string().max(40)).max(60),
      }),
      z.strictObject({ name: z.literal('report'), jobId, report: reportRequestSchema }),
      z.strictObject({
        name: z.literal('tierList'),
        jobId,
        month,
        scheme: schemeId,
        list: z.enum(tierLists),
      }),
    ]),
  ),

  /** One report as the value that every rendering shows. */
  'reports.build': call<Report>()('read', reportRequestSchema),
  'reports.savePdf': call<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, report: reportRequestSchema }),
  ),
  'reports.print': call<{ readonly printed: boolean }>()(
    'export',
    z.strictObject({ jobId, report: reportRequestSchema }),
  ),

  'months.list': call<readonly MonthState[]>()('read', nothing),
  /** Tiers what is not tiered yet and seals the month. */
  'months.close': call<MonthState>()('tier', z.strictObject({ jobId, month })),
  'months.reopen': call<MonthState>()(
    'settings',
    z.strictObject({ month, reason: z.string().trim().min(2).max(200) }),
  ),
  /** What the market did to figures in the month, in 1/10,000. */
  'months.marketRates': call<Readonly<Partial<Record<MarketRateField, number>>>>()(
    'read',
    z.strictObject({ month }),
  ),
  'months.setMarketRates': call<null>()(
    'tier',
    z.strictObject({
      month,
      rates: z.partialRecord(z.enum(marketRateFields), z.int().min(-10_000).max(100_000)),
    }),
  ),

  'rates.list': call<readonly ExchangeRate[]>()('read', nothing),
  /** Sets a month's rate by hand; null takes it away. */
  'rates.set': call<readonly ExchangeRate[]>()(
    'import',
    z.strictObject({
      month,
      currency: z.enum(Object.keys(currencyTexts) as [Currency, ...Currency[]]),
      rate: z
        .string()
        .regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/)
        .nullable(),
    }),
  ),
  'settings.get': call<Settings>()('read', nothing),
  'settings.set': call<Settings>()('settings', settingsSchema.partial()),
  'settings.history': call<
    readonly { key: string; before: string; after: string; at: string; by: string }[]
  >()('settings', nothing),
  'audit.list': call<
    readonly { seq: number; at: string; account: string; action: string; subject: string }[]
  >()('audit', z.strictObject({ limit: z.int().min(1).max(1000) })),
} as const satisfies Record<string, CallDefinition>;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<Name extends Channel> = z.input<Contract[Name]['input']>;
export type Output<Name extends Channel> =
  Contract[Name] extends CallDefinition<z.ZodType, infer Value> ? Value : never;

/** What the main process tells the window unasked. */
export interface Events {
  readonly 'job.progress': JobProgress;
  /** The idle lock or a lock from elsewhere closed the ledger. */
  readonly 'ledger.locked': null;
}
export type EventName = keyof Events;

/** What the preload puts on `window.tierdesk`. */
export interface TierdeskBridge {
  readonly call: {
    readonly [Name in Channel]: (input: Input<Name>) => Promise<Result<Output<Name>>>;
  };
  /** Returns a function that ends the listening. */
  readonly on: {
    readonly [Name in EventName]: (listener: (value: Events[Name]) => void) => () => void;
  };
  /** The path of a dropped file; the window itself never opens files. */
  readonly pathOfFile: (file: object) => string;
}
