/** A section of a number format without what only decorates it. */
interface BareFormat {
  /** Digit places, commas and the point: `#,##0.00`. */
  readonly digits: string;
  /** Characters shown as they are. */
  readonly literals: string;
}

/** Sections for numbers: those for text, and conditions, are not among them. */
export function numberSections(format: string): string[] {
  return splitSections(format).filter((section) => !bareFormat(section).digits.includes('@'));
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|!.|\[[^\]]*\]|[^;"\\!]|["\\!])+/g) ?? [];
}

/** Takes colours, locales, blanks of a width and repeated characters off; `!` and `\` quote one character. */
export function bareFormat(section: string): BareFormat {
  let literals = '';
  const digits = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_.|\*./g, '')
    .replace(/"([^"]*)"|[\\!](.)/g, (_whole, quoted?: string, single?: string) => {
      const literal = quoted ?? single ?? '';
      literals += literal;
      // A point that is only drawn keeps its place among the digits.
      return literal === '.' ? drawnPoint : '';
    })
    .replace(/[\s()+\-$¥￥]/g, '');
  return { digits, literals };
}

const drawnPoint = '\u0001';

/**
 * The power of ten by which a format shows numbers smaller: three for each comma behind the digits, one
 * for each digit behind a point that is only drawn (`0!.0000`, `0!.0,`); 0 for all else, and where the
 * sections for numbers do not agree.
 */
export function scaleOfFormat(format: string): number {
  const scales = new Set(numberSections(format).slice(0, 3).flatMap(scaleOfSection));
  const [scale = 0] = scales;
  return scales.size === 1 ? scale : 0;
}

/** Nothing for a section that shows no digits, such as a dash for zero. */
function scaleOfSection(section: string): number[] {
  const { digits } = bareFormat(section);
  if (!/[0#]/.test(digits)) return [];
  if (/[^0#?,.\u0001]/.test(digits)) return [0];
  // Behind the whole digits or behind the decimals, whichever way it was typed.
  const commas = (digits.match(/(?<=[0#?]),+(?=\.|$)/g) ?? []).join('').length;
  const drawn = digits.indexOf(drawnPoint);
  const places = drawn < 0 ? 0 : (digits.slice(drawn).match(/[0#?]/g)?.length ?? 0);
  return [commas * 3 + places];
}
