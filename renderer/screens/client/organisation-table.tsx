import { organisationFigureFields, type OrganisationMonth } from '../../../shared/models/client';
import { nothing, showMoney } from '../../format/money';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { MonthLine, MonthTable, SourceLine } from './month-table';

const counts: ReadonlySet<string> = new Set(['accountCount', 'activeAccountCount']);

/** An organisation's months side by side, newest first, with the row they came from. */
export function OrganisationTable({ months }: { readonly months: readonly OrganisationMonth[] }) {
  const t = useTexts('client');
  const fields = useTexts('fields');
  const newest = [...months].reverse();
  const present = organisationFigureFields.filter((field) =>
    newest.some((one) => one.figures[field] !== undefined),
  );
  const show = (field: string, value: number | undefined): string => {
    if (value === undefined) return nothing;
    return counts.has(field) ? showCount(value) : showMoney(value);
  };
  return (
    <MonthTable
      id="organisation-title"
      title={t('figures')}
      months={newest.map(({ month }) => month)}
    >
      {present.map((field) => (
        <MonthLine key={field} label={fields(field)} strong={field === 'depositDailyAvg'}>
          {newest.map((one) => show(field, one.figures[field]))}
        </MonthLine>
      ))}
      <MonthLine label={fields('ownerName')}>
        {newest.map((one) => one.ownerName ?? nothing)}
      </MonthLine>
      <MonthLine label={fields('branchName')}>
        {newest.map((one) => one.branchName ?? nothing)}
      </MonthLine>
      <MonthLine label={t('revision')}>{newest.map((one) => String(one.revision))}</MonthLine>
      <SourceLine months={newest} />
    </MonthTable>
  );
}
