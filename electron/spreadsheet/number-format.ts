import { SSF } from 'xlsx';
import { bareFormat, numberSections, scaleOfFormat } from './format-sections';

/** What a number format says about the numbers it shows. */
export type NumberFormatKind = 'plain' | 'date' | 'percent' | 'padded' | 'scaled';

/** Tells formats apart; remembers each, since a sheet uses a handful of them a million times. */
export function createFormatReader(): (format: string | undefined) => NumberFormatKind {
  const known = new Map<string, NumberFormatKind>();
  return (format) => {
    if (format === undefined || format === 'General') return 'plain';
    let kind = known.get(format);
    if (kind === undefined) {
      kind = readFormat(format);
      known.set(format, kind);
    }
    return kind;
  };
}

function readFormat(format: string): NumberFormatKind {
  if (isPadded(format)) return 'padded';
  const bare = format.replace(/"[^"]*"|\\./g, '');
  if (/%/.test(bare)) return 'percent';
  const namesDay = /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
  if (namesDay && SSF.is_date(format)) return 'date';
  return scaleOfFormat(format) > 0 ? 'scaled' : 'plain';
}

/**
 * Whether numbers are shown with zeros or letters in front, whatever else the format says: blanks the
 * width of a bracket, a locale, a colour, a form for negative numbers.
 */
function isPadded(format: string): boolean {
  const [first] = numberSections(format);
  if (first === undefined) return false;
  const { digits, literals } = bareFormat(first);
  if (/^[#?]*0{2,}$/.test(digits)) return true;
  return /^[#?]*0*$/.test(digits) && digits !== '' && /[A-Za-z0-9]/.test(literals);
}
