import { DatePicker, Form, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { Month } from '../../../shared/models/calendar';
import { importKinds, type CheckSummary, type ImportKind } from '../../../shared/models/import';
import { showCount, showPercent } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { RowFields } from './row-fields';
import type { ReviewPartProps } from './review-part';
import { UnitField } from './unit-field';

/** Sheet, header rows, month and unit: the guess, its reason, and the way to change it. */
export function LayoutPanel(props: ReviewPartProps) {
  const t = useTexts('imports');
  return (
    <section className="panel" aria-labelledby="layout-title">
      <h2 id="layout-title">{t('section.layout')}</h2>
      <Form layout="vertical" className="layout-form">
        <KindField {...props} />
        <SheetField {...props} />
        <HeaderFields {...props} />
        {needsMonth(props.summary) ? <MonthField {...props} /> : null}
        {needsUnit(props.summary) ? <UnitField {...props} /> : null}
        <RowFields {...props} />
      </Form>
    </section>
  );
}

/** Staff and the like belong to no month. */
function needsMonth(summary: Pick<CheckSummary, 'month' | 'blockers'>): boolean {
  return summary.month !== null || summary.blockers.includes('monthUnknown');
}

/** A file without amounts has no unit. */
function needsUnit(summary: Pick<CheckSummary, 'layout' | 'blockers'>): boolean {
  return summary.layout.unit.unit !== null || summary.blockers.includes('unitUnknown');
}

function KindField({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  return (
    <Form.Item
      label={t('kind')}
      extra={session.choice.kind === undefined ? t('guessed') : t('monthChosen')}
    >
      <Select<ImportKind>
        aria-label={t('kind')}
        value={summary.layout.kind}
        onChange={(kind) => session.adjust({ kind })}
        options={importKinds.map((value) => ({ value, label: terms(`importKind.${value}`) }))}
      />
    </Form.Item>
  );
}

function SheetField({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const sheet = summary.sheets.find((one) => one.name === summary.layout.sheet);
  return (
    <Form.Item
      label={t('sheet')}
      extra={
        session.choice.sheet === undefined && sheet
          ? t('guessedSheet', { percent: showPercent(sheet.score, 0) })
          : null
      }
    >
      <Select
        aria-label={t('sheet')}
        value={summary.layout.sheet}
        onChange={(name) => session.adjust({ sheet: name })}
        options={summary.sheets.map((one) => ({
          value: one.name,
          label: sheetLabel(t, one),
        }))}
      />
    </Form.Item>
  );
}

function sheetLabel(
  t: ReturnType<typeof useTexts<'imports'>>,
  sheet: CheckSummary['sheets'][number],
): string {
  const { name, rowCount, columnCount, hidden } = sheet;
  const rows = showCount(rowCount);
  const label = t('sheetOption', { name, rows, columns: columnCount });
  return hidden ? `${label} · ${t('sheetHidden')}` : label;
}

function HeaderFields({ session }: ReviewPartProps) {
  const t = useTexts('imports');
  const { first, last } = session.layout.headerRows;
  const set = (from: number | null, to: number | null): void => {
    if (from === null || to === null || from < 1) return;
    session.adjustSheet({ headerRows: { first: from, last: Math.max(from, to) } });
  };
  const chosen = session.choice.bySheet?.[session.layout.sheet] ?? session.choice;
  const guess = chosen.headerRows === undefined ? t('guessed') : null;
  return (
    <div className="two-fields">
      <Form.Item label={t('headerFirst')} extra={guess}>
        <InputNumber
          key={`first-${first}`}
          aria-label={t('headerFirst')}
          min={1}
          defaultValue={first}
          changeOnWheel={false}
          onBlur={(event) => changed(event.target.value, first, (value) => set(value, last))}
          onPressEnter={(event) =>
            changed((event.target as HTMLInputElement).value, first, (value) => set(value, last))
          }
        />
      </Form.Item>
      <Form.Item label={t('headerLast')}>
        <InputNumber
          key={`last-${last}`}
          aria-label={t('headerLast')}
          min={first}
          defaultValue={last}
          changeOnWheel={false}
          onBlur={(event) => changed(event.target.value, last, (value) => set(first, value))}
          onPressEnter={(event) =>
            changed((event.target as HTMLInputElement).value, last, (value) => set(first, value))
          }
        />
      </Form.Item>
    </div>
  );
}

function changed(text: string, before: number, take: (value: number) => void): void {
  const value = Number(text);
  if (Number.isInteger(value) && value !== before) take(value);
}

function MonthField({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const named = summary.layout.month;
  const reason =
    session.month !== null
      ? t('monthChosen')
      : named
        ? t(`monthFrom.${named.from}`, { cell: named.cell })
        : t('monthNeeded');
  return (
    <Form.Item
      label={t('month')}
      validateStatus={summary.month === null ? 'error' : undefined}
      extra={reason}
    >
      <DatePicker
        picker="month"
        aria-label={t('month')}
        allowClear={false}
        value={summary.month === null ? null : dayjs(`${summary.month}-01`)}
        onChange={(value) => {
          if (value) session.adjust({}, value.format('YYYY-MM') as Month);
        }}
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}
