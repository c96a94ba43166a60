import { Form, Input, Modal } from 'antd';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Going on, knowingly, with a ledger that lost its newest work; the ledger is then signed in to anew. */
export function AcceptLossDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('health');
  const actions = useTexts('actions');
  const showFailure = useShowFailure();
  const [form] = Form.useForm<{ reason: string }>();
  const accept = useTell('health.acceptLoss', {
    keepsData: true,
    onSuccess: onClose,
    onError: showFailure,
  });
  return (
    <Modal
      open
      title={t('accept.title')}
      okText={t('accept.done')}
      okButtonProps={{ danger: true, loading: accept.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('accept.body')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => accept.mutate({ reason })}
      >
        <Form.Item
          name="reason"
          label={t('accept.reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 2,
              message: actions('required', { name: t('accept.reason') }),
            },
          ]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
