import { importKinds, type ImportKind } from '../../../shared/models/import';
import { synonymTables } from './column-synonyms';
import { readHeaderText } from './header-text';

/** The field a header names; a lower rank is a closer match. */
export interface HeaderMatch {
  readonly field: string;
  readonly rank: number;
}

/** Kind and header (as `headerKey` makes it) → field, as the user taught it. */
export type OwnWords = ReadonlyMap<string, string>;

const noWords: OwnWords = new Map();

/** The user's headers as they are looked up. */
export function ownWords(
  taught: readonly { readonly kind: ImportKind; readonly header: string; readonly field: string }[],
): OwnWords {
  return new Map(taught.map(({ kind, header, field }) => [`${kind} ${header}`, field]));
}

/** A whole header, all its parts, as it is compared with what the user taught. */
export function headerKey(parts: readonly string[]): string {
  return parts.map((part) => readHeaderText(part).key).join('/');
}

/** Ranks: the user's own words before all lists, synonyms by their place in the list, then patterns, then parts without their group. */
const ownRank = -0.5;
const patternRank = 100;
const partRank = 200;

/** Words that say nothing without the group above them: whose name, which number? */
const needsGroup = new Set(
  (
    '姓名 名称 名字 号码 类型 编号 代码 工号 余额 金额 日期 时点 级别 等级 机构 电话 单位 地址 年 月 备注 ' +
    '其他 日均 合计 贷款 存款 资产'
  ).split(' '),
);

/** Groups that only sort columns and do not change whose they are. */
const neutralGroup =
  /^(客户|个人|基本|客户基本|个人基本|账户|产品|交易|企业|单位)?(信息|资料|情况|明细|数据)$/;

type Lookup = ReadonlyMap<string, HeaderMatch>;

/** A word that two fields claim goes to the one that lists it earlier. */
function buildLookup(kind: ImportKind): Lookup {
  const lookup = new Map<string, HeaderMatch>();
  for (const [field, { words }] of Object.entries(synonymTables[kind])) {
    words.forEach((word, rank) => {
      const { key } = readHeaderText(word);
      const known = lookup.get(key);
      if (known === undefined || rank < known.rank) lookup.set(key, { field, rank });
    });
  }
  return lookup;
}

const lookups = Object.fromEntries(
  importKinds.map((kind) => [kind, buildLookup(kind)]),
) as unknown as Readonly<Record<ImportKind, Lookup>>;

/** The field that a header names, from its parts top down; null if it names none. */
export function matchHeader(
  kind: ImportKind,
  parts: readonly string[],
  words: OwnWords = noWords,
): HeaderMatch | null {
  const own = words.size > 0 ? words.get(`${kind} ${headerKey(parts)}`) : undefined;
  if (own !== undefined) return { field: own, rank: ownRank };
  const keys = parts.map((part) => readHeaderText(part).key).filter((key) => key !== '');
  const last = keys.at(-1);
  if (last === undefined) return null;
  const groups = keys.slice(0, -1).filter((group) => !neutralGroup.test(group));
  const group = groups.at(-1);
  if (group === undefined) return matchKey(kind, last);
  const together =
    matchKey(kind, `${group}${last}`) ??
    matchKey(kind, `${last}${group}`) ??
    matchKey(kind, `${groups.join('')}${last}`);
  if (together !== null) return together;
  if (needsGroup.has(last)) return null;
  const alone = matchKey(kind, last);
  return alone === null ? null : { ...alone, rank: alone.rank + partRank };
}

function matchKey(kind: ImportKind, key: string): HeaderMatch | null {
  const exact = lookups[kind].get(key);
  if (exact !== undefined) return exact;
  for (const [field, { patterns }] of Object.entries(synonymTables[kind])) {
    if (patterns?.some((pattern) => pattern.test(key)) === true) {
      return { field, rank: patternRank };
    }
  }
  return null;
}
