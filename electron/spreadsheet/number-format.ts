import { SSF } from 'xlsx';

/** What a number format says about the numbers it shows. */
export type NumberFormatKind = 'plain' | 'date' | 'percent' | 'padded';

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
  if (/^0{2,}$/.test(format)) return 'padded';
  const bare = format.replace(/"[^"]*"|\\./g, '');
  if (/%/.test(bare)) return 'percent';
  const namesDay = /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
  return namesDay && SSF.is_date(format) ? 'date' : 'plain';
}
