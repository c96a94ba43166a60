import { z } from 'zod';
import {
  columnRules,
  importKinds,
  importModes,
  type CheckSummary,
  type ImportBatch,
  type ImportOutcome,
  type PreviewRow,
  type RowChange,
} from '../models/import';
import type { HeaderWord, SavedMapping } from '../models/import-mapping';
import type { UndoPlan } from '../models/undo';
import { issueTexts, type IssueCode } from '../text/issues';
import { asks, changes, reads, works, type CallDefinition, nothing, month, jobId } from './call';

const filePath = z.string().min(1).max(4096);
const unit = z.enum(['yuan', 'thousand', 'wan', 'million', 'yi']);
const sheetName = z.string().max(200);
const sheetChoice = {
  headerRows: z.strictObject({ first: z.int().min(1), last: z.int().min(1) }).optional(),
  fields: z.record(z.coerce.number().int().min(0), z.string().max(60).nullable()).optional(),
};
const rowPlace = { sheet: sheetName, row: z.int().min(1) };
/** What a user fixed in how a file is understood. */
export const layoutChoice = z.strictObject({
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

/** Files: read, check, commit, undo; what is remembered about them. */
export const importsCalls = {
  'import.chooseFiles': asks<readonly { path: string; name: string }[]>()('import', nothing),
  /** Reads the file and guesses everything; keeps it open as a session until closed. */
  'import.open': asks<CheckSummary>()(
    'import',
    z.strictObject({
      jobId,
      path: filePath,
      month: month.nullable(),
      /** Of an encrypted workbook; used once and never kept. */
      password: z.string().max(255).optional(),
    }),
  ),
  'import.adjust': asks<CheckSummary>()(
    'import',
    z.strictObject({ jobId, sessionId: z.string(), month: month.nullable(), choice: layoutChoice }),
  ),
  'import.preview': asks<{ readonly count: number; readonly rows: readonly PreviewRow[] }>()(
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
  'import.commit': asks<ImportOutcome>()(
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
  'import.close': asks<null>()('import', z.strictObject({ sessionId: z.string() })),
  'import.batches': reads<readonly ImportBatch[]>()('read', nothing),
  /** Old → new per field of the known clients that the commit would change. */
  'import.changes': asks<{ readonly count: number; readonly rows: readonly RowChange[] }>()(
    'import',
    z.strictObject({
      sessionId: z.string(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** Saves the rejected rows with their reasons as a workbook that can be mended and imported. */
  'import.exportRejected': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, sessionId: z.string() }),
  ),
  /** What undoing a batch would do; the ledger is unchanged. */
  'import.undoPlan': works<UndoPlan>()('import', z.strictObject({ jobId, batchId })),
  'import.undo': works<UndoPlan>()(
    'import',
    z.strictObject({ jobId, batchId, reason: z.string().trim().min(2).max(200) }),
  ),
  /** Headers the user taught the program. */
  'import.words': reads<readonly HeaderWord[]>()('import', nothing),
  'import.teachHeader': changes<null>()(
    'import',
    z.strictObject({
      kind: z.enum(importKinds),
      header: z.string().trim().min(1).max(500),
      field: z.string().max(60),
    }),
  ),
  'import.forgetHeader': changes<null>()('import', z.strictObject({ id: z.int().positive() })),
  'import.mappings': reads<readonly SavedMapping[]>()('import', nothing),
  'import.forgetMapping': changes<null>()('import', z.strictObject({ id: z.int().positive() })),
  'import.exportMappings': asks<{ readonly path: string | null }>()('import', nothing),
  /** Asks for a file of mappings and takes those that are not known yet. */
  'import.importMappings': asks<{ readonly taken: number } | null>()('import', nothing),
} as const satisfies Record<string, CallDefinition>;
