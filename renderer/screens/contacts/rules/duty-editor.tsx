import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { contactChannels } from '../../../../shared/models/contact';
import {
  dutyPeriods,
  visitPositions,
  type ClientDutyRule,
  type DutyRule,
} from '../../../../shared/models/contact-duty';
import type { ContactRules } from '../../../../shared/models/contact-rules';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { NumberField } from './number-field';
import type { RulesPartProps } from './rules-part';

const whole = 100;
const mostMinutes = 600;

/** The table of duties, and the figures around it. */
export function DutyEditor({ rules, onRules }: RulesPartProps) {
  const t = useTexts('contactRules');
  const channels = useTexts('contactChannels');
  const { duties } = rules;
  const change = (part: Partial<ContactRules['duties']>): void =>
    onRules({ ...rules, duties: { ...duties, ...part } });
  const put = (at: number, rule: DutyRule): void =>
    change({ rules: duties.rules.map((each, index) => (index === at ? rule : each)) });
  return (
    <>
      <p className="secondary">{t('dutiesHint')}</p>
      <div className="scroll-x">
        <table className="figures duty-table">
          <DutyHead />
          <tbody>
            {duties.rules.map((rule, at) => (
              <DutyLine
                key={rule.id}
                rule={rule}
                onRule={(next) => put(at, next)}
                onRemove={() => change({ rules: duties.rules.filter((each) => each !== rule) })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => change({ rules: [...duties.rules, newDuty(duties.rules, t('duty.new'))] })}
      >
        {t('duty.add')}
      </Button>
      <div className="number-fields">
        <NumberField
          label={t('graceDays')}
          max={60}
          value={duties.graceDays}
          onValue={(graceDays) => change({ graceDays })}
        />
        <NumberField
          label={t('hoursPerDay')}
          min={0.25}
          max={10}
          places={2}
          value={duties.hoursPerDay}
          onValue={(hoursPerDay) => change({ hoursPerDay })}
        />
        <NumberField
          label={t('target')}
          max={whole}
          value={Math.round(duties.target * whole)}
          onValue={(value) => change({ target: value / whole })}
        />
        {contactChannels.map((channel) => (
          <NumberField
            key={channel}
            label={t('minutes', { channel: channels(channel) })}
            min={1}
            max={mostMinutes}
            value={duties.minutes[channel]}
            onValue={(value) => change({ minutes: { ...duties.minutes, [channel]: value } })}
          />
        ))}
      </div>
    </>
  );
}

function newDuty(rules: readonly DutyRule[], name: string): DutyRule {
  let number = rules.length + 1;
  while (rules.some(({ id }) => id === `own-${number}`)) number += 1;
  return {
    id: `own-${number}`,
    name,
    kind: 'client',
    period: 'month',
    scheme: null,
    tiers: [],
    required: { call: 1, meeting: 1 },
    by: 'owner',
  };
}

function DutyHead() {
  const t = useTexts('contactRules');
  return (
    <thead>
      <tr>
        {(['name', 'period', 'whom', 'counts', 'by'] as const).map((key) => (
          <th key={key} scope="col">
            {t(`duty.${key}`)}
          </th>
        ))}
        <th scope="col" aria-hidden />
      </tr>
    </thead>
  );
}

interface DutyLineProps<Rule extends DutyRule> {
  readonly rule: Rule;
  readonly onRule: (rule: DutyRule) => void;
  readonly onRemove: () => void;
}

function DutyLine({ rule, onRule, onRemove }: DutyLineProps<DutyRule>) {
  const t = useTexts('contactRules');
  const periods = useTexts('dutyPeriods');
  return (
    <tr>
      <td>
        <Input
          size="small"
          aria-label={t('duty.name')}
          maxLength={60}
          value={rule.name}
          onChange={(event) => onRule({ ...rule, name: event.target.value })}
          style={{ width: 226 }}
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={`${rule.name} ${t('duty.period')}`}
          value={rule.period}
          onChange={(period) => onRule({ ...rule, period })}
          options={dutyPeriods.map((value) => ({ value, label: periods(value) }))}
          style={{ width: 76 }}
        />
      </td>
      {rule.kind === 'client' ? (
        <ClientDutyCells rule={rule} onRule={onRule} />
      ) : (
        <td colSpan={3}>
          <div className="duty-quota">
            <NumberField
              label={t('duty.quota')}
              min={1}
              max={200}
              value={rule.clients}
              onValue={(clients) => onRule({ ...rule, clients })}
            />
          </div>
        </td>
      )}
      <td>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('duty.remove', { name: rule.name })}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}

function ClientDutyCells({ rule, onRule }: Omit<DutyLineProps<ClientDutyRule>, 'onRemove'>) {
  const t = useTexts('contactRules');
  const channels = useTexts('contactChannels');
  const positions = useTexts('visitPositions');
  return (
    <>
      <td>
        <Audience rule={rule} onRule={onRule} />
      </td>
      <td>
        <div className="channel-counts">
          {contactChannels.map((channel) => (
            <label key={channel}>
              <span className="secondary">{channels(channel)}</span>
              <InputNumber
                size="small"
                aria-label={`${rule.name} ${channels(channel)}`}
                min={1}
                max={99}
                precision={0}
                value={rule.required[channel] ?? null}
                onChange={(count) => {
                  const { [channel]: _gone, ...rest } = rule.required;
                  const required = count === null ? rest : { ...rest, [channel]: count };
                  if (Object.keys(required).length > 0) onRule({ ...rule, required });
                }}
                style={{ width: 46 }}
              />
            </label>
          ))}
        </div>
      </td>
      <td>
        <Select
          size="small"
          aria-label={`${rule.name} ${t('duty.by')}`}
          value={rule.by}
          onChange={(by) => onRule({ ...rule, by })}
          options={[
            { value: 'owner' as const, label: t('duty.owner') },
            ...visitPositions.map((value) => ({ value, label: positions(value) })),
          ]}
          style={{ width: 132 }}
        />
      </td>
    </>
  );
}

function Audience({ rule, onRule }: Omit<DutyLineProps<ClientDutyRule>, 'onRemove'>) {
  const t = useTexts('contactRules');
  const schemes = useAsk('tiering.schemes').data ?? [];
  const tiers = schemes.find(({ id }) => id === rule.scheme)?.tiers ?? [];
  return (
    <div className="audience">
      <Select<string>
        size="small"
        aria-label={`${rule.name} ${t('duty.scheme')}`}
        value={rule.scheme ?? ''}
        onChange={(id) => onRule({ ...rule, scheme: id === '' ? null : id, tiers: [] })}
        options={[
          { value: '', label: t('duty.allOwned') },
          ...schemes.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
        ]}
        style={{ width: 124 }}
        popupMatchSelectWidth={false}
      />
      {rule.scheme === null ? null : (
        <Select
          size="small"
          mode="multiple"
          aria-label={`${rule.name} ${t('duty.tiers')}`}
          value={rule.tiers}
          onChange={(next) => onRule({ ...rule, tiers: next })}
          options={tiers.map(({ name }) => ({ value: name, label: name }))}
          maxTagCount={3}
          style={{ minWidth: 124, maxWidth: 134 }}
          popupMatchSelectWidth={false}
        />
      )}
      <Checkbox
        checked={rule.onlyWithoutBusiness ?? false}
        onChange={(event) => onRule({ ...rule, onlyWithoutBusiness: event.target.checked })}
      >
        {t('duty.onlyWithoutBusiness')}
      </Checkbox>
    </div>
  );
}
