import {
  assetParts,
  countFields,
  figureFields,
  type Snapshot,
} from '../../../shared/models/client';
import { nothing, showMoney } from '../../format/money';
import { showCount } from '../../format/number';
import { useMonthName, useTexts } from '../../hooks/use-texts';

const ordered = [
  ...figureFields.filter((field) => field.startsWith('aum')),
  ...assetParts,
  ...figureFields.filter(
    (field) => !field.startsWith('aum') && !(assetParts as readonly string[]).includes(field),
  ),
];

/** Each month's figures side by side, newest first, with the row they came from. */
export function FigureTable({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const t = useTexts('client');
  const fields = useTexts('fields');
  const monthName = useMonthName();
  const newest = [...snapshots].reverse();
  const present = ordered.filter((field) => newest.some((one) => one.figures[field] !== undefined));
  const counts = countFields.filter((field) => newest.some((one) => one[field] !== null));
  return (
    <section className="panel" aria-labelledby="figures-title">
      <h2 id="figures-title">{t('figures')}</h2>
      {newest.length === 0 ? <p className="secondary">{t('noFigures')}</p> : null}
      {newest.length > 0 ? (
        <div className="scroll-x" tabIndex={0} role="group" aria-labelledby="figures-title">
          <table className="figures selectable">
            <thead>
              <tr>
                <th scope="col">{t('figure')}</th>
                {newest.map((one) => (
                  <th key={one.month} scope="col" className="number">
                    {monthName(one.month)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {present.map((field) => (
                <Line key={field} label={fields(field)} strong={field === 'aumPointInTime'}>
                  {newest.map((one) => showMoney(one.figures[field]))}
                </Line>
              ))}
              {counts.map((field) => (
                <Line key={field} label={fields(field)}>
                  {newest.map((one) => (one[field] === null ? nothing : showCount(one[field])))}
                </Line>
              ))}
              <Line label={fields('lastVisitOn')}>
                {newest.map((one) => one.lastVisitOn ?? nothing)}
              </Line>
              <Line label={fields('ownerName')}>
                {newest.map((one) => one.ownerName ?? nothing)}
              </Line>
              <Line label={t('revision')}>{newest.map((one) => String(one.revision))}</Line>
              <SourceLine snapshots={newest} />
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

interface LineProps {
  readonly label: string;
  readonly children: readonly string[];
  readonly strong?: boolean;
}

function Line({ label, children, strong }: LineProps) {
  return (
    <tr className={strong ? 'strong' : undefined}>
      <th scope="row">{label}</th>
      {children.map((text, index) => (
        <td key={index} className="number">
          {text}
        </td>
      ))}
    </tr>
  );
}

function SourceLine({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const t = useTexts('client');
  return (
    <tr>
      <th scope="row">{t('source')}</th>
      {snapshots.map(({ month, source }) => (
        <td key={month} className="number source">
          {source === null ? nothing : t('sourceOf', { ...source })}
        </td>
      ))}
    </tr>
  );
}
