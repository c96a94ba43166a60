import { careScheme } from '../../../../shared/models/scheme-roles';
import { App, Button, Input, Segmented, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ShownAnnouncement } from '../../../../shared/contract/contacts';
import type { Day } from '../../../../shared/models/calendar';
import { addDays } from '../../../../shared/models/day-count';
import { EmptyState } from '../../../components/empty-state';
import { presentDay } from '../../../format/typed-day';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { DayField } from '../../../parts/day-field';
import { AskReason } from '../../../parts/ask-reason';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { day } from '../../../../shared/contract/call';
import { z } from 'zod';
import { DraftDialog } from '../../../parts/draft-dialog';

/** Products, activities and news that put clients on worklists. */
export function Announcements() {
  const t = useTexts('contactRules');
  // They reach everybody's clients.
  const mayAnnounce = useOpenLedger()?.permissions.includes('settings') ?? false;
  const list = useAsk('contacts.announcements');
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ShownAnnouncement | null>(null);
  return (
    <div className="contact-scroll">
      <section className="panel">
        <h2>
          <span className="grow">{t('announcements')}</span>
          {mayAnnounce ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('announce')}
            </Button>
          ) : null}
        </h2>
        <p className="secondary">{t('announcementsIntro')}</p>
        <Answer of={list}>
          {(value) =>
            value.length === 0 ? (
              <EmptyState title={t('noAnnouncements')} />
            ) : (
              <List list={value} onWithdraw={mayAnnounce ? setLeaving : null} />
            )
          }
        </Answer>
      </section>
      {adding ? <AnnounceDialog onClose={() => setAdding(false)} /> : null}
      {leaving ? <WithdrawDialog of={leaving} onClose={() => setLeaving(null)} /> : null}
    </div>
  );
}

interface ListProps {
  readonly list: readonly ShownAnnouncement[];
  readonly onWithdraw: ((announcement: ShownAnnouncement) => void) | null;
}

function List({ list, onWithdraw }: ListProps) {
  const t = useTexts('contactRules');
  const events = useTexts('contactEvents');
  const actions = useTexts('actions');
  const columns: TableColumnsType<ShownAnnouncement> = [
    { title: t('kind'), width: 110, render: (_, { kind }) => events(kind) },
    { title: t('subject'), dataIndex: 'title' },
    { title: t('body'), dataIndex: 'body', ellipsis: true },
    {
      title: t('stretch'),
      width: 210,
      className: 'tabular',
      render: (_, { from, until }) => `${from} – ${until}`,
    },
    {
      title: t('audience'),
      width: 180,
      render: (_, { tiers }) =>
        tiers.length === 0 ? t('allVip') : tiers.join(actions('enumeration')),
    },
    {
      width: 110,
      render: (_, one) => {
        if (one.withdrawnAt !== null) return <span className="secondary">{t('withdrawn')}</span>;
        return onWithdraw ? (
          <Button size="small" onClick={() => onWithdraw(one)}>
            {t('withdraw')}
          </Button>
        ) : null;
      },
    },
  ];
  return (
    <Table
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...list]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}

const usualDays = 30;

const announcementDraft = z.strictObject({
  kind: z.enum(['product', 'news']),
  title: z.string(),
  body: z.string(),
  from: day,
  until: day,
  tiers: z.array(z.string()),
});

function AnnounceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('contactRules');
  const events = useTexts('contactEvents');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const tiers = useCareTiers();
  const draft = useDraft('contacts.announce');
  const [facts, setFacts] = useDraftField(draft, 'facts', announcementDraft, {
    kind: 'product',
    title: '',
    body: '',
    from: presentDay(),
    until: addDays(presentDay(), usualDays),
    tiers: [],
  });
  const change = (part: Partial<typeof facts>): void => setFacts((now) => ({ ...now, ...part }));
  const announce = useTell('contacts.announce', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('announced'));
      onClose();
    },
    onError: showFailure,
  });
  return (
    <DraftDialog
      draft={draft}
      open
      width={560}
      title={t('announce')}
      okText={t('announceOk')}
      okButtonProps={{ disabled: facts.title.trim() === '' }}
      confirmLoading={announce.isPending}
      onOk={() => announce.mutate(facts)}
      onCancel={onClose}
    >
      <div className="stack">
        <Segmented
          aria-label={t('kind')}
          value={facts.kind}
          onChange={(kind) => change({ kind })}
          options={(['product', 'news'] as const).map((value) => ({
            value,
            label: events(value),
          }))}
        />
        <label className="stack-label">
          {t('subject')}
          <Input
            autoFocus
            maxLength={60}
            value={facts.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </label>
        <label className="stack-label">
          {t('body')}
          <Input.TextArea
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={facts.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        </label>
        <div className="row">
          <DayField label={t('from')} day={facts.from} onDay={(from: Day) => change({ from })} />
          <DayField
            label={t('until')}
            day={facts.until}
            onDay={(until: Day) => change({ until })}
          />
        </div>
        <div className="stack-label">
          {t('audience')}
          <Select
            mode="multiple"
            aria-label={t('audience')}
            placeholder={t('allVip')}
            value={facts.tiers}
            onChange={(next) => change({ tiers: next })}
            options={tiers.map((value) => ({ value, label: value }))}
          />
        </div>
      </div>
    </DraftDialog>
  );
}

/** The tiers by which announcements are addressed, the highest first. */
function useCareTiers(): readonly string[] {
  const schemes = useAsk('tiering.schemes').data ?? [];
  const tiers = schemes.find(({ id }) => id === careScheme)?.tiers ?? [];
  return [...tiers].sort((one, other) => other.rank - one.rank).map(({ name }) => name);
}

interface WithdrawDialogProps {
  readonly of: ShownAnnouncement;
  readonly onClose: () => void;
}

function WithdrawDialog({ of, onClose }: WithdrawDialogProps) {
  const t = useTexts('contactRules');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const withdraw = useTell('contacts.withdraw', {
    saves: `contacts.withdraw:${of.id}`,
    onSuccess: () => {
      message.success(t('withdrawn'));
      onClose();
    },
    onError: showFailure,
  });
  return (
    <AskReason
      draft={`contacts.withdraw:${of.id}`}
      title={t('withdrawOf', { title: of.title })}
      ok={t('withdraw')}
      pending={withdraw.isPending}
      onReason={(reason) => withdraw.mutate({ id: of.id, reason })}
      onClose={onClose}
    />
  );
}
