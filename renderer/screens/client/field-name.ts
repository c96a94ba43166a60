import { fieldTexts, type FieldName } from '../../../shared/text/fields';

/** Whether a field has a name of its own. */
export function isFieldName(field: string): field is FieldName {
  return field in fieldTexts;
}
