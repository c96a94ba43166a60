import { outletName } from '../../../../shared/text/outlet-name';
import type { FormList } from '../../../../shared/models/form-list';
import type { CardLevel } from '../../../../shared/models/card';
import type { CardPaperName, PaperFrame } from '../../../../shared/models/card-papers';
import type { ColumnFormat, ReportColumn, ReportValue } from '../../../../shared/models/report';
import type { CountedWay } from '../../../../shared/models/scheme';
import { cardTexts, countedWayTexts } from '../../../../shared/text/card';
import { cardPaperTexts } from '../../../../shared/text/card-papers';
import { formatMessage, type Language, type Text } from '../../../../shared/text/message';

type PaperText = keyof typeof cardPaperTexts;

/** Where and in which language a list is made. */
interface ListScope {
  readonly frame: PaperFrame;
  readonly language: Language;
}

/** Words of one language for the columns, facts and notes of lists. */
export class ListWords {
  constructor(readonly scope: ListScope) {}

  say(key: PaperText, values: Readonly<Record<string, string | number>> = {}): string {
    return formatMessage(cardPaperTexts[key], this.scope.language, values);
  }

  text(text: Text): string {
    return formatMessage(text, this.scope.language);
  }

  level(level: CardLevel): string {
    return this.text(cardTexts[level]);
  }

  /** How what counts was told from all assets; nothing where everything counts. */
  way(way: CountedWay | null): string | null {
    return way && this.text(countedWayTexts[way]);
  }

  /** A column; its width in characters. */
  column(key: PaperText, width: number, format: ColumnFormat = 'text'): ReportColumn {
    return { key, title: this.say(key), format, width };
  }

  signers(...keys: readonly PaperText[]): string[] {
    return keys.map((key) => this.say(key));
  }

  /** A day as papers say it. */
  day(day: string): string {
    if (this.scope.language === 'en') return day;
    const [year, month, date] = day.split('-').map(Number);
    return `${year} 年 ${month} 月 ${date} 日`;
  }

  /** A list with its head and foot; what it does not say is empty. */
  list(
    name: Exclude<CardPaperName, 'applicationForm'>,
    table: { readonly columns: readonly ReportColumn[]; readonly rows: readonly Row[] },
    rest: Partial<FormList> & { readonly destination: PaperText },
  ): FormList {
    const { frame } = this.scope;
    const { destination, ...own } = rest;
    const madeOn = frame.madeAt.slice(0, 10);
    const outlet = outletName(frame.bankName, frame.branchName);
    const at = frame.madeAt.replace('T', ' ');
    return {
      title: this.say(name),
      outlet,
      left: this.say('count', { count: table.rows.length }),
      right: this.say('date', { date: this.day(madeOn) }),
      facts: [],
      table: { ...table, totals: null },
      emptyRows: table.rows.length === 0 ? 1 : 0,
      notes: [],
      opinions: [],
      signers: [],
      foot: this.say('foot', { at, by: frame.madeBy, destination: this.say(destination) }),
      pageWords: this.say('pageWords'),
      fileName: `${this.say(name)}_${madeOn}`,
      ...own,
    };
  }
}

export type Row = readonly ReportValue[];

/** Rows with their number before them. */
export function numbered(rows: readonly Row[]): Row[] {
  return rows.map((row, at) => [at + 1, ...row]);
}
