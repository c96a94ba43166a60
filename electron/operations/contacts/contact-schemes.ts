import { careScheme } from '../../../shared/models/scheme-roles';

/** The scheme that says which organisations are visited how often (docs/rules/contacts.md#duties). */
export const visitScheme = 'C3';

/** The scheme that says how a client of this kind is looked after. */
export function schemeOf({ kind }: { readonly kind: string }): string {
  return kind === 'retail' ? careScheme : visitScheme;
}
