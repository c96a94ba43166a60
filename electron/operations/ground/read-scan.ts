import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ClientDocument } from '../../../shared/models/client-document';
import { mediaTypeOf } from '../../domain/clients/media-type';
import { OperationFailure } from './failure';
import { readUserFile } from './read-user-file';

/** Largest file that is kept in the ledger, bytes (docs/rules/clients.md#documents). */
export const largestDocument = 5 * 1024 * 1024;

/** A file as it goes into the ledger. */
interface Scan {
  readonly fileName: string;
  readonly content: Buffer;
  readonly mediaType: ClientDocument['mediaType'];
  readonly sha256: string;
}

/**
 * Reads a scan; what it is, its first bytes say. Throws `document.tooBig`, `document.kind` or
 * `document.unreadable`.
 */
export function readScan(path: string): Scan {
  const file = basename(path);
  const tooBig = () =>
    new OperationFailure('document.tooBig', { file, megabytes: largestDocument >> 20 });
  let content: Buffer;
  try {
    if (statSync(path).size > largestDocument) throw tooBig();
    content = readUserFile(path);
  } catch (error) {
    if (error instanceof OperationFailure) throw error;
    throw new OperationFailure('document.unreadable', { file });
  }
  if (content.length > largestDocument) throw tooBig();
  const mediaType = mediaTypeOf(content);
  if (!mediaType) throw new OperationFailure('document.kind', { file });
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { fileName: file, content, mediaType, sha256 };
}
