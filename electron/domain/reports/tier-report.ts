import type { Report } from '../../../shared/models/report';
import { metricLabelOf } from '../../../shared/models/scheme-reading';
import type { Scheme } from '../../../shared/models/tiering';
import { formatMessage, type Language } from '../../../shared/text/message';
import { reportTexts } from '../../../shared/text/report';
import { percentText } from './report-frame';

type Say = (key: keyof typeof reportTexts, values?: Record<string, string | number>) => string;

/** What the figures of a tier report or list mean. */
export function tierDefinitions(scheme: Scheme, language: Language): Report['definitions'] {
  const say: Say = (key, values) => formatMessage(reportTexts[key], language, values);
  return [
    {
      term: say('defineMetric'),
      meaning: say('defineMetricMeaning', { metric: metricLabelOf(scheme) }),
    },
    { term: say('defineAum'), meaning: say('defineAumMeaning') },
    {
      term: say('defineNear'),
      meaning: say('defineNearMeaning', { share: percentText(scheme.nearMissBelow) }),
    },
    {
      term: say('defineWarning'),
      meaning: say('defineWarningMeaning', { share: percentText(scheme.warningAbove) }),
    },
    ...(scheme.rules.graceMonths > 0
      ? [
          {
            term: say('defineWatch'),
            meaning: say('defineWatchMeaning', { months: scheme.rules.graceMonths }),
          },
        ]
      : []),
    { term: say('defineLeft'), meaning: say('defineLeftMeaning') },
    ...scheme.sources.map(({ text }) => ({ term: scheme.name, meaning: text })),
  ];
}
