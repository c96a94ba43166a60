import { Alert, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api';
import { useFailureSentence } from '../hooks/use-failure';
import { useDraft } from '../hooks/use-draft';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { useTexts } from '../hooks/use-texts';
import { DraftDialog } from './draft-dialog';

interface FormDialogProps<Fields extends object> {
  /** Under which name what is typed is kept until it is saved. */
  readonly draft: string;
  readonly title: string;
  readonly ok: string;
  readonly pending: boolean;
  /** Why the ledger refused the last try; shown above the buttons. */
  readonly failure: ApiFailure | null;
  readonly initial?: Partial<Fields>;
  readonly danger?: boolean;
  readonly width?: number;
  readonly form?: FormInstance<Fields>;
  readonly onFields: (fields: Fields) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog; Enter submits, and a refusal is read where it was asked for. */
export function FormDialog<Fields extends object>(props: FormDialogProps<Fields>) {
  const { title, ok, pending, failure, initial, danger = false, width = 560 } = props;
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const [own] = Form.useForm<Fields>();
  const form = props.form ?? own;
  const draft = useDraft(props.draft);
  const { clear, ...drafted } = useDraftedForm<Fields>(draft, form, initial ?? {});
  return (
    <DraftDialog
      draft={draft}
      onClear={clear}
      open
      title={title}
      width={width}
      okText={ok}
      cancelText={actions('cancel')}
      okButtonProps={{ danger }}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      destroyOnHidden
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...drafted}
        onFinish={props.onFields}
      >
        {props.children}
        {/* Enter in a field submits, as the button does. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
      {failure ? <Alert type="error" showIcon role="alert" title={sentence(failure)} /> : null}
    </DraftDialog>
  );
}
