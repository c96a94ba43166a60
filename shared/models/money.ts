import type { Brand } from './brand';

/** An amount of RMB in 分: an integer, 100 to the yuan. */
export type Fen = Brand<number, 'Fen'>;

/** The unit in which a sheet states its amounts. */
export type MoneyUnit = 'yuan' | 'thousand' | 'wan' | 'million' | 'yi';

/** Fen in one unit of each money unit. */
export const fenPerUnit: Readonly<Record<MoneyUnit, number>> = {
  yuan: 100,
  thousand: 100_000,
  wan: 1_000_000,
  million: 100_000_000,
  yi: 10_000_000_000,
};

/**
 * An amount above 2^53 fen, 90 万亿 yuan: no number holds it to the fen, and no outlet has it. It goes
 * to the boundary with the code of its sentence, and with the column where a file is being read.
 */
export class AmountTooLarge extends RangeError {
  readonly code: 'figures.tooLarge' | 'import.totalTooLarge';

  constructor(
    amount: number,
    readonly values: { readonly column?: string } = {},
  ) {
    super(`more fen than a number holds: ${amount}`);
    this.name = 'AmountTooLarge';
    this.code = values.column === undefined ? 'figures.tooLarge' : 'import.totalTooLarge';
  }
}

/**
 * Marks an integer as fen. Throws `AmountTooLarge` above 2^53, a RangeError for what is no integer.
 */
export function fen(value: number): Fen {
  if (Number.isSafeInteger(value)) return value as Fen;
  if (Number.isInteger(value)) throw new AmountTooLarge(value);
  throw new RangeError(`not an integer number of fen: ${value}`);
}

/**
 * The largest amount a client can plausibly have, in fen: beyond it the unit is wrong. A person 100亿,
 * an organisation's balance 1万亿, a fact such as total assets 10万亿. So sums of an outlet stay far
 * below 2^53 fen, up to which a number is exact.
 */
export const plausibleFen = {
  person: 1_000_000_000_000,
  organisation: 100_000_000_000_000,
  fact: 1_000_000_000_000_000,
} as const;

/**
 * Adds up amounts exactly: in BigInt wherever a sum on the way leaves the whole numbers that a number
 * holds. Blanks count as nothing. Throws `AmountTooLarge` when the whole itself can not be held.
 */
export function sumFen(amounts: Iterable<number | null | undefined>): Fen {
  let sum = 0;
  let beyond = 0n;
  for (const amount of amounts) {
    if (amount === null || amount === undefined) continue;
    const next = sum + amount;
    if (Number.isSafeInteger(next)) {
      sum = next;
      continue;
    }
    beyond += BigInt(sum);
    sum = fen(amount);
  }
  return beyond === 0n ? fen(sum) : fen(Number(beyond + BigInt(sum)));
}

/** Whole yuan as fen, for constants such as scheme bounds. */
export function yuan(value: number): Fen {
  return fen(Math.round(value * 100));
}

/** Whole 万 as fen. */
export function wan(value: number): Fen {
  return fen(Math.round(value * 1_000_000));
}

/** Whole 亿 as fen. */
export function yi(value: number): Fen {
  return fen(Math.round(value * 10_000_000_000));
}

/** Fen as a plain decimal number of yuan with two places, without separators: "1523400.00". */
export function toYuanText(value: Fen): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen as yuan with thousands separators: "1,523,400.00". */
export function formatYuan(value: Fen): string {
  const [whole = '', fraction = ''] = toYuanText(value).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${fraction}`;
}

/** Fen as 万元 with two places, rounded half away from zero: "152.34". */
export function formatWan(value: Fen, places = 2): string {
  const scale = 1_000_000 / 10 ** places;
  const rounded = Math.sign(value) * Math.round(Math.abs(value) / scale);
  const text = (rounded / 10 ** places).toFixed(places);
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A bound as people write it: whole yuan without places, "1,500,000"; else as formatYuan. */
export function formatBound(value: Fen): string {
  const text = formatYuan(value);
  return text.endsWith('.00') ? text.slice(0, -3) : text;
}
