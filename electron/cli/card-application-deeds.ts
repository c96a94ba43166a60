import { applyForCard } from '../operations/cards/apply-for-card';
import { cardsCalls } from '../operations/cards/calls';
import { submitDraft } from '../operations/cards/apply-for-card';
import { attachFile } from '../operations/cards/attachments';
import { handInOldCard, withdrawApplication } from '../operations/cards/change-application';
import { prepareForm } from '../operations/cards/card-standing';
import { showApplication } from '../operations/cards/find-application';
import { readQuota } from '../operations/cards/quota';
import { saveSubmission } from '../operations/cards/save-submission';
import { verifySheet } from '../operations/cards/verify-sheet';
import {
  applicationKinds,
  attachmentKinds,
  cardLevels,
  specialGrounds,
  type CardApplication,
} from '../../shared/models/card';
import type { ClientNo } from '../../shared/models/client';
import { rowsOutcome, valueOutcome, type CardDeed } from './card-deeds';
import type { CommandOptions } from './options';
import { wayOf } from './way-of';

const line = (one: CardApplication) => [
  one.id,
  one.sheetNumber,
  one.clientNo,
  one.name,
  one.kind,
  one.level,
  one.state,
  one.approvalKind,
  one.cardNo,
];
const outcome = (application: CardApplication) => valueOutcome(application, line);

function wantedOf(options: CommandOptions) {
  const ground = options.oneOf('ground', specialGrounds);
  return {
    clientNo: options.requiredClientNo() as ClientNo,
    kind: options.oneOf('kind', applicationKinds) ?? 'newCard',
    level: options.oneOf('level', cardLevels) ?? 'standard',
    rmName: options.required('rm'),
    remarks: options.text('note') ?? '',
    ...(ground ? { special: { ground, evidence: options.required('evidence') } } : {}),
  };
}

/** Applications, special approvals, attachments and the check of a sheet. */
export const cardApplicationDeeds: Readonly<Record<string, CardDeed>> = {
  form: (session, options) =>
    valueOutcome(prepareForm(session, options.required('client')), (form) => [
      form.clientNo,
      form.name,
      form.suggestedLevel,
      form.kinds.flatMap(({ kind, levels }) => (levels.length > 0 ? [kind] : [])).join(' '),
    ]),
  apply: (session, options) =>
    outcome(
      applyForCard(session, {
        ...wantedOf(options),
        oldCardHandedIn: options.flag('handed-in'),
      }),
    ),
  draft: (session, options) =>
    outcome(
      cardsCalls['cards.saveDraft'](session, {
        applicationId: options.whole('id'),
        ...wantedOf(options),
      }),
    ),
  submit: (session, options) => outcome(submitDraft(session, options.requiredWhole('id'))),
  'hand-in': (session, options) =>
    outcome(handInOldCard(session, options.requiredWhole('id'), options.requiredDay('on'))),
  withdraw: (session, options) =>
    outcome(withdrawApplication(session, options.requiredWhole('id'), options.required('reason'))),
  list: (session) =>
    rowsOutcome('applications', cardsCalls['cards.list'](session, undefined), line),
  show: (session, options) =>
    valueOutcome(
      showApplication(session, options.requiredWhole('id')),
      ({ application, steps }) => [
        ...line(application),
        steps.map(({ event }) => event).join(' → '),
      ],
    ),
  quota: (session, options) =>
    valueOutcome(readQuota(session, options.text('client') ?? null), (meter) => [
      `${meter.numerator}/${meter.denominator}`,
      `≤ ${meter.allowed} (${meter.permille / 10}%)`,
      `→ ${meter.after}`,
      meter.hasRoom ? '有名额 / room' : '无名额 / no room',
    ]),
  special: async (session, options) => {
    const out = options.text('out');
    if (out) await saveSubmission(session, out, wayOf(options));
    return rowsOutcome(
      'submission',
      cardsCalls['cards.submission'](session, undefined),
      ({ application, check }) => [
        application.id,
        application.clientNo,
        application.name,
        application.level,
        check.metric,
        check.bound,
        application.special?.ground ?? '',
        application.appliedOn,
      ],
    );
  },
  decide: (session, options) =>
    outcome(
      cardsCalls['cards.decide'](session, {
        applicationId: options.requiredWhole('id'),
        approve: !options.flag('refuse'),
        documentNumber: options.required('document'),
        decidedOn: options.requiredDay('on'),
        reason: options.text('reason') ?? '',
      }),
    ),
  attach: (session, options) =>
    valueOutcome(
      attachFile(session, {
        applicationId: options.requiredWhole('id'),
        kind: options.oneOf('kind', attachmentKinds) ?? 'idScan',
        path: options.required('file'),
      }),
      ({ id, kind, mediaType, bytes }) => [id, kind, mediaType, bytes],
    ),
  'verify-sheet': (session, options) => {
    const text = options.words.slice(2).join(' ');
    const verified = verifySheet(session, text);
    const { number, outcome: found, facts, state, prints } = verified;
    return {
      ...valueOutcome(verified, () => [
        number,
        found,
        facts?.clientName ?? '',
        state,
        prints.length,
      ]),
      refused: found !== 'genuine',
    };
  },
};
