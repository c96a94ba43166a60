import { readFileSync, writeFileSync } from 'node:fs';
import { keyFilePath, type KeyFile } from '../../electron/ledger/file/key-file';

/** The key file as anybody with a text editor sees it. */
export const readKeys = (ledger: string): KeyFile =>
  JSON.parse(readFileSync(keyFilePath(ledger), 'utf8')) as KeyFile;

/** Writes it back as they would. */
export function editKeys(ledger: string, edit: (keys: KeyFile) => unknown): void {
  writeFileSync(keyFilePath(ledger), JSON.stringify(edit(readKeys(ledger)), null, 2));
}

/** Puts the envelope of one account under the number of another one. */
export function pasteEnvelope(ledger: string, from: number, to: number): void {
  editKeys(ledger, (keys) => {
    const pasted = keys.accounts.find(({ id }) => id === from)?.envelope;
    const accounts = keys.accounts.map((each) =>
      each.id === to ? { ...each, envelope: pasted } : each,
    );
    return { ...keys, accounts };
  });
}
