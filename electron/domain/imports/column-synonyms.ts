import { wordsOf, type Declarations } from '../../../shared/fields/field';
import { fieldsOfKinds } from '../../../shared/fields/kinds';
import { importKinds, type ImportKind } from '../../../shared/models/import';

/** Headers seen for a field, best first; patterns take what no list can end. */
interface Synonyms {
  readonly words: readonly string[];
  readonly patterns?: readonly RegExp[];
}

type SynonymTable = Readonly<Record<string, Synonyms>>;

function synonymsOf(fields: Declarations): SynonymTable {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { words: wordsOf(field), ...(field.patterns ? { patterns: field.patterns } : {}) },
    ]),
  );
}

/** What each kind of file calls its columns, as its fields are declared. */
export const synonymTables = Object.fromEntries(
  importKinds.map((kind) => [kind, synonymsOf(fieldsOfKinds[kind])]),
) as unknown as Readonly<Record<ImportKind, SynonymTable>>;

/** Columns that name the month their row belongs to. */
export const monthColumnWords: readonly string[] = [
  '上报期',
  '统计月份',
  '统计期',
  '报告期',
  '数据月份',
  '月份',
  '统计日期',
  '数据日期',
  '报表日期',
  '期次',
  '账期',
  '所属期',
  '年月',
];
