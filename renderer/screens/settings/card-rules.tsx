import { Alert, App, Button, DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../../../shared/models/calendar';
import { cardLevels } from '../../../shared/models/card';
import type { DatedCardRules } from '../../../shared/models/card-rules';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { formOfRules, rulesOfForm, wholeNumbers, type RuleFields } from './card-rule-fields';
import { useDraft } from '../../hooks/use-draft';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { DraftNote } from '../../parts/draft-note';
import { presentDay } from '../../format/typed-day';

/** The regulation's figures: what holds now, a change from a day on, and every version there was. */
export function CardRules({ disabled }: { readonly disabled: boolean }) {
  const rules = useAsk('cards.rules');
  return (
    <Answer of={rules}>
      {(versions) => {
        const [now] = versions;
        return now ? (
          <div className="stack">
            <RuleForm key={now.recordedAt} present={now} disabled={disabled} />
            <Versions versions={versions} />
          </div>
        ) : null;
      }}
    </Answer>
  );
}

interface RuleFormFields extends RuleFields {
  readonly effectiveFrom: Day;
  readonly reason: string;
}

function RuleForm(props: { readonly present: DatedCardRules; readonly disabled: boolean }) {
  const { present, disabled } = props;
  const t = useTexts('cardRules');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const sentence = useFailureSentence();
  const [form] = Form.useForm<RuleFormFields>();
  const draft = useDraft('cards.setRules');
  const initial = { ...formOfRules(present.rules), effectiveFrom: presentDay() };
  const { clear, ...drafted } = useDraftedForm<RuleFormFields>(draft, form, initial);
  const save = useTell('cards.setRules', {
    saves: draft.form,
    onSuccess: () => void message.success(actions('saved')),
  });
  return (
    <Form<RuleFormFields>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={disabled || save.isPending}
      className="card-rules"
      {...drafted}
      onFinish={({ effectiveFrom, reason, ...fields }) =>
        save.mutate({ rules: rulesOfForm(fields), effectiveFrom, reason })
      }
    >
      <DraftNote draft={draft} onClear={clear} />
      <Bounds />
      <div className="rule-grid">
        {wholeNumbers.map(({ name, least, most }) => (
          <NumberField key={name} name={name} label={t(name)} min={least} max={most} />
        ))}
        <NumberField name="specialPercent" label={t('specialPercent')} max={100} step={0.1} />
        <NumberField name="reviewFeeYuan" label={t('reviewFeeYuan')} max={1_000_000} step={10} />
        <Form.Item name="reminderDays" label={t('reminderDays')} rules={[{ required: true }]}>
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
        <DayItem name="applicationsFrom" label={t('applicationsFrom')} mayBeEmpty />
        <Form.Item name="requiresIdScan" label={t('requiresIdScan')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      <div className="rule-grid">
        <DayItem name="effectiveFrom" label={t('effectiveFrom')} />
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[
            {
              required: true,
              min: 2,
              whitespace: true,
              message: actions('required', { name: t('reason') }),
            },
          ]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </div>
      {save.error ? <Alert type="error" showIcon title={sentence(save.error)} /> : null}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {actions('save')}
      </Button>
    </Form>
  );
}

/** Bounds of the levels in 万元: the head office's, and the branch's own above them. */
function Bounds() {
  const t = useTexts('cardRules');
  const terms = useTexts('terms');
  return (
    <div className="rule-grid">
      {(['headOffice', 'branch'] as const).flatMap((whose) =>
        cardLevels.map((level) => (
          <NumberField
            key={`${whose}-${level}`}
            name={`${whose}.${level}`}
            label={t(`${whose}Bound`, { level: terms(`level.${level}`) })}
            min={0.01}
            max={9_000_000}
          />
        )),
      )}
    </div>
  );
}

function NumberField(props: {
  readonly name: string;
  readonly label: string;
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
}) {
  const { name, label, min = 0, max, step = 1 } = props;
  const actions = useTexts('actions');
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: actions('required', { name: label }) }]}
    >
      <InputNumber min={min} max={max} step={step} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function DayItem(props: { name: string; label: string; mayBeEmpty?: boolean }) {
  const { name, label, mayBeEmpty = false } = props;
  const actions = useTexts('actions');
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: !mayBeEmpty, message: actions('required', { name: label }) }]}
      getValueProps={(value: string | null | undefined) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker allowClear={mayBeEmpty} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function Versions({ versions }: { readonly versions: readonly DatedCardRules[] }) {
  const t = useTexts('cardRules');
  return (
    <section>
      <h2>{t('versions')}</h2>
      <ul className="plain-list tabular">
        {versions.map(({ effectiveFrom, reason, recordedAt, recordedBy }) => (
          <li key={recordedAt ?? 'default'}>
            {effectiveFrom === null || recordedAt === null
              ? t('default')
              : t('version', {
                  from: effectiveFrom,
                  reason,
                  at: showMoment(recordedAt),
                  by: recordedBy ?? '',
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}
