import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { HddOutlined, WarningOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import type { Damage } from '../../../shared/models/damage';
import type { RestoreNews } from '../../../shared/models/backup';
import { onlyTailIsLost, type DiskRoom } from '../../../shared/models/health';
import { formatMessage } from '../../../shared/text/message';
import { verifyTexts } from '../../../shared/text/verify';
import { showMoment } from '../../format/date';
import { showCount } from '../../format/number';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useLanguage, useTexts } from '../../hooks/use-texts';
import { RestoreFlow } from '../../parts/restore/restore-flow';
import { AcceptLossDialog } from './accept-loss-dialog';

/** What is wrong with the ledger or its disk, above every screen; nothing where all is well. */
export function HealthBanner() {
  const state = useAsk('health.state').data;
  if (!state) return null;
  return (
    <>
      {state.damage.length > 0 ? <DamageBanner damage={state.damage} /> : null}
      {state.problems.length > 0 ? <ProblemsBanner problems={state.problems} /> : null}
      {state.restored ? <RestoredBanner news={state.restored} /> : null}
      {state.disk?.isLow ? <DiskBanner disk={state.disk} /> : null}
    </>
  );
}

interface BannerProps {
  readonly tone: 'bad' | 'warn';
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

function Banner({ tone, icon, children, actions }: BannerProps) {
  return (
    <div className={`health-banner ${tone}`} role="alert">
      {icon}
      <div className="grow">{children}</div>
      {actions}
    </div>
  );
}

function DamageBanner({ damage }: { readonly damage: readonly Damage[] }) {
  const t = useTexts('health');
  const backups = useTexts('backups');
  const [language] = useLanguage();
  const [open, setOpen] = useState<'restore' | 'accept' | 'details' | null>(null);
  const mayChange = useOpenLedger()?.permissions.includes('settings') ?? false;
  const close = (): void => setOpen(null);
  if (damage.some(({ kind }) => kind === 'noRoom')) return <NoRoomBanner />;
  const what = onlyTailIsLost(damage) ? 'tail' : 'damaged';
  const sentences = damage.map(({ kind, values }) =>
    formatMessage(verifyTexts[kind], language, values),
  );
  return (
    <Banner
      tone="bad"
      icon={<WarningOutlined aria-hidden />}
      actions={
        <>
          <Button size="small" type="text" onClick={() => setOpen('details')}>
            {t('details')}
          </Button>
          {what === 'tail' && mayChange ? (
            <Button size="small" onClick={() => setOpen('accept')}>
              {t('accept')}
            </Button>
          ) : null}
          <Button size="small" type="primary" onClick={() => setOpen('restore')}>
            {backups('fromBackup')}
          </Button>
        </>
      }
    >
      <strong>{t(`${what}.title`)}</strong>
      <div>{t(`${what}.body`)}</div>
      {open === 'restore' ? <RestoreDialog onClose={close} /> : null}
      {open === 'accept' ? <AcceptLossDialog onClose={close} /> : null}
      {open === 'details' ? <ListDialog sentences={sentences} onClose={close} /> : null}
    </Banner>
  );
}

/** Nothing is wrong with the ledger: there is nothing to restore, only room to be made. */
function NoRoomBanner() {
  const [language] = useLanguage();
  return (
    <Banner tone="bad" icon={<HddOutlined aria-hidden />}>
      {formatMessage(verifyTexts.noRoom, language, {})}
    </Banner>
  );
}

/** The same steps as on the lock screen; once it is done the only way on is signing in. */
function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const [isDone, setDone] = useState(false);
  return (
    <Modal
      open
      width={860}
      footer={null}
      closable={!isDone}
      keyboard={!isDone}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <RestoreFlow replaces onBack={onClose} onRestored={() => setDone(true)} />
    </Modal>
  );
}

interface ListDialogProps {
  readonly sentences: readonly string[];
  readonly onClose: () => void;
}

function ListDialog({ sentences, onClose }: ListDialogProps) {
  const t = useTexts('health');
  return (
    <Modal open title={t('details.title')} footer={null} onCancel={onClose}>
      <ul className="problems selectable">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Modal>
  );
}

function ProblemsBanner({ problems }: { readonly problems: readonly string[] }) {
  const t = useTexts('health');
  const [open, setOpen] = useState(false);
  return (
    <Banner
      tone="warn"
      icon={<WarningOutlined aria-hidden />}
      actions={
        <Button size="small" onClick={() => setOpen(true)}>
          {t('details')}
        </Button>
      }
    >
      {t('problems', { count: problems.length })}
      {open ? <ListDialog sentences={problems} onClose={() => setOpen(false)} /> : null}
    </Banner>
  );
}

/** The head is told until they have taken note of it: somebody may have put an old ledger back. */
function RestoredBanner({ news }: { readonly news: RestoreNews }) {
  const t = useTexts('backups');
  const see = useTell('backups.seeRestore');
  const { by, backup, keptAt, isOtherLedger } = news;
  const [at, madeAt] = [showMoment(news.at), showMoment(news.madeAt)];
  return (
    <Banner
      tone="warn"
      icon={<WarningOutlined aria-hidden />}
      actions={
        <Button size="small" loading={see.isPending} onClick={() => see.mutate(undefined)}>
          {t('news.seen')}
        </Button>
      }
    >
      <span className="selectable">{t('news.restored', { by, at, madeAt, backup, keptAt })}</span>
      {isOtherLedger ? <strong>{t('news.other')}</strong> : null}
    </Banner>
  );
}

function DiskBanner({ disk }: { readonly disk: DiskRoom }) {
  const t = useTexts('health');
  const navigate = useNavigate();
  const mayChange = useOpenLedger()?.permissions.includes('settings') ?? false;
  return (
    <Banner
      tone="warn"
      icon={<HddOutlined aria-hidden />}
      actions={
        mayChange ? (
          <Button
            size="small"
            onClick={() => void navigate({ to: '/settings', search: { tab: 'security' } })}
          >
            {t('disk.change')}
          </Button>
        ) : null
      }
    >
      {t('disk.low', { free: showCount(disk.free), bound: showCount(disk.bound) })}
    </Banner>
  );
}
