import { Button, Form, Input } from 'antd';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { useDraft } from '../../hooks/use-draft';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { DraftNote } from '../../parts/draft-note';

interface BranchForm {
  readonly branchCode?: string;
  readonly supervisorName?: string;
  readonly approverName?: string;
}

/** Step 2: what the papers carry besides the names. */
export function GuideBranch({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  const showFailure = useShowFailure();
  const [form] = Form.useForm<BranchForm>();
  const draft = useDraft('settings.guide');
  const { clear, ...drafted } = useDraftedForm<BranchForm>(draft, form, {});
  const save = useTell('settings.set', {
    saves: draft.form,
    onSuccess: onDone,
    onError: showFailure,
  });
  const submit = (fields: BranchForm): void =>
    save.mutate({
      branchCode: fields.branchCode ?? '',
      supervisorName: fields.supervisorName ?? '',
      approverName: fields.approverName ?? '',
    });
  return (
    <>
      <h1>{t('step.branch')}</h1>
      <p className="secondary">{t('branch.intro')}</p>
      <Form<BranchForm> form={form} layout="vertical" {...drafted} onFinish={submit}>
        <DraftNote draft={draft} onClear={clear} />
        <div className="two-columns">
          <Form.Item name="branchCode" label={t('branchCode')}>
            <Input maxLength={20} autoFocus />
          </Form.Item>
        </div>
        <div className="two-columns">
          <Form.Item name="supervisorName" label={t('supervisorName')}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="approverName" label={t('approverName')}>
            <Input maxLength={20} />
          </Form.Item>
        </div>
        <div className="row">
          <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
            {actions('next')}
          </Button>
          <Button type="link" size="large" onClick={onDone}>
            {actions('skip')}
          </Button>
        </div>
      </Form>
    </>
  );
}
