import { App } from 'antd';
import type { CardException } from '../../../../shared/models/card-exceptions';
import { exceptionDetail } from '../../../../shared/text/card-exceptions';
import { useTell } from '../../../hooks/use-ask';
import { useLanguage, useTexts } from '../../../hooks/use-texts';
import { TextField } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';

export type ExceptionDeed = 'explain' | 'fix' | 'assign';

interface ExceptionDialogProps {
  readonly exception: CardException;
  readonly deed: ExceptionDeed;
  readonly onClose: () => void;
}

/** Explains an exception, closes it, or gives it to somebody. */
export function ExceptionDialog({ exception, deed, onClose }: ExceptionDialogProps) {
  const t = useTexts('cardExceptions');
  const words = useTexts('exceptionKinds');
  const [language] = useLanguage();
  const { message } = App.useApp();
  const form = `cards.${deed}Exception:${exception.id}`;
  const options = {
    saves: form,
    onSuccess: () => {
      message.success(t('saved'));
      onClose();
    },
  };
  const explain = useTell('cards.explain', options);
  const fix = useTell('cards.fixException', options);
  const assign = useTell('cards.assignException', options);
  const exceptionId = exception.id;
  const submit = (text: string): void => {
    if (deed === 'assign') assign.mutate({ exceptionId, responsible: text });
    else (deed === 'fix' ? fix : explain).mutate({ exceptionId, explanation: text });
  };
  const tell = { explain, fix, assign }[deed];
  return (
    <FormDialog<{ text: string }>
      draft={form}
      title={t(`${deed}Title`, { kind: words(exception.kind) })}
      ok={t(deed)}
      pending={tell.isPending}
      failure={tell.error}
      initial={{ text: deed === 'assign' ? exception.responsible : exception.explanation }}
      onFields={({ text }) => submit(text.trim())}
      onClose={onClose}
    >
      <p>{exceptionDetail(exception, language)}</p>
      {deed === 'fix' ? <p className="secondary">{t('fixNote')}</p> : null}
      {deed === 'assign' ? (
        <TextField name="text" label={t('responsible')} />
      ) : (
        <TextField name="text" label={t('explanationRule')} least={5} most={400} lines={3} />
      )}
    </FormDialog>
  );
}
