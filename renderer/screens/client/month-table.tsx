import type { ReactNode } from 'react';
import type { Month } from '../../../shared/models/calendar';
import type { Snapshot } from '../../../shared/models/client';
import { nothing } from '../../format/money';
import { useMonthName, useTexts } from '../../hooks/use-texts';

interface MonthTableProps {
  readonly id: string;
  readonly title: string;
  readonly months: readonly Month[];
  readonly children: ReactNode;
}

/** Months side by side, newest first; lines go down. */
export function MonthTable({ id, title, months, children }: MonthTableProps) {
  const t = useTexts('client');
  const monthName = useMonthName();
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {months.length === 0 ? <p className="secondary">{t('noFigures')}</p> : null}
      {months.length > 0 ? (
        <div className="scroll-x" tabIndex={0} role="group" aria-labelledby={id}>
          <table className="figures selectable">
            <thead>
              <tr>
                <th scope="col">{t('figure')}</th>
                {months.map((month) => (
                  <th key={month} scope="col" className="number">
                    {monthName(month)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

interface MonthLineProps {
  readonly label: string;
  readonly children: readonly string[];
  readonly strong?: boolean;
}

/** One figure over the months. */
export function MonthLine({ label, children, strong }: MonthLineProps) {
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

/** The file, sheet and row that each month came from. */
export function SourceLine({
  months,
}: {
  readonly months: readonly Pick<Snapshot, 'month' | 'source'>[];
}) {
  const t = useTexts('client');
  return (
    <tr>
      <th scope="row">{t('source')}</th>
      {months.map(({ month, source }) => (
        <td key={month} className="number source">
          {source === null ? nothing : t('sourceOf', { ...source })}
        </td>
      ))}
    </tr>
  );
}
