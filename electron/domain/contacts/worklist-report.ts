import type { Report, ReportColumn, ReportValue } from '../../../shared/models/report';
import type { WorkEntry, Worklist, WorkReason } from '../../../shared/models/worklist';
import { contactPaperTexts } from '../../../shared/text/contact-papers';
import { channelNames, eventNames, keyFieldNames, rateNames } from '../../../shared/text/contacts';
import type { KeyField } from '../../../shared/models/client-file';
import type { MissingList, MissingClient } from '../../../shared/models/contact-rates';
import { formatMessage, type Language } from '../../../shared/text/message';

type Key = keyof typeof contactPaperTexts;
type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

const sayIn =
  (language: Language): Say =>
  (key, values) =>
    formatMessage(contactPaperTexts[key], language, values);

const column = (
  key: string,
  title: string,
  width: number,
  format: ReportColumn['format'] = 'text',
): ReportColumn => ({ key, title, width, format });

/** Why a client is on the list, as one line. */
function reasonText(reason: WorkReason, language: Language): string {
  const say = sayIn(language);
  switch (reason.kind) {
    case 'duty': {
      const { ruleName: rule, counted, needed, overdueDays: days } = reason;
      return days > 0
        ? say('dutyLate', { rule, days })
        : say('dutyReason', { rule, counted, needed });
    }
    case 'event': {
      const event = formatMessage(eventNames[reason.event], language);
      return say('eventReason', { event, on: reason.on });
    }
    case 'nextStep':
      return say('stepReason', { text: reason.text, on: reason.on });
  }
}

const dueKeys = { overdue: 'overdue', today: 'today', week: 'thisWeek' } as const;

const nameWidth = 18;
const reasonWidth = 42;
const wordingWidth = 48;
/** Characters are wider than the sheet's unit, and cells have an edge. */
const fill = 0.96;

/** The lines of the sheet that a client takes: long reasons and wordings go on below. */
function entryLines(
  entry: WorkEntry,
  language: Language,
): { readonly clientNo: string; readonly cells: ReportValue[] }[] {
  const say = sayIn(language);
  const reasons = entry.reasons.flatMap((reason) =>
    wrapText(reasonText(reason, language), reasonWidth * fill),
  );
  const name = wrapText(entry.name, nameWidth * fill);
  const wording = wrapText(entry.wording, wordingWidth * fill);
  const channel = formatMessage(channelNames[entry.channel], language);
  const count = Math.max(1, name.length, reasons.length, wording.length);
  return Array.from({ length: count }, (_, at) => {
    const texts = [reasons[at] ?? null, wording[at] ?? null] as const;
    const cells: ReportValue[] =
      at === 0
        ? [
            say(dueKeys[entry.due]),
            name[0] ?? '',
            entry.clientNo,
            entry.tier,
            entry.assets,
            texts[0],
            channel,
            texts[1],
            entry.lastContactOn,
            null,
          ]
        : [null, name[at] ?? null, null, null, null, texts[0], null, texts[1], null, null];
    return { clientNo: entry.clientNo, cells };
  });
}

/** A text in lines of so many characters; a Chinese one takes the room of two. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const size = character > '\u2e7f' ? 2 : 1;
    // A stop that ends a sentence never begins a line.
    const mayBreak = !/[，。、；：！？）,.;:!?)]/.test(character);
    if (used + size > width && mayBreak && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += size;
  }
  return line === '' ? lines : [...lines, line];
}

/** The morning sheet of a person: everybody on the list, with room for what came of it. */
export function morningSheet(list: Worklist, personName: string, language: Language): Report {
  const say = sayIn(language);
  const { staffNo, today, week, entries } = list;
  const lines = entries.flatMap((entry) => entryLines(entry, language));
  return {
    title: say('sheetTitle'),
    subtitle: say('sheetSubtitle', { name: personName, staffNo, today }),
    ...(week ? { headline: say('week', week) } : {}),
    tables: [
      {
        name: say('sheetTitle'),
        columns: [
          column('due', say('due'), 8),
          column('name', say('name'), nameWidth),
          column('clientNo', say('clientNo'), 15),
          column('tier', say('tier'), 10),
          column('assets', say('assets'), 13, 'wan'),
          column('reasons', say('reasons'), 42),
          column('channel', say('channel'), 7),
          column('wording', say('wording'), 48),
          column('last', say('last'), 13, 'day'),
          column('result', say('result'), 14),
        ],
        rows: lines.map(({ cells }) => cells),
        totals: null,
        clientNos: lines.map(({ clientNo }) => clientNo),
      },
    ],
    footnotes: [],
    definitions: [{ term: say('order'), meaning: say('orderMeaning') }],
  };
}

/** Messages to clients of a list; who asked not to be contacted is left out (docs/rules/contacts.md). */
export function messageList(
  entries: readonly WorkEntry[],
  mobileOf: (clientNo: string) => string | null,
  options: {
    readonly wording: string;
    readonly subtitle: string;
    readonly language: Language;
  },
): Report {
  const say = sayIn(options.language);
  const allowed = entries.filter(({ doNotContact }) => !doNotContact);
  const lines = allowed.flatMap(({ clientNo, name, wording }) => {
    const mobile = mobileOf(clientNo);
    if (mobile === null) return [];
    const text = options.wording === '' ? wording : options.wording.replaceAll('{{name}}', name);
    return [[clientNo, name, mobile, text]];
  });
  const skipped = entries.length - allowed.length;
  const without = allowed.length - lines.length;
  return {
    title: say('messagesTitle'),
    subtitle: options.subtitle,
    tables: [
      {
        name: say('messagesTitle'),
        columns: [
          column('clientNo', say('clientNo'), 16),
          column('name', say('name'), 12),
          column('mobile', say('mobile'), 16),
          column('message', say('message'), 60),
        ],
        rows: lines,
        totals: null,
      },
    ],
    footnotes: [say('messagesNote', { skipped, without })],
    definitions: [],
  };
}

/** Clients who are missing to a rate, as a workbook says it. */
export function missingReport(
  clients: readonly MissingClient[],
  wanted: {
    readonly rate: MissingList;
    readonly subtitle: string;
    readonly language: Language;
  },
): Report {
  const { rate, subtitle, language } = wanted;
  const say = sayIn(language);
  const wordOf = (missing: string): string => {
    const field = missing as KeyField;
    const isField = rate === 'upkeep' || rate === 'organisationUpkeep';
    return isField ? formatMessage(keyFieldNames[field], language) : missing;
  };
  const title = formatMessage(rateNames[rate], language);
  return {
    title: say('missingTitle', { rate: title }),
    subtitle,
    tables: [
      {
        name: title,
        columns: [
          column('clientNo', say('clientNo'), 16),
          column('name', say('name'), 12),
          column('tier', say('tier'), 10),
          column('assets', say('assets'), 14, 'wan'),
          column('owner', say('owner'), 12),
          column('missing', say('missing'), 60),
        ],
        rows: clients.map(({ clientNo, name, tier, assets, ownerName, missing }) => [
          clientNo,
          name,
          tier,
          assets,
          ownerName,
          missing.map(wordOf).join('、'),
        ]),
        totals: null,
        clientNos: clients.map(({ clientNo }) => clientNo),
      },
    ],
    footnotes: [],
    definitions: [],
  };
}
