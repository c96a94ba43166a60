import {
  assetParts,
  countFields,
  figureFields,
  type Snapshot,
} from '../../../shared/models/client';
import { nothing, showMoney } from '../../format/money';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { MonthLine, MonthTable, SourceLine } from './month-table';

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
  const newest = [...snapshots].reverse();
  const present = ordered.filter((field) => newest.some((one) => one.figures[field] !== undefined));
  const counts = countFields.filter((field) => newest.some((one) => one[field] !== null));
  return (
    <MonthTable id="figures-title" title={t('figures')} months={newest.map(({ month }) => month)}>
      {present.map((field) => (
        <MonthLine key={field} label={fields(field)} strong={field === 'aumPointInTime'}>
          {newest.map((one) => showMoney(one.figures[field]))}
        </MonthLine>
      ))}
      {counts.map((field) => (
        <MonthLine key={field} label={fields(field)}>
          {newest.map((one) => (one[field] === null ? nothing : showCount(one[field])))}
        </MonthLine>
      ))}
      <MonthLine label={fields('lastVisitOn')}>
        {newest.map((one) => one.lastVisitOn ?? nothing)}
      </MonthLine>
      <MonthLine label={fields('ownerName')}>
        {newest.map((one) => one.ownerName ?? nothing)}
      </MonthLine>
      <MonthLine label={t('revision')}>{newest.map((one) => String(one.revision))}</MonthLine>
      <SourceLine months={newest} />
    </MonthTable>
  );
}
