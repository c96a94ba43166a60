import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { QueuedFile } from '../../hooks/import-queue';
import { useSession } from '../../hooks/session-store';
import { useTexts } from '../../hooks/use-texts';

interface QueueResultProps {
  readonly files: readonly QueuedFile[];
  readonly onDone: () => void;
}

/** All files are through: what they did stands in the queue; here is the next step. */
export function QueueResult({ files, onDone }: QueueResultProps) {
  const t = useTexts('importQueue');
  const imports = useTexts('imports');
  const navigate = useNavigate();
  const chooseMonth = useSession((state) => state.chooseMonth);
  const months = files.flatMap((file) => file.outcome?.month ?? []);
  const last = [...months].sort().at(-1);
  const done = files.filter((file) => file.state === 'committed').length;
  return (
    <div className="panel row" role="status">
      <span className="strong grow">{t('finished', { done, all: files.length })}</span>
      <Button
        type="primary"
        disabled={last === undefined}
        onClick={() => {
          if (last) chooseMonth(last);
          void navigate({ to: '/tiering' });
        }}
      >
        {imports('result.tier')}
      </Button>
      <Button onClick={onDone}>{t('clear')}</Button>
    </div>
  );
}
