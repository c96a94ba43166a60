import { Alert, App, Button, Checkbox, Form, Input, Radio, Segmented, Select } from 'antd';
import { useState } from 'react';
import {
  specialGrounds,
  type ApplicationForm,
  type ApplicationKind,
  type CardApplication,
  type CardLevel,
  type KindChoice,
  type SpecialGround,
} from '../../../../shared/models/card';
import { nothing } from '../../../format/money';
import { useTell } from '../../../hooks/use-ask';
import { useFailureSentence } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { QuotaNote } from './quota-note';
import { StandardTable } from './standard-table';
import { useDraft } from '../../../hooks/use-draft';
import { useDraftedForm } from '../../../hooks/use-drafted-form';
import { DraftNote } from '../../../parts/draft-note';

interface ApplicationFieldsProps {
  readonly form: ApplicationForm;
  /** The kind to begin with, where the caller knows it. */
  readonly kind: ApplicationKind | null;
  readonly onApproved: (application: CardApplication) => void;
  /** Kept as a draft, or waiting for the head office. */
  readonly onKept: () => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly level: CardLevel;
  readonly rmName: string;
  readonly remarks?: string;
  readonly wish?: boolean;
  readonly ground?: SpecialGround;
  readonly evidence?: string;
  readonly oldCardHandedIn?: boolean;
}

/** The form of one client: who, which kinds and standards fit, the level, the client's wish. */
export function ApplicationFields(props: ApplicationFieldsProps) {
  const { form } = props;
  const [kind, setKind] = useState<ApplicationKind>(props.kind ?? likelyKind(form));
  const choice = form.kinds.find((one) => one.kind === kind);
  return (
    <>
      <WhoAsks form={form} />
      {form.checks.length > 0 ? <StandardTable checks={form.checks} /> : null}
      <KindChooser form={form} kind={kind} onKind={setKind} />
      {choice && choice.refusals.length === 0 ? (
        <KindForm key={kind} {...props} choice={choice} />
      ) : (
        <Refusals form={form} choice={choice} onClose={props.onClose} />
      )}
    </>
  );
}

/** What the client most likely came for: the first kind that is possible. */
function likelyKind(form: ApplicationForm): ApplicationKind {
  return form.kinds.find(({ refusals }) => refusals.length === 0)?.kind ?? 'newCard';
}

function KindChooser(props: {
  readonly form: ApplicationForm;
  readonly kind: ApplicationKind;
  readonly onKind: (kind: ApplicationKind) => void;
}) {
  const t = useTexts('cardDesk');
  const terms = useTexts('terms');
  return (
    <div className="row kind-chooser">
      <span className="secondary">{t('form.kind')}</span>
      <Segmented
        aria-label={t('form.kind')}
        value={props.kind}
        onChange={props.onKind}
        options={props.form.kinds.map(({ kind, refusals }) => ({
          value: kind,
          label: terms(`applicationKind.${kind}`),
          disabled: refusals.length > 0 && kind !== props.kind,
        }))}
      />
    </div>
  );
}

function Refusals(props: {
  readonly form: ApplicationForm;
  readonly choice: KindChoice | undefined;
  readonly onClose: () => void;
}) {
  const { form, choice, onClose } = props;
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const refusals = choice?.refusals ?? form.refusals;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('form.refused')}
        description={
          <>
            {refusals.map((refusal) => (
              <div key={refusal}>{t(`refusal.${refusal}`)}</div>
            ))}
            {form.barredUntil ? (
              <div>{desk('form.barredUntil', { day: form.barredUntil })}</div>
            ) : null}
          </>
        }
      />
      <div>
        <CancelButton onClose={onClose} />
      </div>
    </>
  );
}

/** The fields of one kind, and what submitting or keeping it does. */
function KindForm(props: ApplicationFieldsProps & { readonly choice: KindChoice }) {
  const { form, choice, onApproved, onKept, onClose } = props;
  const desk = useTexts('cardDesk');
  const t = useTexts('cards');
  const sentence = useFailureSentence();
  const [fields] = Form.useForm<Fields>();
  const level = Form.useWatch('level', fields);
  const first = firstLevel(form, choice);
  const isSpecial = level !== undefined && !choice.automaticLevels.includes(level);
  const kept = useKeptMessage();
  const typing = useDraft(`cards.apply:${form.clientNo}:${choice.kind}`);
  const initial = {
    ...(first === undefined ? {} : { level: first }),
    rmName: form.ownName ?? form.ownerName ?? '',
  };
  const { clear, ...drafted } = useDraftedForm<Fields>(typing, fields, initial);
  const apply = useTell('cards.apply', {
    saves: typing.form,
    onSuccess: (application) => {
      kept(application);
      if (application.state === 'approved') onApproved(application);
      else onKept();
    },
  });
  const draft = useTell('cards.saveDraft', {
    saves: typing.form,
    onSuccess: (application) => {
      kept(application);
      onKept();
    },
  });
  const wanted = (values: Fields) => wantedOf(form, choice, values, isSpecial);
  const keepDraft = (): void =>
    void fields
      .validateFields(['level', 'rmName', 'ground', 'evidence'])
      .then(() => draft.mutate({ applicationId: null, ...wanted(fields.getFieldsValue()) }))
      .catch(() => undefined);
  const failure = apply.error ?? draft.error;
  return (
    <Form<Fields>
      form={fields}
      layout="vertical"
      requiredMark={false}
      disabled={apply.isPending || draft.isPending}
      {...drafted}
      onFinish={(values) =>
        apply.mutate({
          ...wanted(values),
          clientWish: true,
          ...(values.oldCardHandedIn ? { oldCardHandedIn: true } : {}),
        })
      }
    >
      <DraftNote draft={typing} onClear={clear} />
      <LevelField form={form} choice={choice} />
      {isSpecial ? <SpecialFields form={form} /> : null}
      <PersonFields form={form} choice={choice} />
      {failure ? (
        <Alert className="form-error" type="error" showIcon title={sentence(failure)} />
      ) : null}
      <div className="row">
        <Button type="primary" size="large" htmlType="submit" loading={apply.isPending}>
          {t('form.submit')}
        </Button>
        <Button size="large" loading={draft.isPending} onClick={keepDraft}>
          {desk('draft.save')}
        </Button>
        <CancelButton onClose={onClose} />
      </div>
    </Form>
  );
}

/** Says what became of an application. */
function useKeptMessage(): (application: CardApplication) => void {
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const terms = useTexts('terms');
  const { message } = App.useApp();
  return (application) => {
    const { name, state } = application;
    const level = terms(`level.${application.level}`);
    if (state === 'draft') message.success(desk('draft.saved'));
    else if (state === 'submitted') message.success(desk('form.waiting', { name }));
    else message.success(t('form.approved', { name, level }));
  };
}

function wantedOf(form: ApplicationForm, choice: KindChoice, values: Fields, isSpecial: boolean) {
  return {
    clientNo: form.clientNo,
    kind: choice.kind,
    level: values.level,
    rmName: (values.rmName ?? '').trim(),
    remarks: values.remarks?.trim() ?? '',
    ...(isSpecial && values.ground
      ? { special: { ground: values.ground, evidence: (values.evidence ?? '').trim() } }
      : {}),
  };
}

/** The highest level that is approved at once, else the lowest that may be asked for. */
function firstLevel(
  { suggestedLevel }: ApplicationForm,
  choice: KindChoice,
): CardLevel | undefined {
  if (suggestedLevel && choice.automaticLevels.includes(suggestedLevel)) return suggestedLevel;
  return choice.automaticLevels.at(-1) ?? choice.levels[0];
}

function LevelField({ choice }: { readonly form: ApplicationForm; readonly choice: KindChoice }) {
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const terms = useTexts('terms');
  const actions = useTexts('actions');
  return (
    <Form.Item
      name="level"
      label={t('form.level')}
      rules={[{ required: true, message: actions('required', { name: t('form.level') }) }]}
    >
      <Radio.Group
        optionType="button"
        options={choice.levels.map((level) => ({
          value: level,
          label: choice.automaticLevels.includes(level)
            ? terms(`level.${level}`)
            : actions('inBrackets', { text: terms(`level.${level}`), note: desk('form.special') }),
        }))}
      />
    </Form.Item>
  );
}

function SpecialFields({ form }: { readonly form: ApplicationForm }) {
  const desk = useTexts('cardDesk');
  const grounds = useTexts('specialGrounds');
  const actions = useTexts('actions');
  const required = (name: string) => actions('required', { name });
  return (
    <div className="special-fields">
      <p className="secondary">{desk('form.specialNote')}</p>
      <QuotaNote quota={form.quota} />
      <Form.Item
        name="ground"
        label={desk('form.ground')}
        rules={[{ required: true, message: required(desk('form.ground')) }]}
      >
        <Select
          options={specialGrounds.map((value, at) => ({
            value,
            label: `${at + 1}. ${grounds(value)}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={desk('form.evidence')}
        rules={[
          { required: true, whitespace: true, min: 5, message: required(desk('form.evidence')) },
        ]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </div>
  );
}

function PersonFields({ form, choice }: { form: ApplicationForm; choice: KindChoice }) {
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const actions = useTexts('actions');
  const rmRequired = actions('required', { name: t('rmName') });
  return (
    <>
      <div className="application-columns">
        <Form.Item
          name="rmName"
          label={t('rmName')}
          rules={[{ required: true, whitespace: true, message: rmRequired }]}
        >
          <Input maxLength={20} disabled={form.ownName !== null} />
        </Form.Item>
        <Form.Item name="remarks" label={t('remarks')}>
          <Input maxLength={200} placeholder={actions('optional')} />
        </Form.Item>
      </div>
      {choice.needsOldCard && form.card ? (
        <Form.Item name="oldCardHandedIn" valuePropName="checked">
          <Checkbox>{desk('form.oldCardHandedIn', { cardNo: form.card.cardNo })}</Checkbox>
        </Form.Item>
      ) : null}
      <WishField kind={choice.kind} />
    </>
  );
}

function WishField({ kind }: Pick<KindChoice, 'kind'>) {
  const t = useTexts('cards');
  return (
    <Form.Item
      name="wish"
      valuePropName="checked"
      rules={[
        {
          validator: (_rule, value) =>
            value === true ? Promise.resolve() : Promise.reject(new Error(t('form.wishNeeded'))),
        },
      ]}
    >
      <Checkbox>{t(kind === 'closing' ? 'form.wishToClose' : 'form.wish')}</Checkbox>
    </Form.Item>
  );
}

function CancelButton({ onClose }: { readonly onClose: () => void }) {
  const actions = useTexts('actions');
  return (
    <Button size="large" disabled={false} onClick={onClose}>
      {actions('cancel')}
    </Button>
  );
}

function WhoAsks({ form }: { readonly form: ApplicationForm }) {
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const terms = useTexts('terms');
  const facts = [
    [t('form.idNo'), [form.idType, form.idNo].filter(Boolean).join(' ') || nothing],
    [t('form.mobile'), form.mobile ?? nothing],
    [t('form.owner'), form.ownerName ?? t('form.noOwner')],
  ] as const;
  const { card } = form;
  return (
    <div className="who-asks tabular">
      <span className="strong">
        {form.name} <span className="secondary">{form.clientNo}</span>
      </span>
      {facts.map(([label, value]) => (
        <span key={label}>
          <span className="secondary">{label} </span>
          {value}
        </span>
      ))}
      {card ? (
        <span>
          {desk('form.present', {
            ...card,
            level: terms(`level.${card.level}`),
            isExpired: '',
            isSpecial: '',
          })}
        </span>
      ) : null}
    </div>
  );
}
