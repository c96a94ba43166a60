import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import {
  addMonths,
  daysInMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../../shared/models/calendar';
import type { EventKind } from '../../../../shared/models/contact';
import { addDays, weekdayOf } from '../../../../shared/models/day-count';
import type { CalendarEntry, ContactCalendar } from '../../../../shared/models/worklist';
import { presentDay } from '../../../format/typed-day';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useMonthName, useTexts } from '../../../hooks/use-texts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const lastWeekday = 7;
const monthsOfQuarter = 3;

const firstOf = (month: Month): Day => `${month}-01` as Day;
const lastOf = (month: Month): Day =>
  `${month}-${String(daysInMonth(month)).padStart(2, '0')}` as Day;

/** What a person's month brings: agreed steps, birthdays, what falls due, ends of periods. */
export function ContactMonth({ staffNo }: { readonly staffNo: string }) {
  const t = useTexts('contactDesk');
  const monthName = useMonthName();
  const [month, setMonth] = useState<Month>(monthOf(presentDay()));
  const stretch = { from: firstOf(month), to: lastOf(month) };
  const calendar = useAsk('contacts.calendar', { ...stretch, staffNo }, { keepPrevious: true });
  return (
    <div className="contact-month">
      <div className="row work-tools">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('previousMonth')}
          onClick={() => setMonth(addMonths(month, -1))}
        />
        <span className="strong month-name">{monthName(month)}</span>
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={t('nextMonth')}
          onClick={() => setMonth(addMonths(month, 1))}
        />
        <Button onClick={() => setMonth(monthOf(presentDay()))}>{t('thisMonth')}</Button>
      </div>
      <Answer of={calendar}>{(value) => <MonthGrid month={month} calendar={value} />}</Answer>
    </div>
  );
}

interface MonthGridProps {
  readonly month: Month;
  readonly calendar: ContactCalendar;
}

function weeksOf(month: Month): readonly (readonly Day[])[] {
  const first = addDays(firstOf(month), 1 - weekdayOf(firstOf(month)));
  const weeks: Day[][] = [];
  for (let monday = first; monday <= lastOf(month); monday = addDays(monday, lastWeekday)) {
    weeks.push(weekdays.map((_, at) => addDays(monday, at)));
  }
  return weeks;
}

function MonthGrid({ month, calendar }: MonthGridProps) {
  const t = useTexts('contactDesk');
  const free = new Set<string>(calendar.freeDays);
  return (
    <table className="month-grid" aria-label={t('calendar.grid')}>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {t(`weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((days) => (
          <tr key={days[0]}>
            {days.map((day) =>
              monthOf(day) === month ? (
                <DayCell
                  key={day}
                  day={day}
                  isFree={free.has(day)}
                  entries={calendar.entries.filter((each) => each.day === day)}
                />
              ) : (
                <td key={day} className="other" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly isFree: boolean;
  readonly entries: readonly CalendarEntry[];
}

const shownEntries = 3;

function DayCell({ day, isFree, entries }: DayCellProps) {
  const t = useTexts('contactDesk');
  const classes = [day === presentDay() ? 'today' : '', isFree ? 'free' : ''].join(' ');
  const more = entries.length - shownEntries;
  return (
    <td className={classes}>
      <div className="day-head">
        <span className="tabular strong">{Number(day.slice(8))}</span>
        {isFree ? <span className="secondary">{t('calendar.rest')}</span> : null}
        <span className="grow" />
        <PeriodEnd day={day} />
      </div>
      {entries.slice(0, more > 0 ? shownEntries - 1 : shownEntries).map((entry, at) => (
        <Entry key={at} entry={entry} />
      ))}
      {more > 0 ? (
        <Popover
          trigger="click"
          title={t('calendar.day', { day })}
          content={
            <div className="day-entries">
              {entries.map((entry, at) => (
                <Entry key={at} entry={entry} />
              ))}
            </div>
          }
        >
          <button type="button" className="plain-link">
            {t('calendar.more', { count: more + 1 })}
          </button>
        </Popover>
      ) : null}
    </td>
  );
}

function PeriodEnd({ day }: { readonly day: Day }) {
  const t = useTexts('contactDesk');
  const isMonthEnd = day === lastOf(monthOf(day));
  const isQuarterEnd = isMonthEnd && Number(day.slice(5, 7)) % monthsOfQuarter === 0;
  if (isQuarterEnd) return <span className="period-end">{t('calendar.quarterEnd')}</span>;
  if (isMonthEnd) return <span className="period-end">{t('calendar.monthEnd')}</span>;
  if (weekdayOf(day) !== lastWeekday) return null;
  return <span className="secondary">{t('calendar.weekEnd')}</span>;
}

function Entry({ entry }: { readonly entry: CalendarEntry }) {
  const t = useTexts('contactDesk');
  const events = useTexts('contactEvents');
  const { kind, name, text, clientNo, isDone } = entry;
  const word =
    kind === 'nextStep' || kind === 'opportunity'
      ? t(`calendar.${kind}`)
      : events(kind satisfies EventKind);
  const words = [word, name, text].filter(Boolean).join(' ');
  return (
    <Link
      to="/clients/$clientNo"
      params={{ clientNo }}
      className={`calendar-entry ${kind} ${isDone ? 'done' : ''}`}
      title={words}
    >
      {words}
    </Link>
  );
}
