import { App, Select } from 'antd';
import type { BoardCard } from '../../../../shared/models/assignment';
import type { ClientNo } from '../../../../shared/models/client';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { DraftDialog } from '../../../parts/draft-dialog';

interface TagsDialogProps {
  readonly cards: readonly BoardCard[];
  readonly onClose: () => void;
}

/** Sets what clients need of an owner: one set of tags for all that are chosen. */
export function TagsDialog({ cards, onClose }: TagsDialogProps) {
  const t = useTexts('assignment');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft(
    `assignment.setClientTags:${cards.map((card) => card.clientNo).join(',')}`.slice(0, 200),
  );
  const [tags, setTags] = useDraftField(draft, 'tags', typed.texts, [
    ...new Set(cards.flatMap((card) => card.tags)),
  ]);
  const tell = useTell('assignment.setClientTags', { onError: showFailure });
  const send = async (): Promise<void> => {
    for (const { clientNo } of cards) {
      await tell.mutateAsync({ clientNo: clientNo as ClientNo, tags });
    }
    draft.drop();
    message.success(t('tagsDone'));
    onClose();
  };
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('tagsTitle', { count: cards.length })}
      okText={t('save')}
      confirmLoading={tell.isPending}
      onOk={() => void send().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className="secondary">{t('tagsHint')}</p>
      <Select
        mode="tags"
        // Tags are typed; an empty list would only cover the button.
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', '，', '、']}
        aria-label={t('tags')}
        value={tags}
        onChange={(next: string[]) => setTags(next.map((tag) => tag.trim()).filter(Boolean))}
        maxCount={20}
        style={{ width: '100%' }}
      />
    </DraftDialog>
  );
}
