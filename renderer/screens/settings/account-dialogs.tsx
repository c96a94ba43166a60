import { Alert, Form, Input, Modal, Select } from 'antd';
import { SignedDay } from '../../components/signed-day';
import type { Day } from '../../../shared/models/calendar';
import type { AccountLine } from '../../../shared/models/account';
import { roles, type Role } from '../../../shared/models/session';
import { secretBytes } from '../../format/secret-bytes';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { NewPassword } from '../../parts/new-password';
import { useDraft } from '../../hooks/use-draft';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { DraftDialog } from '../../parts/draft-dialog';

interface NewAccountFields {
  readonly displayName: string;
  readonly role: Role;
  readonly staffNo?: string;
  readonly password: string;
  readonly agreementSignedOn?: Day | null;
}

/** A new account with its role and initial password. */
export function AccountDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('accounts');
  const terms = useTexts('terms');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const [form] = Form.useForm<NewAccountFields>();
  const draft = useDraft('accounts.add');
  const { clear, ...drafted } = useDraftedForm<NewAccountFields>(draft, form, { role: 'rm' });
  const add = useTell('accounts.add', { saves: draft.form, onSuccess: onClose });
  return (
    <DraftDialog
      draft={draft}
      onClear={clear}
      open
      title={t('add')}
      okText={t('add')}
      cancelText={actions('cancel')}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<NewAccountFields>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...drafted}
        onFinish={({ staffNo, agreementSignedOn = null, ...rest }) =>
          add.mutate({
            displayName: rest.displayName,
            role: rest.role,
            password: secretBytes(rest.password),
            staffNo: staffNo?.trim() || null,
            agreementSignedOn,
          })
        }
      >
        <Form.Item
          name="displayName"
          label={t('name')}
          rules={[
            { required: true, whitespace: true, message: actions('required', { name: t('name') }) },
          ]}
        >
          <Input autoFocus maxLength={20} />
        </Form.Item>
        <div className="two-columns">
          <Form.Item name="role" label={t('role')}>
            <Select options={roles.map((value) => ({ value, label: terms(`role.${value}`) }))} />
          </Form.Item>
          <Form.Item
            name="staffNo"
            label={actions('inBrackets', { text: t('staffNo'), note: actions('optional') })}
          >
            <Input maxLength={40} className="tabular" />
          </Form.Item>
        </div>
        <Form.Item
          name="agreementSignedOn"
          label={actions('inBrackets', { text: t('agreement.day'), note: actions('optional') })}
          extra={t('agreement.help')}
        >
          <SignedDay />
        </Form.Item>
        <NewPassword label={t('password')} />
        {add.error ? <Alert type="error" showIcon title={sentence(add.error)} /> : null}
      </Form>
    </DraftDialog>
  );
}

interface PasswordDialogProps {
  readonly account: AccountLine;
  readonly onClose: () => void;
}

/** A new password for somebody who forgot theirs, or who comes back. */
export function PasswordDialog({ account, onClose }: PasswordDialogProps) {
  const t = useTexts('accounts');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const [form] = Form.useForm<{ readonly password: string }>();
  const renew = useTell('accounts.setPassword', { onSuccess: onClose });
  return (
    <Modal
      open
      title={t('newPassword.of', { name: account.displayName })}
      okText={t(account.disabled ? 'newPassword.on' : 'newPassword')}
      cancelText={actions('cancel')}
      confirmLoading={renew.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<{ readonly password: string }>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) =>
          renew.mutate({ id: account.id, password: secretBytes(password) })
        }
      >
        <NewPassword label={t('newPassword')} />
        {renew.error ? <Alert type="error" showIcon title={sentence(renew.error)} /> : null}
      </Form>
    </Modal>
  );
}
