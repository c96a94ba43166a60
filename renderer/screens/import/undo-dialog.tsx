import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import type { ImportBatch } from '../../../shared/models/import';
import type { UndoPlan } from '../../../shared/models/undo';
import { ask, toFailure, type ApiFailure } from '../../api';
import { showCount } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { cancelJob, runJob } from '../../hooks/job-store';
import { useJobRun } from '../../hooks/use-job-run';
import { useTexts } from '../../hooks/use-texts';
import { UndoGroups } from './undo-groups';
import { countUndo } from './undo-counts';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { typed } from '../../hooks/draft-values';
import { DraftDialog } from '../../parts/draft-dialog';

interface UndoDialogProps {
  readonly batch: ImportBatch | null;
  readonly onClose: () => void;
}

/** Takes an import back as a whole: first what would happen, in numbers, then a reason, then it. */
export function UndoDialog({ batch, onClose }: UndoDialogProps) {
  return batch ? <OpenUndo key={batch.id} batch={batch} onClose={onClose} /> : null;
}

interface OpenUndoProps {
  readonly batch: ImportBatch;
  readonly onClose: () => void;
}

function OpenUndo({ batch, onClose }: OpenUndoProps) {
  const t = useTexts('importRecords');
  const actions = useTexts('actions');
  const draft = useDraft(`import.undo:${batch.id}`);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const plan = useUndoPlan(batch.id);
  const undo = useUndo(batch.id, () => {
    draft.drop();
    onClose();
  });
  const { reversed } = countUndo(plan.data);
  return (
    <DraftDialog
      draft={draft}
      open
      width={720}
      title={t('undo.title', { batch: batch.id, file: batch.fileName })}
      okText={t('undo.run', { count: showCount(reversed) })}
      cancelText={actions('cancel')}
      okButtonProps={{
        danger: true,
        disabled: !plan.data || reversed === 0 || reason.trim().length < 2,
      }}
      confirmLoading={undo.running}
      onOk={() => void undo.run(reason.trim())}
      onCancel={undo.running ? undo.cancel : onClose}
    >
      <Answer of={plan}>
        {(value) => (
          <div className="stack">
            <p className="undo-intro">{reversed === 0 ? t('undo.nothing') : t('undo.intro')}</p>
            <UndoGroups plan={value} />
            <Form layout="vertical">
              <Form.Item label={t('undo.reason')} extra={t('undo.reasonHint')}>
                <Input.TextArea
                  autoFocus
                  aria-label={t('undo.reason')}
                  autoSize={{ minRows: 2, maxRows: 4 }}
                  maxLength={200}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </Form.Item>
            </Form>
          </div>
        )}
      </Answer>
    </DraftDialog>
  );
}

/** Worked out anew whenever the dialog opens: later work changes what can be undone. */
function useUndoPlan(batchId: number) {
  const t = useTexts('importRecords');
  return useQuery<UndoPlan, ApiFailure>({
    queryKey: ['import.undoPlan', batchId],
    gcTime: 0,
    staleTime: 0,
    queryFn: () =>
      runJob(t('undo.planning'), (jobId) => ask('import.undoPlan', { jobId, batchId })).catch(
        (thrown: unknown) => {
          throw toFailure(thrown);
        },
      ),
  });
}

function useUndo(batchId: number, onDone: () => void) {
  const t = useTexts('importRecords');
  const client = useQueryClient();
  const { message } = App.useApp();
  const runJobShown = useJobRun();
  const [running, setRunning] = useState(false);
  const job = useRef<string | null>(null);
  const run = async (reason: string): Promise<void> => {
    setRunning(true);
    const plan = await runJobShown(t('undo.running'), (jobId) => {
      job.current = jobId;
      return ask('import.undo', { jobId, batchId, reason });
    });
    setRunning(false);
    if (!plan) return;
    const { reversed, kept, impossible } = countUndo(plan);
    message.success(
      t('undo.done', {
        reversed: showCount(reversed),
        kept: showCount(kept),
        impossible: showCount(impossible),
      }),
    );
    onDone();
    await client.invalidateQueries();
  };
  /** Everything is as it was before; the dialog stays. */
  const cancel = (): void => void (job.current && cancelJob(job.current));
  return { run, running, cancel };
}
