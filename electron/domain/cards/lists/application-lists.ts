import {
  specialGrounds,
  type CardApplication,
  type QuotaMeter,
} from '../../../../shared/models/card';
import type { SubmissionLine } from '../../../../shared/models/card-papers';
import type { FormList } from '../../../../shared/models/form-list';
import { cardTexts, specialGroundTexts } from '../../../../shared/text/card';
import { numbered, type ListWords } from './list-words';

/** What goes to the head office for a special decision (docs/rules/cards.md#special-approval). */
export function submissionList(
  words: ListWords,
  lines: readonly SubmissionLine[],
  quota: QuotaMeter,
): FormList {
  const columns = [
    words.column('number', 5, 'integer'),
    words.column('client', 13),
    words.column('clientNo', 13),
    words.column('work', 22),
    words.column('level', 8),
    words.column('metric', 15, 'yuan'),
    words.column('allAssets', 15, 'yuan'),
    words.column('bound', 15, 'yuan'),
    words.column('ground', 40),
    words.column('rm', 11),
  ];
  const rows = lines.map(({ application, check, employer, occupation }) => [
    application.name,
    application.clientNo,
    [employer, occupation].filter(Boolean).join(' '),
    words.level(application.level),
    check.metric,
    check.allAssets,
    check.bound,
    groundOf(words, application),
    application.rmName,
  ]);
  return words.list(
    'submission',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.headOffice',
      facts: quotaFacts(words, quota),
      notes: [words.say('note.submission')],
      opinions: [
        { title: words.say('opinion.branch'), lines: [], seal: words.say('seal.official') },
        { title: words.say('opinion.headOffice'), lines: [], seal: words.say('seal.official') },
      ],
    },
  );
}

const numerals = '一二三四五';

function groundOf(words: ListWords, { special }: CardApplication): string {
  if (!special) return '';
  const at = specialGrounds.indexOf(special.ground);
  const number = words.scope.language === 'en' ? `(${at + 1}) ` : `（${numerals.charAt(at)}）`;
  const between = words.scope.language === 'en' ? '. ' : '。';
  return `${number}${words.text(specialGroundTexts[special.ground])}${between}${special.evidence}`;
}

function quotaFacts(words: ListWords, quota: QuotaMeter): FormList['facts'] {
  const share = (count: number) =>
    words.say('quota.share', {
      share: quota.denominator === 0 ? '—' : `${((count / quota.denominator) * 100).toFixed(2)}%`,
      limit: quota.permille / 10,
    });
  const people = (count: number) => words.say('quota.peopleOf', { count });
  return [
    {
      label: words.say('quota.cards'),
      value: words.say('quota.cardsOf', { count: quota.denominator }),
    },
    { label: words.say('quota.opened'), value: people(quota.opened) },
    { label: words.say('quota.approved'), value: people(quota.approved) },
    { label: words.say('quota.now'), value: share(quota.numerator) },
    { label: words.say('quota.pending'), value: people(quota.pending) },
    { label: words.say('quota.after'), value: share(quota.numerator + quota.pending) },
  ];
}

/** The list on top of a batch of approval sheets, in their order. */
export function sheetCoverList(
  words: ListWords,
  applications: readonly CardApplication[],
): FormList {
  const columns = [
    words.column('number', 6, 'integer'),
    words.column('sheetNumber', 13),
    words.column('client', 15),
    words.column('clientNo', 14),
    words.column('kind', 10),
    words.column('level', 8),
    words.column('approval', 11),
    words.column('rm', 12),
    words.column('copy', 7, 'integer'),
  ];
  const rows = applications.map((one) => [
    one.sheetNumber,
    one.name,
    one.clientNo,
    words.text(cardTexts[one.kind]),
    words.level(one.level),
    one.approvalKind ? words.text(cardTexts[one.approvalKind]) : '',
    one.rmName,
    one.printCount,
  ]);
  return words.list(
    'sheetCover',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.file',
      signers: words.signers('sign.maker', 'sign.checker', 'sign.head'),
    },
  );
}

/** The list that goes with the sheets to the counter; the teller signs each line. */
export function handoverList(words: ListWords, applications: readonly CardApplication[]): FormList {
  const columns = [
    words.column('number', 6, 'integer'),
    words.column('sheetNumber', 13),
    words.column('client', 15),
    words.column('clientNo', 13),
    words.column('kind', 9),
    words.column('level', 7),
    words.column('oldCard', 16),
    words.column('received', 15),
  ];
  const rows = applications.map((one) => [
    one.sheetNumber,
    one.name,
    one.clientNo,
    words.text(cardTexts[one.kind]),
    words.level(one.level),
    one.oldCard?.cardNo ?? null,
    null,
  ]);
  return words.list(
    'handover',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.counter',
      signers: words.signers('sign.giver', 'sign.taker', 'sign.witness'),
    },
  );
}
