import type { ClientNo } from '../../shared/models/client';
import { parseArgs } from 'node:util';
import { isDay, isMonth, type Day, type Month } from '../../shared/models/calendar';
import { UsageFailure } from './usage-failure';

const known = {
  agreement: { type: 'string' },
  purpose: { type: 'string' },
  ledger: { type: 'string' },
  account: { type: 'string' },
  role: { type: 'string' },
  branch: { type: 'string' },
  bank: { type: 'string' },
  head: { type: 'string' },
  month: { type: 'string' },
  kind: { type: 'string' },
  sheet: { type: 'string' },
  unit: { type: 'string' },
  mapping: { type: 'string' },
  'header-row': { type: 'string' },
  'all-issues': { type: 'string' },
  before: { type: 'string' },
  reason: { type: 'string' },
  'password-file': { type: 'string' },
  scheme: { type: 'string' },
  client: { type: 'string' },
  level: { type: 'string' },
  rm: { type: 'string' },
  printed: { type: 'string' },
  'other-ledger': { type: 'string' },
  out: { type: 'string' },
  language: { type: 'string' },
  version: { type: 'string' },
  with: { type: 'string' },
  draft: { type: 'string' },
  effective: { type: 'string' },
  assets: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  until: { type: 'string' },
  on: { type: 'string' },
  tier: { type: 'string' },
  approver: { type: 'string' },
  list: { type: 'string' },
  name: { type: 'string' },
  rating: { type: 'string' },
  value: { type: 'string' },
  members: { type: 'string' },
  id: { type: 'string' },
  scope: { type: 'string' },
  seconds: { type: 'string' },
  exception: { type: 'string' },
  wish: { type: 'string' },
  channel: { type: 'string' },
  minutes: { type: 'string' },
  need: { type: 'string' },
  risk: { type: 'string' },
  next: { type: 'string' },
  'next-on': { type: 'string' },
  rate: { type: 'string' },
  teller: { type: 'string' },
  keeper: { type: 'string' },
  witness: { type: 'string' },
  ground: { type: 'string' },
  evidence: { type: 'string' },
  document: { type: 'string' },
  note: { type: 'string' },
  amount: { type: 'string' },
  page: { type: 'string' },
  file: { type: 'string' },
  'handed-in': { type: 'boolean' },
  refuse: { type: 'boolean' },
  all: { type: 'boolean' },
  'sheet-only': { type: 'boolean' },
  replace: { type: 'boolean' },
  'with-earlier': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'expect-count': { type: 'string' },
  'expect-total': { type: 'string', multiple: true },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

type OptionName = keyof typeof known;

type Value = string | boolean | undefined | readonly (string | boolean | undefined)[];

/** An option as it was typed. */
interface TypedOption {
  readonly name: string;
  /** With its dashes. */
  readonly written: string;
  readonly value: string | undefined;
  /** Whether the value stands after an equals sign. */
  readonly isInline: boolean;
}

/** Throws what is wrong with an option, in our own words instead of the system's English. */
function checkOption({ name, written, value, isInline }: TypedOption): void {
  const option = written;
  if (!Object.hasOwn(known, name)) throw new UsageFailure('command.optionUnknown', { option });
  const { type } = known[name as OptionName];
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageFailure('command.optionNoValue', { option, value });
    return;
  }
  if (value === undefined) throw new UsageFailure('command.optionValueMissing', { option });
  if (!isInline && /^-./.test(value)) {
    throw new UsageFailure('command.optionAmbiguous', { option, value });
  }
}

/** The words of a command line: positional ones and named options. */
export class CommandOptions {
  private constructor(
    readonly words: readonly string[],
    private readonly values: Readonly<Record<string, Value>>,
  ) {}

  /** Parses the arguments; throws UsageFailure for an option that is none of ours or was typed wrong. */
  static parse(args: readonly string[]): CommandOptions {
    // Not strict: what is wrong is said in both languages, by the rules above.
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: true,
      strict: false,
      tokens: true,
    });
    for (const token of tokens) {
      if (token.kind !== 'option') continue;
      const { name, rawName: written, value, inlineValue } = token;
      checkOption({ name, written, value, isInline: inlineValue === true });
    }
    return new CommandOptions(positionals, values);
  }

  text(name: OptionName): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Every value of an option that may be given more than once. */
  texts(name: OptionName): readonly string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }

  flag(name: OptionName): boolean {
    return this.values[name] === true;
  }

  /** An option that must be there. */
  required(name: OptionName): string {
    const value = this.text(name);
    if (value === undefined || value === '') {
      throw new UsageFailure('command.optionMissing', { option: `--${name}` });
    }
    return value;
  }

  /** A month, if given; throws UsageFailure unless it is `YYYY-MM`. */
  month(name: OptionName = 'month'): Month | null {
    const value = this.text(name);
    if (value === undefined) return null;
    if (isMonth(value)) return value;
    throw new UsageFailure('command.optionInvalid', {
      option: `--${name}`,
      value,
      hint: 'YYYY-MM',
    });
  }

  /** A client's number; whether there is such a client is for the operation to say. */
  requiredClientNo(name: OptionName = 'client'): ClientNo {
    return this.required(name) as ClientNo;
  }

  requiredMonth(name: OptionName = 'month'): Month {
    this.required(name);
    return this.month(name) as Month;
  }

  /** A day that must be there; throws UsageFailure unless it is `YYYY-MM-DD`. */
  requiredDay(name: OptionName): Day {
    const value = this.required(name);
    if (isDay(value)) return value;
    const hint = 'YYYY-MM-DD';
    throw new UsageFailure('command.optionInvalid', { option: `--${name}`, value, hint });
  }

  /** A day, if given. */
  day(name: OptionName): Day | null {
    return this.text(name) === undefined ? null : this.requiredDay(name);
  }

  /** A whole number, if given. */
  whole(name: OptionName): number | null {
    const value = this.text(name);
    if (value === undefined) return null;
    if (/^-?\d{1,15}$/.test(value)) return Number(value);
    const hint = '0, 1, 2 …';
    throw new UsageFailure('command.optionInvalid', { option: `--${name}`, value, hint });
  }

  requiredWhole(name: OptionName): number {
    this.required(name);
    return this.whole(name) as number;
  }

  /** An option that must be one of some words, if given. */
  oneOf<Word extends string>(name: OptionName, words: readonly Word[]): Word | undefined {
    const value = this.text(name);
    if (value === undefined || words.includes(value as Word)) return value as Word | undefined;
    const hint = words.join(' | ');
    throw new UsageFailure('command.optionInvalid', { option: `--${name}`, value, hint });
  }
}
