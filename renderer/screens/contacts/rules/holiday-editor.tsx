import { App, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { readHolidayTable } from '../../../../shared/models/holiday-table';
import { presentDay } from '../../../format/typed-day';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';

/** The holidays of a year, pasted from Excel. */
export function HolidayEditor() {
  const t = useTexts('contactRules');
  const mayChange = useOpenLedger()?.permissions.includes('settings') ?? false;
  return (
    <div className="stack">
      <p className="secondary">{t('holidaysIntro')}</p>
      {mayChange ? <PasteHolidays /> : null}
      <KnownHolidays />
    </div>
  );
}

const shownProblems = 5;

function PasteHolidays() {
  const t = useTexts('contactRules');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const [year, setYear] = useState(Number(presentDay().slice(0, 4)) + 1);
  const draft = useDraft('contacts.setHolidays');
  const [text, setText] = useDraftField(draft, 'text', typed.text, '');
  const { days, problems } = readHolidayTable(text, year);
  const save = useTell('contacts.setHolidays', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('holidaySaved', { count: days.length }));
    },
    onError: showFailure,
  });
  return (
    <div className="stack">
      <div className="row">
        <span className="secondary">{t('holidayYear')}</span>
        <InputNumber
          aria-label={t('holidayYear')}
          min={2000}
          max={2150}
          precision={0}
          value={year}
          onChange={(next) => next !== null && setYear(next)}
        />
        <Button
          type="primary"
          disabled={days.length === 0 || problems.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate({ year, days: [...days] })}
        >
          {t('holidaySave', { year })}
        </Button>
        <span className="secondary">{t('pasteCount', { count: days.length })}</span>
      </div>
      <Input.TextArea
        aria-label={t('holidayPaste')}
        placeholder={t('holidaySample')}
        autoSize={{ minRows: 5, maxRows: 14 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problems.slice(0, shownProblems).map(({ kind, line, text: words }) => (
        <p key={line} className="mark-bad" role="alert">
          {kind === 'year'
            ? t('paste.year', { line, text: words, year })
            : t(`paste.${kind}`, { line, text: words })}
        </p>
      ))}
    </div>
  );
}

function KnownHolidays() {
  const t = useTexts('contactRules');
  const holidays = useAsk('contacts.holidays');
  return (
    <Answer of={holidays}>
      {(days) =>
        days.length === 0 ? (
          <p className="secondary">{t('noHolidays')}</p>
        ) : (
          <table className="figures stage-table">
            <thead>
              <tr>
                {(['holidayDay', 'holidayWorks', 'holidayName'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, works, name }) => (
                <tr key={day}>
                  <td className="tabular">{day}</td>
                  <td>{works ? t('works') : t('rests')}</td>
                  <td>{name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Answer>
  );
}
