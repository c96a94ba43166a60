import { Button } from 'antd';
import { showMoment } from '../format/date';
import { useDrafts } from '../hooks/draft-store';
import type { FormDraft } from '../hooks/use-draft';
import { useFailureSentence } from '../hooks/use-failure';
import { useTexts } from '../hooks/use-texts';

interface DraftNoteProps {
  readonly draft: FormDraft;
  /** Forgets what was typed; for forms that have to show something else then. */
  readonly onClear?: () => void;
}

/** Says that what stands in a form was typed earlier and not saved, and offers to begin anew. */
export function DraftNote({ draft, onClear = draft.drop }: DraftNoteProps) {
  const t = useTexts('drafts');
  const sentence = useFailureSentence();
  const failure = useDrafts((state) => state.failure);
  if (failure) {
    return (
      <p className="draft-note mark-warn" role="alert">
        {t('unkept', { sentence: sentence(failure) })}
      </p>
    );
  }
  if (draft.found === null) return null;
  const { keptAt } = draft.found;
  return (
    <p className="draft-note" role="status">
      <span>{keptAt === null ? t('again') : t('againFrom', { at: showMoment(keptAt) })}</span>
      <Button size="small" type="link" onClick={onClear}>
        {t('clear')}
      </Button>
    </p>
  );
}
