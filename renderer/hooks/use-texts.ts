import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../shared/models/calendar';
import type { MessageValues } from '../../shared/models/message-values';
import { metricFieldOf } from '../../shared/models/scheme-reading';
import type { Scheme } from '../../shared/models/tiering';
import type { Language } from '../../shared/text/message';
import { textTables, type TableName, type TextKey } from '../i18n';

export type Translate<Name extends TableName> = (
  key: TextKey<Name>,
  values?: MessageValues,
) => string;

/** The texts of one table in the present language. */
export function useTexts<Name extends TableName>(name: Name): Translate<Name> {
  const { i18n } = useTranslation();
  const language = i18n.language;
  // The key's own type already names the table; i18next need not infer it again.
  const translate = i18n.t as (key: string, options: object) => string;
  return useCallback(
    (key, values) => translate(key, { ...values, ns: name, lng: language }),
    [translate, language, name],
  );
}

/** The present language and the function that switches it. */
export function useLanguage(): [Language, (next: Language) => void] {
  const { i18n } = useTranslation();
  const set = useCallback((next: Language) => void i18n.changeLanguage(next), [i18n]);
  return [i18n.language === 'en' ? 'en' : 'zh-CN', set];
}

/** A tier's name for the eye: presets are translated, names of one's own stay as written. */
export function useTierName(): (name: string | null) => string {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useCallback(
    (name) => {
      if (name === null) return '—';
      return i18n.exists(name, { ns: 'tierNames' })
        ? i18n.t(name, { ns: 'tierNames', lng: language })
        : name;
    },
    [i18n, language],
  );
}

/** A month as people say it. */
export function useMonthName(): (month: Month) => string {
  const terms = useTexts('terms');
  const [language] = useLanguage();
  return useCallback(
    (value) => {
      const [year = '', month = ''] = value.split('-');
      return terms('month', { year, month: language === 'en' ? month : Number(month) });
    },
    [terms, language],
  );
}

/** A scheme for the eye: as written in Chinese; presets and metrics are translated in English. */
export function useReadScheme(): (scheme: Scheme) => Scheme {
  const fields = useTexts('fields');
  const names = useTexts('schemeNames');
  const [language] = useLanguage();
  return useCallback(
    (scheme) => {
      if (language !== 'en') return scheme;
      const name = isPreset(scheme.id) ? names(scheme.id) : scheme.name;
      return { ...scheme, name, metrics: translateMetrics(scheme, fields) };
    },
    [fields, names, language],
  );
}

/** A metric that is a field of the client's month carries that field's name. */
function translateMetrics(scheme: Scheme, fields: Translate<'fields'>): Scheme['metrics'] {
  return Object.fromEntries(
    Object.entries(scheme.metrics).map(([key, metric]) => {
      const field = metricFieldOf(metric);
      return [key, field === null ? metric : { ...metric, label: fields(field) }];
    }),
  );
}

function isPreset(id: string): id is TextKey<'schemeNames'> {
  return id in textTables.schemeNames;
}
