import { Alert, Form, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import {
  exportPurposes,
  type ExportAnswer,
  type ExportPurpose as Purpose,
  type ExportQuestion,
} from '../../../shared/models/export-purpose';
import { ask, listen } from '../../api';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { useTell } from '../../hooks/use-ask';
import { useDraft } from '../../hooks/use-draft';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { DraftDialog } from '../../parts/draft-dialog';

interface Fields {
  readonly purpose: Purpose;
  readonly note?: string;
  readonly password?: string;
}

/** Asks what something is for before it leaves the ledger, whichever button wanted it out. */
export function ExportPurpose() {
  const [question, setQuestion] = useState<ExportQuestion | null>(null);
  useEffect(() => listen('export.asked', setQuestion), []);
  useEffect(() => listen('ledger.locked', () => setQuestion(null)), []);
  if (question === null) return null;
  return (
    <PurposeDialog key={question.askId} question={question} onDone={() => setQuestion(null)} />
  );
}

interface PurposeDialogProps {
  readonly question: ExportQuestion;
  readonly onDone: () => void;
}

function PurposeDialog({ question, onDone }: PurposeDialogProps) {
  const t = useTexts('exporting');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const [form] = Form.useForm<Fields>();
  const purpose = Form.useWatch('purpose', form);
  const { askId, fileName, takesPassword } = question;
  const draft = useDraft('export.answer');
  const { clear, ...drafted } = useDraftedForm<Fields>(draft, form, { purpose: 'internal' });
  const reply = useTell('export.answer', {
    saves: draft.form,
    keepsData: true,
    onSuccess: onDone,
  });
  const answerOf = ({ note, password, ...fields }: Fields): ExportAnswer => ({
    purpose: fields.purpose,
    note: note?.trim() ?? '',
    password: password ? password : null,
  });
  const giveUp = (): void => {
    onDone();
    void ask('export.answer', { askId, answer: null }).catch(() => undefined);
  };
  return (
    <DraftDialog
      draft={draft}
      onClear={clear}
      open
      title={t('title')}
      okText={t('go')}
      cancelText={actions('cancel')}
      confirmLoading={reply.isPending}
      onOk={() => form.submit()}
      onCancel={giveUp}
      zIndex={2000}
    >
      <p className="secondary">{t('intro', { file: fileName })}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...drafted}
        onFinish={(fields) => reply.mutate({ askId, answer: answerOf(fields) })}
      >
        <Form.Item name="purpose" label={t('purpose')}>
          <Radio.Group
            className="purposes"
            options={exportPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={
            purpose === 'other'
              ? t('note')
              : actions('inBrackets', { text: t('note'), note: actions('optional') })
          }
          dependencies={['purpose']}
          rules={
            purpose === 'other'
              ? [{ required: true, whitespace: true, min: 2, message: t('note.needed') }]
              : []
          }
        >
          <Input maxLength={100} />
        </Form.Item>
        {takesPassword ? (
          <Form.Item
            name="password"
            label={actions('inBrackets', { text: t('password'), note: actions('optional') })}
            extra={t('password.help')}
            rules={[{ min: 8, message: t('password.short') }]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
        ) : null}
        {reply.error ? <Alert type="error" showIcon title={sentence(reply.error)} /> : null}
      </Form>
    </DraftDialog>
  );
}
