import type { ImportKind } from '../../../shared/models/import';
import type { HeaderWord } from '../../../shared/models/import-mapping';
import { findField } from '../../domain/imports/field-tables';
import { headerKey } from '../../domain/imports/match-header';
import {
  listHeaderWords,
  putHeaderWord,
  removeHeaderWord,
} from '../../ledger/imports/header-words';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';

/** Every header the user taught the program. */
export function showHeaderWords({ db }: Pick<Shown, 'db'>): HeaderWord[] {
  return listHeaderWords(db);
}

/** Remembers what a header means, for every file of the kind to come (docs/rules/imports.md#headers). */
export function teachHeader(
  context: Ledger,
  taught: { readonly kind: ImportKind; readonly header: string; readonly field: string },
): void {
  const { kind, field } = taught;
  const header = headerKey(taught.header.split(' / '));
  if (header === '' || findField(kind, field) === undefined) {
    throw new OperationFailure('call.invalid', { where: 'header' });
  }
  changeLedger(
    context,
    () => {
      const by = { at: context.now(), accountId: context.account.id };
      putHeaderWord(context.db, { kind, header, field }, by);
    },
    () => ({ action: 'import.teachHeader', subject: header, detail: { kind, field } }),
  );
}

/** Forgets a header that was taught. */
export function forgetHeader(context: Ledger, id: number): void {
  changeLedger(
    context,
    () => removeHeaderWord(context.db, id),
    () => ({ action: 'import.forgetHeader', subject: String(id) }),
  );
}
