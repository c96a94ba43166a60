import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Popover, Tag } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import type { MonthState } from '../../../shared/models/month-state';
import { ask } from '../../api';
import { showMoment } from '../../format/date';
import { showCount } from '../../format/number';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useJobRun } from '../../hooks/use-job-run';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { typed } from '../../hooks/draft-values';
import { DraftDialog } from '../../parts/draft-dialog';
import { OpenPoints } from './open-points';

const shortestReason = 2;

/** Where the month stands, its closings, and the button that closes it or opens it again. */
export function MonthClosing({ month }: { readonly month: Month }) {
  const states = useAsk('months.list');
  const may = useOpenLedger()?.permissions ?? [];
  const state = states.data?.find((each) => each.month === month);
  if (!state) return null;
  return (
    <>
      <StateTag state={state} />
      {state.isClosed && may.includes('settings') ? <Reopen month={month} /> : null}
      {!state.isClosed && may.includes('tier') ? (
        <Close month={month} earlier={openBefore(states.data ?? [], month)} />
      ) : null}
    </>
  );
}

/** Earlier months that are still open, oldest first: they are closed with it. */
function openBefore(states: readonly MonthState[], month: Month): Month[] {
  return states
    .filter((each) => each.month < month && !each.isClosed)
    .map((each) => each.month)
    .sort();
}

function StateTag({ state }: { readonly state: MonthState }) {
  const t = useTexts('months');
  if (state.events.length === 0) return null;
  return (
    <Popover title={t('history')} content={<History state={state} />} trigger={['hover', 'focus']}>
      <Tag
        tabIndex={0}
        color={state.isClosed ? 'blue' : 'gold'}
        icon={state.isClosed ? <LockOutlined aria-hidden /> : <UnlockOutlined aria-hidden />}
      >
        {t(state.isClosed ? 'closed' : 'reopened')}
      </Tag>
    </Popover>
  );
}

function History({ state }: { readonly state: MonthState }) {
  const t = useTexts('months');
  return (
    <div className="month-history">
      {state.events.map(({ kind, at, by, reason }) => (
        <div key={`${at} ${kind}`}>
          {kind === 'closed'
            ? t('eventClosed', { at: showMoment(at), by })
            : t('eventReopened', { at: showMoment(at), by, reason })}
        </div>
      ))}
      {state.changedResults ? (
        <div className="strong">{t('changed', { count: showCount(state.changedResults) })}</div>
      ) : null}
    </div>
  );
}

function Close(props: { readonly month: Month; readonly earlier: readonly Month[] }) {
  const { month, earlier } = props;
  const t = useTexts('months');
  const monthName = useMonthName();
  const name = monthName(month);
  const isAlone = earlier.length === 0;
  const { message, modal } = App.useApp();
  const run = useJobRun();
  const client = useQueryClient();
  const close = async (): Promise<void> => {
    const done = await run(t('closing', { month: name }), (jobId) =>
      ask('months.close', { jobId, month, withEarlier: !isAlone }),
    );
    await client.invalidateQueries();
    if (done) message.success(t('closeDone', { month: name }));
  };
  return (
    <Button
      icon={<LockOutlined aria-hidden />}
      onClick={() =>
        modal.confirm({
          title: t('closeTitle', { month: name }),
          content: (
            <>
              {isAlone ? null : (
                <p>{t('closeEarlier', { months: earlier.map(monthName).join('、') })}</p>
              )}
              <OpenPoints month={month} />
              <p>{t('closeBody')}</p>
            </>
          ),
          okText: t(isAlone ? 'close' : 'closeTogether'),
          onOk: () => void close(),
        })
      }
    >
      {t('close')}
    </Button>
  );
}

function Reopen({ month }: { readonly month: Month }) {
  const t = useTexts('months');
  const name = useMonthName()(month);
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft(`months.reopen:${month}`);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const [open, setOpen] = useState(false);
  const tell = useTell('months.reopen', {
    saves: draft.form,
    onSuccess: () => {
      setOpen(false);
      message.success(t('reopenDone', { month: name }));
    },
    onError: showFailure,
  });
  const trimmed = reason.trim();
  return (
    <>
      <Button icon={<UnlockOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('reopen')}
      </Button>
      <DraftDialog
        draft={draft}
        open={open}
        title={t('reopenTitle', { month: name })}
        okText={t('reopen')}
        okButtonProps={{ disabled: trimmed.length < shortestReason }}
        confirmLoading={tell.isPending}
        onOk={() => tell.mutate({ month, reason: trimmed })}
        onCancel={() => setOpen(false)}
      >
        <p className="secondary">{t('reopenBody')}</p>
        <Input.TextArea
          aria-label={t('reason')}
          placeholder={t('reason')}
          maxLength={200}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </DraftDialog>
    </>
  );
}
