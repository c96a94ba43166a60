import type { MoneyUnit } from '../../../shared/models/money';
import { toHalfWidth, withoutBlanks } from './plain-text';

/** A header as it is compared, with what its suffix says about the numbers below. */
interface HeaderText {
  /** Upper case, half-width, without blanks and without the suffix. */
  readonly key: string;
  readonly unit: MoneyUnit | null;
  readonly percent: boolean;
}

const unitWords: readonly (readonly [string, MoneyUnit])[] = [
  ['亿元', 'yi'],
  ['百万元', 'million'],
  ['万元', 'wan'],
  ['千元', 'thousand'],
  ['元', 'yuan'],
  ['亿', 'yi'],
  ['百万', 'million'],
  ['万', 'wan'],
  ['千', 'thousand'],
];
const unitPattern = unitWords.map(([word]) => word).join('|');
const bracketed = new RegExp(`[([【](?:金额)?(?:单位)?:?(?:人民币)?(${unitPattern})[)\\]】]`);
/** A remark and the unit in one bracket: (本外币折人民币,万元), (折人民币元), (RMB 万元). */
const compound = new RegExp(
  `[([【]((?:金额|单位|人民币|本外币|本币|外币|折合?|折算|等值|合计|全部|时点|期末|余额|RMB|CNY|[,、;:/])+)(${unitPattern})[)\\]】]`,
);
/** The same the other way round: (万元,本外币). */
const compoundAfter = new RegExp(
  `[([【](${unitPattern})[,、;/](?:人民币|本外币|本币|折合?|折算|等值|合计|RMB|CNY)+[)\\]】]`,
);
const trailing = new RegExp(`[:/_,-](?:单位:?)?(?:人民币)?(${unitPattern})$`);
/** Remarks in brackets that change nothing about what a column holds. */
const remark =
  /[([【](必填|选填|必输|可选|户|个|笔|%|(本外币)?(折合?|折算)(人民币|本币)|本外币(合计)?|人民币|合计|含|RMB|CNY)[)\]】]/g;

/** The unit a word such as 万元 stands for. */
export function unitOfWord(word: string): MoneyUnit | null {
  return unitWords.find(([known]) => known === word)?.[1] ?? null;
}

/** Takes a header cell apart into what it names and the unit behind it. */
export function readHeaderText(raw: string): HeaderText {
  const text = toHalfWidth(withoutBlanks(raw)).toUpperCase();
  const match =
    bracketed.exec(text) ?? compound.exec(text) ?? compoundAfter.exec(text) ?? trailing.exec(text);
  const unit = unitOfWord(match?.at(-1) ?? '');
  const key = (match === null ? text : text.replace(match[0], ''))
    .replace(remark, '')
    .replace(/^[*#]+|[*:;。]+$/g, '')
    .replace(/[()[\]【】"“”'`‘’]/g, '');
  return { key, unit, percent: /%/.test(text) };
}
