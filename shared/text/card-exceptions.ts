import type { CardException } from '../models/card-exceptions';
import { formatMessage, type Language, type TextTable } from './message';

/** What differs, one sentence for each kind of exception; its places are the exception's facts. */
export const exceptionDetailTexts = {
  openedWithoutApplication: { zh: '', en: '' },
  notOpened: { zh: '', en: '' },
  levelDiffers: { zh: '', en: '' },
  severalCards: { zh: '', en: '' },
  usedAfterExpiry: { zh: '', en: '' },
  quotaExceeded: { zh: '', en: '' },
} as const satisfies TextTable;

/** What differs, as a sentence. */
export function exceptionDetail(exception: CardException, language: Language): string {
  const values = Object.fromEntries(
    Object.entries(exception.facts).map(([name, value]) => [name, value ?? '—']),
  );
  return formatMessage(exceptionDetailTexts[exception.kind], language, values);
}
