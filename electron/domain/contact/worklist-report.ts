import type { Report, ReportColumn } from '../../../shared/models/report';
import type { WorkEntry, Worklist, WorkReason } from '../../../shared/models/worklist';
import { contactPaperTexts } from '../../../shared/text/contact-papers';
import { channelNames, eventNames } from '../../../shared/text/contacts';
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
export function reasonText(reason: WorkReason, language: Language): string {
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

/** The morning sheet of a person: everybody on the list, with room for what came of it. */
export function morningSheet(list: Worklist, personName: string, language: Language): Report {
  const say = sayIn(language);
  const { staffNo, today, week, entries } = list;
  return {
    title: say('sheetTitle'),
    subtitle: say('sheetSubtitle', { name: personName, staffNo, today }),
    ...(week ? { headline: say('week', week) } : {}),
    tables: [
      {
        name: say('sheetTitle'),
        columns: [
          column('due', say('due'), 8),
          column('name', say('name'), 10),
          column('clientNo', say('clientNo'), 14),
          column('tier', say('tier'), 8),
          column('assets', say('assets'), 10, 'wan'),
          column('reasons', say('reasons'), 30),
          column('channel', say('channel'), 7),
          column('wording', say('wording'), 34),
          column('last', say('last'), 11, 'day'),
          column('result', say('result'), 16),
        ],
        rows: entries.map((entry) => [
          say(dueKeys[entry.due]),
          ...[entry.name, entry.clientNo, entry.tier, entry.assets],
          entry.reasons.map((reason) => reasonText(reason, language)).join(';'),
          formatMessage(channelNames[entry.channel], language),
          ...[entry.wording, entry.lastContactOn, null],
        ]),
        totals: null,
        clientNos: entries.map(({ clientNo }) => clientNo),
      },
    ],
    footnotes: [],
    definitions: [{ term: say('order'), meaning: say('orderMeaning') }],
  };
}

/** Messages to clients of a list; who asked not to be contacted is left out (paper 40). */
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
