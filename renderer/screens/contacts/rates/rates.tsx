import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ContactPerson } from '../../../../shared/contract/contacts';
import type { Day } from '../../../../shared/models/calendar';
import {
  contactRateNames,
  type ContactRates,
  type MissingList,
  type NamedRate,
  type Rate,
} from '../../../../shared/models/contact-rates';
import { nothing } from '../../../format/money';
import { showCount, showPercent } from '../../../format/number';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { Feasible } from './feasible';
import { MissingClients } from './missing-clients';

const stretches = ['thisWeek', 'thisMonth', 'lastMonth', 'thisQuarter'] as const;
type StretchName = (typeof stretches)[number];
interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const asDay = (moment: dayjs.Dayjs): Day => moment.format('YYYY-MM-DD') as Day;
const lastWeekday = 6;
const monthsOfQuarter = 3;

function stretchOf(name: StretchName): Stretch {
  const now = dayjs();
  const monday = now.subtract((now.day() + lastWeekday) % (lastWeekday + 1), 'day');
  const month = name === 'lastMonth' ? now.subtract(1, 'month') : now;
  const first = now.month(Math.floor(now.month() / monthsOfQuarter) * monthsOfQuarter);
  switch (name) {
    case 'thisWeek':
      return { from: asDay(monday), to: asDay(monday.add(lastWeekday, 'day')) };
    case 'thisQuarter':
      return {
        from: asDay(first.startOf('month')),
        to: asDay(first.add(monthsOfQuarter - 1, 'month').endOf('month')),
      };
    case 'thisMonth':
    case 'lastMonth':
      return { from: asDay(month.startOf('month')), to: asDay(month.endOf('month')) };
  }
}

/** The four rates against their target, by person and tier, each down to the clients missing. */
export function Rates({ people }: { readonly people: readonly ContactPerson[] }) {
  const t = useTexts('contactRates');
  const [named, setNamed] = useState<StretchName | null>('thisMonth');
  const [stretch, setStretch] = useState<Stretch>(() => stretchOf('thisMonth'));
  const rates = useAsk('contacts.rates', stretch, { keepPrevious: true });
  return (
    <div className="contact-scroll">
      <div className="row work-tools">
        <Segmented<StretchName | ''>
          aria-label={t('stretch')}
          value={named ?? ''}
          onChange={(name) => {
            if (name === '') return;
            setNamed(name);
            setStretch(stretchOf(name));
          }}
          options={stretches.map((value) => ({ value, label: t(value) }))}
        />
        <DatePicker.RangePicker
          aria-label={t('stretch')}
          allowClear={false}
          value={[dayjs(stretch.from), dayjs(stretch.to)]}
          onChange={(range) => {
            const [from, to] = range ?? [];
            if (!from || !to) return;
            setNamed(null);
            setStretch({ from: asDay(from), to: asDay(to) });
          }}
        />
      </div>
      <Answer of={rates}>
        {(value) => <OpenRates rates={value} stretch={stretch} people={people} />}
      </Answer>
    </div>
  );
}

interface OpenRatesProps {
  readonly rates: ContactRates;
  readonly stretch: Stretch;
  readonly people: readonly ContactPerson[];
}

const byPersonOf = {
  compliance: 'complianceByPerson',
  signing: 'signingByPerson',
  upkeep: 'upkeepByPerson',
  organisationSigning: 'organisationSigningByPerson',
  organisationUpkeep: 'organisationUpkeepByPerson',
} as const;

function OpenRates({ rates, stretch, people }: OpenRatesProps) {
  const t = useTexts('contactRates');
  const names = useTexts('contactRateNames');
  const [shown, setShown] = useState<MissingList>('compliance');
  const [staffNo, setStaffNo] = useState<string | null>(null);
  return (
    <>
      <div className="rate-cards">
        {contactRateNames.map((name) => (
          <RateCard
            key={name}
            name={names(name)}
            rate={rates[name]}
            target={rates.target}
            isShown={name === shown}
            onShow={name === 'activeUsers' ? null : () => setShown(name)}
          />
        ))}
      </div>
      {rates.doNotContact > 0 ? (
        <p className="secondary">
          {t('doNotContact', { count: showCount(rates.doNotContact) })}{' '}
          <Button type="link" size="small" onClick={() => setShown('doNotContact')}>
            {t('showApart')}
          </Button>
        </p>
      ) : null}
      <div className="rate-columns">
        {shown === 'doNotContact' ? null : (
          <section className="panel">
            <h2>
              {names(shown)} · {t('byPerson')}
            </h2>
            <RateTable
              head={t('name')}
              rates={rates[byPersonOf[shown]]}
              target={rates.target}
              chosen={staffNo}
              onDrill={(key) => setStaffNo(key === staffNo ? null : key)}
            />
          </section>
        )}
        <div className="stack">
          <section className="panel">
            <h2>{t('byTier')}</h2>
            <RateTable
              head={t('tier')}
              rates={rates.complianceByTier}
              target={rates.target}
              chosen={null}
              onDrill={null}
            />
          </section>
          <Ageing ageing={rates.ageing} />
        </div>
      </div>
      <MissingClients
        stretch={stretch}
        rate={shown}
        staffNo={staffNo}
        personName={people.find((each) => each.staffNo === staffNo)?.name ?? null}
      />
      <Feasible people={people} />
    </>
  );
}

interface RateCardProps {
  readonly name: string;
  readonly rate: Rate;
  readonly target: number;
  readonly isShown: boolean;
  readonly onShow: (() => void) | null;
}

function RateCard({ name, rate, target, isShown, onShow }: RateCardProps) {
  const t = useTexts('contactRates');
  const { done, due, missingToTarget } = rate;
  const inside = (
    <>
      <div className="row apart">
        <span className="strong">{name}</span>
        <span className="secondary">{t('target', { target: showPercent(target, 0) })}</span>
      </div>
      <div className={isShort(rate, target) ? 'rate-value mark-warn' : 'rate-value'}>
        {rate.rate === null ? nothing : showPercent(rate.rate, 1)}
      </div>
      <div className="rate-bar" aria-hidden>
        <span style={{ width: `${Math.min(1, rate.rate ?? 0) * 100}%` }} />
        <i style={{ left: `${target * 100}%` }} />
      </div>
      <div className="row apart secondary tabular">
        <span>{t('ofDue', { done: showCount(done), due: showCount(due) })}</span>
        <span>{wordOf()}</span>
      </div>
    </>
  );
  function wordOf(): string {
    if (rate.rate === null) return t('nothingDue');
    return missingToTarget === 0 ? t('reached') : t('short', { count: missingToTarget });
  }
  return onShow ? (
    <button
      type="button"
      className={isShown ? 'panel rate-card chosen' : 'panel rate-card'}
      aria-pressed={isShown}
      onClick={onShow}
    >
      {inside}
    </button>
  ) : (
    <div className="panel rate-card">{inside}</div>
  );
}

const isShort = ({ rate }: Rate, target: number): boolean => rate !== null && rate < target;

interface RateTableProps {
  readonly head: string;
  readonly rates: readonly NamedRate[];
  readonly target: number;
  readonly chosen: string | null;
  readonly onDrill: ((key: string) => void) | null;
}

function RateTable({ head, rates, target, chosen, onDrill }: RateTableProps) {
  const t = useTexts('contactRates');
  if (rates.length === 0) return <p className="secondary">{t('nothingDue')}</p>;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {(['done', 'due', 'rate', 'missingToTarget'] as const).map((key) => (
            <th key={key} scope="col" className="number">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={rate.key} className={rate.key === chosen ? 'chosen' : undefined}>
            <th scope="row">
              {onDrill ? (
                <button
                  type="button"
                  className="plain-link"
                  aria-label={t('showMissing', { name: rate.name })}
                  onClick={() => onDrill(rate.key)}
                >
                  {rate.name}
                </button>
              ) : (
                rate.name
              )}
            </th>
            <td className="number">{showCount(rate.done)}</td>
            <td className="number">{showCount(rate.due)}</td>
            <td className={isShort(rate, target) ? 'number mark-warn' : 'number'}>
              {rate.rate === null ? nothing : showPercent(rate.rate, 1)}
            </td>
            <td className="number">
              {rate.missingToTarget === 0 ? '' : showCount(rate.missingToTarget)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ageing({ ageing }: Pick<ContactRates, 'ageing'>) {
  const t = useTexts('contactRates');
  const most = Math.max(1, ...ageing);
  return (
    <section className="panel">
      <h2>{t('ageing')}</h2>
      <dl className="ageing">
        {ageing.map((count, at) => (
          <div key={at}>
            <dt>{t(`age.${at as 0 | 1 | 2 | 3}`)}</dt>
            <dd>
              <span className="meter" aria-hidden>
                <span style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className="tabular">{t('ageCount', { count: showCount(count) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
