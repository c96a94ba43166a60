import type { ImportKind } from '../../../shared/models/import';
import { importKinds } from '../../../shared/models/import';
import { synonymTables } from './column-synonyms';
import { readEnglishHead } from './english-heads';
import { findField } from './field-tables';
import { readHeaderText } from './header-text';

/** Words in front that say whose it is where all of it is the client's, or in which currency. */
const scope =
  /^(?:其中:?|客户的?|个人|零售|名下|持有|本行|我行|行内|全行|对公|单位|企业|公司|人民币|本外币(?:合计)?|本币|折(?:合)?人民币|期末|月末|时点|当前|最新)+(?=..)/;
/** Words behind an amount that change nothing about what it is an amount of. */
const amountWords =
  /(?:\(?(?:折(?:合|算)?)?(?:人民币|本外币|本币)(?:合计)?\)?|时点|期末|月末|当前|持有|持仓|保有|账户|总)?(?:余额|金额|总额|合计|总计|总值|市值|净值|规模|总量|保有量|持仓|持有|额|值|数|量)$|(?:折(?:合|算)?)?(?:人民币|本外币|本币)(?:合计)?$|(?:时点|期末|月末)$/;

/** A head of an amount down to its subject: 客户基金持仓市值 is 基金. */
function subjectOf(key: string): string {
  let subject = key.replace(scope, '');
  for (let rest = subject; rest.length > 1;) {
    rest = subject.replace(amountWords, '');
    if (rest === subject || rest.length < 2) break;
    subject = rest;
  }
  return subject;
}

/** Subjects of a kind's amounts, each with its field; one that two fields could mean is none. */
function subjectsOf(kind: ImportKind): ReadonlyMap<string, string | null> {
  const subjects = new Map<string, string | null>();
  for (const [field, { words }] of Object.entries(synonymTables[kind])) {
    const known = findField(kind, field);
    // A fact such as registered capital is called so and nothing else.
    if (known?.type !== 'money' || known.lenient === true) continue;
    for (const word of words) {
      const subject = subjectOf(readHeaderText(word).key);
      const other = subjects.get(subject);
      subjects.set(subject, other === undefined || other === field ? field : null);
    }
  }
  return subjects;
}

const subjects = Object.fromEntries(
  importKinds.map((kind) => [kind, subjectsOf(kind)]),
) as unknown as Readonly<Record<ImportKind, ReadonlyMap<string, string | null>>>;

/** Averages as they are called elsewhere, in the words that the lists have. */
function usualAverage(key: string): string {
  return key
    .replace(/日平均|平均/g, '日均')
    .replace(/月均(?!日)/g, '月日均')
    .replace(/季均/g, '季日均')
    .replace(/年均/g, '年日均')
    .replace(/日日均/g, '日均');
}

/** A field by its own words or patterns, without anything being taken off. */
function plainField(kind: ImportKind, key: string): string | null {
  for (const [field, { words, patterns }] of Object.entries(synonymTables[kind])) {
    if (words.includes(key)) return field;
    if (patterns?.some((pattern) => pattern.test(key)) === true) return field;
  }
  return null;
}

const average = /日均|平均|月均|季均|年均/;

/**
 * The field a head names that no list has: English words of common exports, or a known subject with
 * its period, unit, currency and scope around it. Null where it names none, or two.
 */
export function readHead(kind: ImportKind, key: string): string | null {
  const english = readEnglishHead(kind, key);
  if (english !== null) return english;
  const bare = key.replace(scope, '').replace(/(?:折(?:合|算)?)?(?:人民币|本外币)(?:合计)?/g, '');
  if (average.test(key)) return plainField(kind, usualAverage(bare));
  if (bare !== key && bare.length > 1) {
    const plain = plainField(kind, bare);
    if (plain !== null) return plain;
  }
  return subjects[kind].get(subjectOf(key)) ?? null;
}
