import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import {
  blankStateTexts,
  cardStateTexts,
  exceptionTexts,
  specialGroundTexts,
  stockMoveTexts,
  withdrawalGroundTexts,
} from '../shared/text/card';
import { cardEventTexts, cardEvidenceTexts } from '../shared/text/card-events';
import { ownerSourceTexts } from '../shared/text/assignment';
import {
  channelNames,
  eventNames,
  keyFieldNames,
  periodNames,
  positionNames,
  rateNames,
  signingStepNames,
  specialtyNames,
} from '../shared/text/contacts';
import { errorTexts } from '../shared/text/errors';
import { fieldTexts } from '../shared/text/fields';
import { issueTexts } from '../shared/text/issues';
import type { Language, TextTable } from '../shared/text/message';
import { uiTexts } from '../shared/text/ui';
import { workListTexts } from '../shared/text/work-lists';

/** All texts the window can show; the name of a table is its i18next namespace. */
export const textTables = {
  ...uiTexts,
  blankStates: blankStateTexts,
  cardEvents: cardEventTexts,
  cardEvidence: cardEvidenceTexts,
  cardStates: cardStateTexts,
  contactChannels: channelNames,
  contactEvents: eventNames,
  contactRateNames: rateNames,
  dutyPeriods: periodNames,
  keyFields: keyFieldNames,
  signingSteps: signingStepNames,
  specialties: specialtyNames,
  visitPositions: positionNames,
  exceptionKinds: exceptionTexts,
  ownerSources: ownerSourceTexts,
  specialGrounds: specialGroundTexts,
  stockMoves: stockMoveTexts,
  withdrawalGrounds: withdrawalGroundTexts,
  errors: errorTexts,
  fields: fieldTexts,
  issues: issueTexts,
  workLists: workListTexts,
} as const;
export type TableName = keyof typeof textTables;
export type TextKey<Name extends TableName> = keyof (typeof textTables)[Name] & string;

function resourcesFor(side: 'zh' | 'en'): Resource[string] {
  return Object.fromEntries(
    Object.entries(textTables).map(([name, table]: [string, TextTable]) => [
      name,
      Object.fromEntries(Object.entries(table).map(([key, text]) => [key, text[side]])),
    ]),
  );
}

/** Prepares the messages; switching the language afterwards takes effect at once. */
export function startMessages(language: Language = 'zh-CN'): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': resourcesFor('zh'), en: resourcesFor('en') },
    ns: Object.keys(textTables),
    defaultNS: 'actions',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18next;
}
