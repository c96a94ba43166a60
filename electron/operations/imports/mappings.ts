import { basename } from 'node:path';
import { z } from 'zod';
import { columnRules, importKinds, importModes } from '../../../shared/models/import';
import type { RememberedSource, SavedMapping } from '../../../shared/models/import-mapping';
import { fingerprintOf } from '../../domain/imports/remember-source';
import {
  addSource,
  listMappings,
  listSources,
  putSource,
  removeMapping,
} from '../../ledger/imports/import-mappings';
import { writeWholeFile } from '../ground/write-whole-file';
import { OperationFailure } from '../ground/failure';
import { readUserFile } from '../ground/read-user-file';
import { changeLedger, recordEvent, type Ledger, type Shown } from '../ground/ledger';

const text = z.string().max(500);
const sourceSchema = z.strictObject({
  kind: z.enum(importKinds),
  fileNamePattern: text,
  headers: z.array(text).max(2000),
  fields: z.record(text, z.string().max(60).nullable()),
  unit: z.enum(['yuan', 'thousand', 'wan', 'million', 'yi']).nullable(),
  mode: z.enum(importModes),
  columnRules: z.record(text, z.enum(columnRules)),
  clientNoWidth: z.int().min(4).max(30).nullable(),
  medians: z.record(text, z.number()),
});
const fileSchema = z.strictObject({
  tierdeskMappings: z.literal(1),
  mappings: z.array(sourceSchema).max(5000),
});

/** Keeps what an import teaches about its source; part of the import's own transaction. */
export function keepSource(context: Ledger, source: RememberedSource): void {
  putSource(context.db, source, fingerprintOf(source), context.now());
}

/** What the check of a file needs to know of earlier ones. */
export function rememberedSources(context: Pick<Shown, 'db'>): RememberedSource[] {
  return listSources(context.db);
}

/** Every saved mapping, the last used first. */
export function showMappings(context: Pick<Shown, 'db'>): SavedMapping[] {
  return listMappings(context.db);
}

/** Forgets a mapping; the next file of its source is guessed anew. */
export function forgetMapping(context: Ledger, id: number): void {
  changeLedger(
    context,
    () => removeMapping(context.db, id),
    () => ({ action: 'import.forgetMapping', subject: String(id) }),
  );
}

/** Writes all mappings to a file for another outlet; they hold headers and no client. */
export function exportMappings(context: Shown, path: string): void {
  // Typical amounts say something about the outlet's clients and stay here.
  const mappings = listSources(context.db).map((source) => ({ ...source, medians: {} }));
  writeWholeFile(path, JSON.stringify({ tierdeskMappings: 1, mappings }, null, 2));
  const detail = { name: 'mappings', rows: mappings.length };
  recordEvent(context, { action: 'export', subject: basename(path), detail });
}

/** Takes the mappings of a file that are not known yet; returns how many. */
export function importMappings(context: Ledger, path: string): number {
  const file = basename(path);
  let mappings: readonly RememberedSource[];
  try {
    mappings = fileSchema.parse(JSON.parse(readUserFile(path).toString('utf8'))).mappings;
  } catch (error) {
    throw new OperationFailure('import.mappingInvalid', { file }, String(error));
  }
  const { db } = context;
  const at = context.now();
  return changeLedger(
    context,
    () => mappings.filter((source) => addSource(db, source, fingerprintOf(source), at)).length,
    (taken) => ({ action: 'import.importMappings', subject: file, detail: { taken } }),
  );
}
