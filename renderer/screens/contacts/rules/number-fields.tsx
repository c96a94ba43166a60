import { Input } from 'antd';
import { allEventKinds } from '../../../../shared/models/contact';
import type { ContactRules } from '../../../../shared/models/contact-rules';
import { useTexts } from '../../../hooks/use-texts';
import { NumberField } from './number-field';
import type { RulesPartProps } from './rules-part';

const mostPoints = 100;

/** When events are made. */
export function EventFields({ rules, onRules }: RulesPartProps) {
  const t = useTexts('contactRules');
  const { events } = rules;
  const change = (part: Partial<ContactRules['events']>): void =>
    onRules({ ...rules, events: { ...events, ...part } });
  const days = [
    ['leadDays', 0, 30],
    ['maturityDays', 0, 90],
    ['followUpDays', 1, 90],
  ] as const;
  return (
    <div className="number-fields">
      {days.map(([key, min, max]) => (
        <NumberField
          key={key}
          label={t(key)}
          min={min}
          max={max}
          value={events[key]}
          onValue={(value) => change({ [key]: value })}
        />
      ))}
      <p className="secondary">{t('movementSettings')}</p>
    </div>
  );
}

/** The points of the order. */
export function ScoreFields({ rules, onRules }: RulesPartProps) {
  const t = useTexts('contactRules');
  const kinds = useTexts('contactEvents');
  const { score } = rules;
  const change = (part: Partial<ContactRules['score']>): void =>
    onRules({ ...rules, score: { ...score, ...part } });
  const points = [
    ['perOverdueDay', 10, 1],
    ['mostOverdue', mostPoints, 0],
    ['perMillion', mostPoints, 1],
    ['mostAssets', mostPoints, 0],
    ['nextStep', mostPoints, 0],
  ] as const;
  return (
    <div className="number-fields">
      {score.tier.map((value, rank) => (
        <NumberField
          key={rank}
          label={t('tierRank', { rank: rank + 1 })}
          max={mostPoints}
          value={value}
          onValue={(next) =>
            change({ tier: score.tier.map((each, at) => (at === rank ? next : each)) })
          }
        />
      ))}
      {points.map(([key, max, places]) => (
        <NumberField
          key={key}
          label={t(key)}
          max={max}
          places={places}
          value={score[key]}
          onValue={(value) => change({ [key]: value })}
        />
      ))}
      {allEventKinds.map((kind) => (
        <NumberField
          key={kind}
          label={kinds(kind)}
          max={mostPoints}
          value={score.event[kind]}
          onValue={(value) => change({ event: { ...score.event, [kind]: value } })}
        />
      ))}
    </div>
  );
}

/** What to say on each occasion. */
export function WordingFields({ rules, onRules }: RulesPartProps) {
  const t = useTexts('contactRules');
  const kinds = useTexts('contactEvents');
  const { wordings } = rules;
  const change = (part: Partial<ContactRules['wordings']>): void =>
    onRules({ ...rules, wordings: { ...wordings, ...part } });
  const line = (label: string, value: string, onValue: (value: string) => void) => (
    <label key={label} className="wording-field">
      <span>{label}</span>
      <Input
        aria-label={label}
        maxLength={300}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
  return (
    <div className="wording-fields">
      <p className="secondary">{t('wordingsHint', { mark: '{{name}}' })}</p>
      {line(t('wording.duty'), wordings.duty, (duty) => change({ duty }))}
      {line(t('wording.nextStep'), wordings.nextStep, (nextStep) => change({ nextStep }))}
      {allEventKinds.map((kind) =>
        line(kinds(kind), wordings.event[kind], (value) =>
          change({ event: { ...wordings.event, [kind]: value } }),
        ),
      )}
    </div>
  );
}
