import type { ClientNo } from './client';

/** What a document of a client is; evidence and decisions come with card applications. */
export type DocumentKind = 'idScan' | 'form' | 'authorisation' | 'evidence' | 'decision' | 'other';

/** Kinds that are put into a client's file by hand. */
export const filedKinds = [
  'idScan',
  'form',
  'authorisation',
  'other',
] as const satisfies readonly DocumentKind[];
export type FiledKind = (typeof filedKinds)[number];

/** A scan that lies in the encrypted ledger, without its content. */
export interface ClientDocument {
  readonly id: number;
  readonly clientNo: ClientNo;
  /** The card application it came with; null where it was put into the file. */
  readonly applicationId: number | null;
  readonly kind: DocumentKind;
  readonly fileName: string;
  /** What its first bytes say it is. */
  readonly mediaType: 'image/png' | 'image/jpeg' | 'application/pdf';
  readonly bytes: number;
  readonly note: string;
  readonly addedAt: string;
  readonly addedBy: string;
}
