import { basename } from 'node:path';
import type { Scheme, SchemeProposal } from '../../../shared/models/scheme';
import { schemeSchema } from '../../../shared/models/scheme-schema';
import type { Language } from '../../../shared/text/message';
import { findScheme } from '../../ledger/tiering/schemes';
import { writeWholeFile } from '../ground/write-whole-file';
import { OperationFailure } from '../ground/failure';
import { readUserFile } from '../ground/read-user-file';
import { recordEvent, type Shown } from '../ground/ledger';
import { checkDraft, requireVersion, showDifferences } from './change-schemes';

/** What a scheme file begins with, so that it is known for one. */
const fileKind = 'tierdesk-scheme';

/** Largest scheme file that is read, bytes. */
const largestFile = 2_000_000;

/** Writes one version of a scheme as a JSON file; it holds no client. */
export function exportScheme(
  context: Shown,
  wanted: { readonly scheme: string; readonly version: number | null },
  path: string,
): void {
  const { scheme } = requireVersion(context, wanted.scheme, wanted.version);
  writeWholeFile(path, `${JSON.stringify({ kind: fileKind, format: 1, scheme }, null, 2)}\n`);
  recordEvent(context, {
    action: 'scheme.export',
    subject: `${scheme.id} ${scheme.version}`,
    detail: { file: basename(path) },
  });
}

function parseFile(path: string): unknown {
  try {
    const content = readUserFile(path);
    if (content.length > largestFile) throw new RangeError('too large');
    return JSON.parse(content.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new OperationFailure(
      'tiering.schemeFileInvalid',
      { file: basename(path), where: '' },
      String(error),
    );
  }
}

/** Reads a scheme from a file; throws `tiering.schemeFileInvalid` with the place that is wrong. */
export function readSchemeFile(path: string): Scheme {
  const content = parseFile(path) as { kind?: unknown; scheme?: unknown } | null;
  const parsed = schemeSchema.safeParse(content?.kind === fileKind ? content.scheme : content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new OperationFailure('tiering.schemeFileInvalid', {
    file: basename(path),
    where: issue ? `${issue.path.join('.')} ${issue.message}`.trim() : '',
  });
}

/** A scheme file as it may be taken: checked, and compared with what the ledger has. */
export function proposeScheme(
  context: Pick<Shown, 'db'>,
  path: string,
  language: Language,
): SchemeProposal {
  const scheme = readSchemeFile(path);
  const newest = findScheme(context.db, scheme.id)?.scheme;
  const differences = newest ? showDifferences(newest, scheme, language) : [];
  return { scheme, ...checkDraft(context, scheme, language), differences, isNew: !newest };
}
