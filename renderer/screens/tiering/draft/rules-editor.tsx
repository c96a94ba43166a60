import { cardScheme } from '../../../../shared/models/scheme-roles';
import { InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import {
  countedAssets,
  countedAssetsOf,
  withCountedAssets,
} from '../../../../shared/models/card-assets';
import type { Scheme, SchemeRules } from '../../../../shared/models/scheme';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft } from './draft-store';

/** The rules a scheme may switch on, each with what it means. */
export function RulesEditor({ scheme }: { readonly scheme: Scheme }) {
  const t = useTexts('draft');
  const change = useDraft((state) => state.change);
  const { rules } = scheme;
  const set = (part: Partial<SchemeRules>): void =>
    change((draft) => ({ ...draft, rules: { ...draft.rules, ...part } }));
  return (
    <div className="rules-editor">
      <CountedChoice scheme={scheme} />
      <Rule title={t('graceMonths')} hint={t('graceHint')}>
        <Whole
          label={t('graceMonths')}
          value={rules.graceMonths}
          max={12}
          onChange={(graceMonths) => set({ graceMonths })}
        />
      </Rule>
      <Rule title={t('upgrade')} hint={t('upgradeHint')}>
        <Select
          aria-label={t('upgrade')}
          value={rules.upgrade}
          onChange={(upgrade) => set({ upgrade })}
          options={(['atOnce', 'nextMonth'] as const).map((value) => ({ value, label: t(value) }))}
          style={{ width: 120 }}
        />
      </Rule>
      <Rule title={t('keepAbove')} hint={t('keepAboveHint')}>
        <Percent
          label={t('keepAbove')}
          value={rules.keepAboveShare}
          min={50}
          max={100}
          onChange={(keepAboveShare) => set({ keepAboveShare })}
        />
      </Rule>
      <Rule title={t('minimumMonths')} hint={t('minimumHint')}>
        <Whole
          label={t('minimumMonths')}
          value={rules.minimumMonths}
          max={36}
          onChange={(minimumMonths) => set({ minimumMonths })}
        />
      </Rule>
      <Rule title={t('household')} hint={t('householdHint')}>
        <Select
          aria-label={t('household')}
          value={rules.household}
          onChange={(household) => set({ household })}
          options={(['none', 'all', 'head'] as const).map((value) => ({
            value,
            label: t(`household.${value}`),
          }))}
          style={{ width: 160 }}
        />
      </Rule>
      <Rule title={t('nearMiss')} hint={t('nearMissHint')}>
        <Percent
          label={t('nearMiss')}
          value={scheme.nearMissBelow}
          min={0}
          max={100}
          onChange={(nearMissBelow) => change((draft) => ({ ...draft, nearMissBelow }))}
        />
      </Rule>
      <Rule title={t('warning')} hint={t('warningHint')}>
        <Percent
          label={t('warning')}
          value={scheme.warningAbove}
          min={0}
          max={100}
          onChange={(warningAbove) => change((draft) => ({ ...draft, warningAbove }))}
        />
      </Rule>
    </div>
  );
}

/** What of the assets a scheme that drives cards counts; adopting it asks for the reason. */
function CountedChoice({ scheme }: { readonly scheme: Scheme }) {
  const t = useTexts('draft');
  const change = useDraft((state) => state.change);
  const counted = countedAssetsOf(scheme);
  if (counted === null || scheme.id !== cardScheme) return null;
  return (
    <Rule title={t('counted')} hint={t('countedHint')}>
      <Select
        aria-label={t('counted')}
        value={counted}
        onChange={(next) => change((draft) => withCountedAssets(draft, next))}
        options={countedAssets.map((value) => ({ value, label: t(`counted.${value}`) }))}
        style={{ width: 160 }}
      />
    </Rule>
  );
}

function Rule(props: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="rule">
      <div className="grow">
        <div>{props.title}</div>
        <div className="secondary hint">{props.hint}</div>
      </div>
      {props.children}
    </div>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function Whole({ label, value, max, onChange }: NumberProps) {
  return (
    <InputNumber
      aria-label={label}
      min={0}
      max={max}
      precision={0}
      value={value}
      onChange={(next) => next !== null && onChange(next)}
      style={{ width: 84 }}
    />
  );
}

function Percent({ label, value, min, max, onChange }: NumberProps & { readonly min: number }) {
  return (
    <InputNumber
      aria-label={label}
      min={min}
      max={max}
      precision={1}
      suffix="%"
      value={Math.round(value * 1000) / 10}
      onChange={(next) => next !== null && onChange(Math.round(next * 10) / 1000)}
      style={{ width: 104 }}
    />
  );
}
