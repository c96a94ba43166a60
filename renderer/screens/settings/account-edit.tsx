import { Alert, Form, Input } from 'antd';
import type { AccountLine } from '../../../shared/models/account';
import type { Day } from '../../../shared/models/calendar';
import { SignedDay } from '../../components/signed-day';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { useDraft } from '../../hooks/use-draft';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { DraftDialog } from '../../parts/draft-dialog';
import { day } from '../../../shared/contract/call';

interface EditFields {
  readonly staffNo?: string;
  readonly agreementSignedOn: Day | null;
}

interface AccountEditProps {
  readonly account: AccountLine;
  readonly onClose: () => void;
}

/** Whose clients are the account's own, and when the confidentiality agreement was signed. */
export function AccountEdit({ account, onClose }: AccountEditProps) {
  const t = useTexts('accounts');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const [form] = Form.useForm<EditFields>();
  const isOwn = useOpenLedger()?.account.id === account.id;
  const draft = useDraft(`accounts.edit:${account.id}`);
  const initial = {
    agreementSignedOn: day.nullable().parse(account.agreementSignedOn),
    ...(account.staffNo === null ? {} : { staffNo: account.staffNo }),
  };
  const { clear, ...drafted } = useDraftedForm<EditFields>(draft, form, initial);
  const link = useTell('accounts.setStaff');
  const sign = useTell('accounts.setAgreement');
  const error = link.error ?? sign.error;
  const save = async ({ staffNo, agreementSignedOn }: EditFields): Promise<void> => {
    const { id } = account;
    const wanted = staffNo?.trim() || null;
    if (!isOwn && wanted !== account.staffNo) await link.mutateAsync({ id, staffNo: wanted });
    if (agreementSignedOn !== account.agreementSignedOn) {
      await sign.mutateAsync({ id, signedOn: agreementSignedOn });
    }
    draft.drop();
    onClose();
  };
  return (
    <DraftDialog
      draft={draft}
      onClear={clear}
      open
      title={t('edit.of', { name: account.displayName })}
      okText={actions('save')}
      cancelText={actions('cancel')}
      confirmLoading={link.isPending || sign.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<EditFields>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...drafted}
        // What was refused is said above the buttons.
        onFinish={(fields) => void save(fields).catch(() => undefined)}
      >
        {isOwn ? null : (
          <Form.Item name="staffNo" label={t('staffNo')} extra={t('staffNo.help')}>
            <Input maxLength={40} className="tabular" />
          </Form.Item>
        )}
        <Form.Item name="agreementSignedOn" label={t('agreement.day')} extra={t('agreement.help')}>
          <SignedDay />
        </Form.Item>
        {error ? <Alert type="error" showIcon title={sentence(error)} /> : null}
      </Form>
    </DraftDialog>
  );
}
