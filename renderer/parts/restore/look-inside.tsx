import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { BackupLook } from '../../../shared/models/backup';
import { isMonth } from '../../../shared/models/calendar';
import { showMoment } from '../../format/date';
import { showCount } from '../../format/number';
import { showSize } from '../../format/size';
import { useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { useKnown } from '../use-known';
import { AskWords, type RestoreWords } from './ask-words';
import type { BackupKey } from './backup-key';

interface LookInsideProps {
  readonly folder: string;
  readonly look: BackupLook;
  readonly secret: BackupKey;
  readonly replaces: boolean;
  readonly onBack: () => void;
  readonly onRestored: (keptAt: string) => void;
}

/** What the backup holds and whether it is sound; then, knowingly, its restoring. */
export function LookInside(props: LookInsideProps) {
  const { folder, look, secret, replaces, onBack, onRestored } = props;
  const t = useTexts('backups');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const [agreed, setAgreed] = useState(!replaces);
  const [words, setWords] = useState<RestoreWords>({});
  const restore = useTell('backups.restore', {
    keepsData: true,
    onSuccess: ({ keptAt }) => onRestored(keptAt),
  });
  return (
    <section className="restore stack">
      <h1>{t('look.title')}</h1>
      <Soundness look={look} />
      <Contents look={look} />
      {look.ok && replaces ? (
        <>
          <Alert
            type="warning"
            showIcon
            title={t('look.warning', { at: showMoment(look.manifest.madeAt) })}
          />
          <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
            {t('look.agree')}
          </Checkbox>
        </>
      ) : null}
      {restore.error ? <Alert type="error" showIcon title={sentence(restore.error)} /> : null}
      <AskWords refusal={restore.error?.code} words={words} onChange={setWords} />
      <div className="row apart">
        <Button
          type="primary"
          danger={replaces}
          size="large"
          disabled={!look.ok || !agreed}
          loading={restore.isPending}
          onClick={() => restore.mutate({ folder, secret, ...words })}
        >
          {t('look.restore')}
        </Button>
        <Button type="link" disabled={restore.isPending} onClick={onBack}>
          {actions('back')}
        </Button>
      </div>
    </section>
  );
}

function Soundness({ look }: { readonly look: BackupLook }) {
  const t = useTexts('backups');
  if (look.ok) return <Alert type="success" showIcon title={t('look.sound')} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('look.problems', { count: look.problems.length })}
      description={
        <ul className="problems selectable">
          {look.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      }
    />
  );
}

function Contents({ look: { manifest, lastEntry } }: { readonly look: BackupLook }) {
  const t = useTexts('backups');
  const monthName = useMonthName();
  const known = useKnown();
  const { newestMonth } = manifest;
  const facts: readonly (readonly [string, string])[] = [
    [t('branch'), manifest.branchName],
    [t('at'), showMoment(manifest.madeAt)],
    [t('reason'), t(`reason.${manifest.reason}`)],
    [
      t('month'),
      newestMonth !== null && isMonth(newestMonth) ? monthName(newestMonth) : t('month.none'),
    ],
    [t('clients'), showCount(manifest.clients)],
    [t('size'), showSize(manifest.bytes)],
    [
      t('look.lastEntry'),
      lastEntry
        ? `${showMoment(lastEntry.at)} ${known(`did.${lastEntry.action}`, lastEntry.action)}`
        : t('month.none'),
    ],
  ];
  return (
    <dl className="restore-facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="tabular">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
