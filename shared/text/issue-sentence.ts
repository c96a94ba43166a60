import type { ImportIssue } from '../models/import';
import { fieldTexts } from './fields';
import { issueTexts } from './issues';
import { formatMessage, type Language } from './message';

/** The sentence of a finding; a field among its values is shown by its name, not its key. */
export function issueSentence(
  issue: Pick<ImportIssue, 'code' | 'values'>,
  language: Language,
): string {
  const { field } = issue.values;
  const values =
    typeof field === 'string' ? { ...issue.values, field: nameOf(field, language) } : issue.values;
  return formatMessage(issueTexts[issue.code], language, values);
}

function nameOf(field: string, language: Language): string {
  const text = field in fieldTexts ? fieldTexts[field as keyof typeof fieldTexts] : undefined;
  if (text === undefined) return field;
  return language === 'en' ? text.en : text.zh;
}
