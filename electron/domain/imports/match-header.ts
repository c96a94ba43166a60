import { importKinds, type ImportKind } from '../../../shared/models/import';
import { synonymTables } from './column-synonyms';
import { graverTime, readHandover, readHeaderTime, type HeaderTime } from './header-period';
import { readHead } from './head-patterns';
import { readHeaderText } from './header-text';

/** The field a header names; a lower rank is a closer match. */
interface HeaderMatch {
  readonly field: string;
  readonly rank: number;
  /** When its figures or its owner held; absent where the head says nothing about it. */
  readonly time?: HeaderTime;
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
const nowRank = -0.25;
const patternRank = 100;
const looseRank = 150;
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
  return matchOnce(kind, parts);
}

/** Heads that were met already: a sheet's first rows are looked at for every kind and several times. */
const met = new Map<string, HeaderMatch | null>();
const mostMet = 20_000;

function matchOnce(kind: ImportKind, parts: readonly string[]): HeaderMatch | null {
  const name = `${kind}\u0000${parts.join('\u0000')}`;
  const known = met.get(name);
  if (known !== undefined) return known;
  const match = matchParts(kind, parts);
  if (met.size >= mostMet) met.clear();
  met.set(name, match);
  return match;
}

/** Numbers and days are no heads, but for years and months that stand over others. */
const noHead = /^[\d.,:/%+-]*$/;

function matchParts(kind: ImportKind, parts: readonly string[]): HeaderMatch | null {
  const keys = parts.map((part) => readHeaderText(part).key).filter((key) => key !== '');
  if (keys.every((key) => noHead.test(key))) return null;
  const exact = lookups[kind].get(keys.join(''));
  if (exact !== undefined) return exact;
  return matchHandover(kind, keys) ?? matchTimed(kind, keys) ?? matchKeys(kind, keys);
}

/** Facts that a handover list states twice, before and after. */
const handedOver = new Set(['rmNo', 'rmName', 'branchName', 'tier']);

function matchHandover(kind: ImportKind, keys: readonly string[]): HeaderMatch | null {
  const parts = keys.map(readHandover);
  const time = graverTime(parts.map((part) => part.time));
  if (time === null) return null;
  const rest = parts.map((part) => part.rest).filter((part) => part !== '');
  const match = matchKeys(kind, rest);
  if (match === null || !handedOver.has(match.field)) return null;
  // Who has the client now comes before a head that does not say which of the two it means.
  return { ...match, rank: time.kind === 'current' ? nowRank : match.rank, time };
}

/** Figures of a time that the head names, told by the head without it. */
function matchTimed(kind: ImportKind, keys: readonly string[]): HeaderMatch | null {
  const parts = keys.map(readHeaderTime);
  const time = graverTime(parts.map((part) => part.time));
  if (time === null) return null;
  const rest = parts.map((part) => part.rest).filter((part) => part !== '');
  if (time.kind === 'current') {
    const match = matchKeys(kind, keys) ?? matchKeys(kind, rest);
    return match && { ...match, time };
  }
  // 上月日均资产 is to 上月 what 本月日均资产 is to 本月.
  const match = matchKeys(kind, keys.map(asCurrent)) ?? matchKeys(kind, rest);
  return match && { ...match, time };
}

function asCurrent(key: string): string {
  return key.replace(/^上个?(?=[月季年期])/, '本');
}

function matchKeys(kind: ImportKind, keys: readonly string[]): HeaderMatch | null {
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
  return matchPattern(kind, key);
}

/** A head taken apart: English words, or a known subject between words that change nothing. */
function matchPattern(kind: ImportKind, key: string): HeaderMatch | null {
  if (needsGroup.has(key)) return null;
  const field = readHead(kind, key);
  return field === null ? null : { field, rank: looseRank };
}
