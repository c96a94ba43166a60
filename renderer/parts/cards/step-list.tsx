import type { CardStep } from '../../../shared/models/card';
import { cardEventTexts, cardEvidenceTexts } from '../../../shared/text/card-events';
import { showMoment } from '../../format/date';
import { showMoney } from '../../format/money';
import { useTexts } from '../../hooks/use-texts';

/** What happened, newest first: the step, who and when, why, and what it rests on. */
export function StepList({ steps }: { readonly steps: readonly CardStep[] }) {
  const events = useTexts('cardEvents');
  return (
    <ol className="step-list">
      {[...steps].reverse().map((step, at) => (
        <li key={`${step.at}-${at}`}>
          <div className="strong">
            {step.event in cardEventTexts
              ? events(step.event as keyof typeof cardEventTexts)
              : step.event}
          </div>
          <div className="secondary tabular">
            {showMoment(step.at)} · {step.by}
            {step.reason === '' ? '' : ` · ${step.reason}`}
          </div>
          <Evidence evidence={step.evidence} />
        </li>
      ))}
    </ol>
  );
}

type EvidenceName = keyof typeof cardEvidenceTexts;
const amounts: readonly string[] = ['metric', 'bound'];
const codes = { level: 'level.', kind: 'applicationKind.' } as const;

function Evidence({ evidence }: Pick<CardStep, 'evidence'>) {
  const names = useTexts('cardEvidence');
  const terms = useTexts('terms');
  const grounds = useTexts('specialGrounds');
  const read = (name: string, value: string | number): string => {
    if (amounts.includes(name)) return showMoney(Number(value));
    if (name === 'ground') return grounds(value as never);
    if (name in codes) return terms(`${codes[name as keyof typeof codes]}${value}` as never);
    return String(value);
  };
  const known = Object.entries(evidence).filter(
    (entry): entry is [EvidenceName, string | number] =>
      entry[0] in cardEvidenceTexts && entry[1] !== null && entry[1] !== '',
  );
  if (known.length === 0) return null;
  return (
    <div className="evidence tabular">
      {known.map(([name, value]) => (
        <span key={name}>
          <span className="secondary">{names(name)} </span>
          {read(name, value)}
        </span>
      ))}
    </div>
  );
}
