import { metricLabelOf } from '../../../shared/models/scheme-reading';
import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Segmented, Select, Space } from 'antd';
import { useEffect, useState } from 'react';
import type { ClientFilter } from '../../../shared/contract/clients/clients';
import { holdingPreferences, type HoldingPreference } from '../../../shared/models/client-group';
import { isMoneyField } from '../../../shared/fields/kinds';
import {
  clientKinds,
  figureFields,
  organisationFigureFields,
  type ClientKind,
} from '../../../shared/models/client';
import { FactFilter } from './fact-filter';
import { movements, tierLists, type Scheme } from '../../../shared/models/tiering';
import { useMonth } from '../../hooks/use-ledger';
import { useAsk } from '../../hooks/use-ask';
import { useTexts, useTierName } from '../../hooks/use-texts';
import { fenToWan, isFiltered, tidyFilter, wanToFen, withoutFilters } from './filter-model';

interface FilterBarProps {
  readonly filter: ClientFilter;
  readonly scheme: Scheme | null;
  readonly onFilter: (filter: ClientFilter) => void;
}

/** Search box and filters above the list; each takes effect at once. */
export function FilterBar({ filter, scheme, onFilter }: FilterBarProps) {
  const t = useTexts('clients');
  const change = (part: ClientFilter): void => onFilter(tidyFilter({ ...filter, ...part }));
  return (
    <div className="filter-bar" role="search" aria-label={t('filters')}>
      <KindSwitch filter={filter} scheme={scheme} onChange={change} />
      <SearchBox value={filter.search ?? ''} onChange={(search) => change({ search })} />
      <TierFilters filter={filter} scheme={scheme} onChange={change} />
      <OwnerFilter filter={filter} onChange={change} />
      <HoldingFilter filter={filter} onChange={change} />
      <RangeFilter
        key={filter.kind}
        filter={filter}
        metricLabel={scheme ? metricLabelOf(scheme) : ''}
        onChange={change}
      />
      <FactFilter
        key={`${filter.kind} ${filter.facts?.[0]?.text ?? ''}`}
        filter={filter}
        onChange={change}
      />
      {isFiltered(filter) ? (
        <Button
          type="link"
          icon={<CloseOutlined aria-hidden />}
          onClick={() => onFilter(withoutFilters(filter))}
        >
          {t('clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly filter: ClientFilter;
  readonly onChange: (part: ClientFilter) => void;
}

/** People, companies or institutions: each has figures of its own. */
function KindSwitch({ filter, scheme, onChange }: PartProps & { readonly scheme: Scheme | null }) {
  const t = useTexts('clients');
  // Whom the scheme tiers is what is shown unless something else is chosen.
  const usual = scheme?.subject === 'organisation' ? 'organisation' : 'retail';
  const kinds = usual === 'retail' ? clientKinds : (['organisation', ...clientKinds] as const);
  return (
    <Segmented<ClientKind | 'organisation'>
      aria-label={t('kind')}
      value={filter.kind ?? usual}
      onChange={(kind) =>
        onChange({
          kind: kind === usual || kind === 'organisation' ? undefined : kind,
          ranges: undefined,
          holdings: undefined,
          facts: undefined,
        })
      }
      options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
    />
  );
}

function SearchBox(props: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { value, onChange } = props;
  const t = useTexts('clients');
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text === value) return;
    const timer = window.setTimeout(() => onChange(text), 160);
    return () => window.clearTimeout(timer);
  });
  return (
    <Input
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      aria-label={t('searchLabel')}
      placeholder={t('search')}
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      style={{ width: 184 }}
    />
  );
}

function TierFilters({ filter, scheme, onChange }: PartProps & { readonly scheme: Scheme | null }) {
  const t = useTexts('clients');
  const terms = useTexts('terms');
  const tierName = useTierName();
  return (
    <>
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        aria-label={t('tier')}
        placeholder={t('tier')}
        value={filter.tiers ?? []}
        onChange={(tiers) => onChange({ tiers })}
        options={[...(scheme?.tiers ?? [])]
          .reverse()
          .map(({ name }) => ({ value: name, label: tierName(name) }))}
        style={{ minWidth: 110, maxWidth: 220 }}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        aria-label={t('movement')}
        placeholder={t('movement')}
        value={filter.movements ?? []}
        onChange={(chosen) => onChange({ movements: chosen })}
        options={movements.map((value) => ({ value, label: terms(`movement.${value}`) }))}
        style={{ minWidth: 116, maxWidth: 200 }}
      />
      <Select
        allowClear
        aria-label={t('list')}
        placeholder={t('list')}
        value={filter.list}
        onChange={(list) => onChange({ list })}
        options={tierLists.map((value) => ({ value, label: terms(`list.${value}`) }))}
        style={{ width: 104 }}
      />
    </>
  );
}

const withoutOwner = '\u0000';

function OwnerFilter({ filter, onChange }: PartProps) {
  const t = useTexts('clients');
  const { month } = useMonth();
  const owners = useAsk('clients.owners', { month });
  const value = [...(filter.owners ?? []), ...(filter.withoutOwner ? [withoutOwner] : [])];
  return (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={t('owner')}
      placeholder={t('owner')}
      optionFilterProp="label"
      value={value}
      onChange={(chosen) =>
        onChange({
          owners: chosen.filter((name) => name !== withoutOwner),
          withoutOwner: chosen.includes(withoutOwner),
        })
      }
      options={[
        { value: withoutOwner, label: t('withoutOwner') },
        ...(owners.data ?? []).map((name) => ({ value: name, label: name })),
      ]}
      style={{ minWidth: 110, maxWidth: 220 }}
    />
  );
}

/** What clients prefer to hold; organisations hold deposits or borrow. */
function HoldingFilter({ filter, onChange }: PartProps) {
  const fields = useTexts('fields');
  const terms = useTexts('terms');
  const choices: readonly HoldingPreference[] = filter.kind
    ? ['deposit', 'credit']
    : holdingPreferences;
  return (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={fields('holding')}
      placeholder={fields('holding')}
      value={filter.holdings ?? []}
      onChange={(holdings) => onChange({ holdings })}
      options={choices.map((value) => ({ value, label: terms(`holding.${value}`) }))}
      style={{ minWidth: 116, maxWidth: 200 }}
    />
  );
}

/** What is looked for most comes first. */
const first = (field: string) => (field === 'aumPointInTime' ? 0 : 1);

type Ranged = NonNullable<ClientFilter['ranges']>[number]['field'];
type RangeBase = 'metric' | Ranged;

function RangeFilter({
  filter,
  metricLabel,
  onChange,
}: PartProps & { readonly metricLabel: string }) {
  const t = useTexts('clients');
  const fields = useTexts('fields');
  const figures: readonly Ranged[] = filter.kind
    ? organisationFigureFields.filter(isMoneyField)
    : [...figureFields].sort((one, other) => first(one) - first(other));
  const kept = filter.ranges?.[0];
  const [base, setBase] = useState<RangeBase>(
    kept?.field ?? (filter.kind ? (figures[0] as Ranged) : 'metric'),
  );
  const from = base === 'metric' ? filter.metricFrom : kept?.from;
  const to = base === 'metric' ? filter.metricTo : kept?.to;
  const set = (next: RangeBase, low: number | undefined, high: number | undefined): void => {
    const isOpen = low === undefined && high === undefined;
    onChange({
      metricFrom: next === 'metric' ? low : undefined,
      metricTo: next === 'metric' ? high : undefined,
      ranges: next === 'metric' || isOpen ? undefined : [{ field: next, from: low, to: high }],
    });
  };
  return (
    <Space.Compact>
      <Select<RangeBase>
        aria-label={t('rangeOf')}
        value={base}
        onChange={(next) => {
          setBase(next);
          set(next, from, to);
        }}
        options={[
          { value: 'metric', label: t('range', { metric: metricLabel }) },
          ...figures.map((field) => ({
            value: field,
            label: t('range', { metric: fields(field) }),
          })),
        ]}
        popupMatchSelectWidth={false}
        style={{ width: 196 }}
      />
      <InputNumber
        controls={false}
        aria-label={t('from')}
        placeholder={t('from')}
        value={fenToWan(from)}
        onChange={(value) => set(base, wanToFen(value), to)}
        style={{ width: 92 }}
      />
      <InputNumber
        controls={false}
        aria-label={t('to')}
        placeholder={t('to')}
        value={fenToWan(to)}
        onChange={(value) => set(base, from, wanToFen(value))}
        style={{ width: 92 }}
      />
    </Space.Compact>
  );
}
