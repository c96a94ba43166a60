import { useQueryClient } from '@tanstack/react-query';
import { Button, Result } from 'antd';
import { showMoment } from '../../format/date';
import { forgetLedger } from '../../hooks/use-ledger-events';
import { useTexts } from '../../hooks/use-texts';

interface RestoredProps {
  readonly madeAt: string;
  /** Where the former files are; null where there were none. */
  readonly keptAt: string | null;
  /** Leaves the flow: the screen it stood in may still be there when sign-in is shown. */
  readonly onLeave: () => void;
}

/** The backup is in place; what is left is signing in to it. */
export function Restored({ madeAt, keptAt, onLeave }: RestoredProps) {
  const t = useTexts('backups');
  const client = useQueryClient();
  const signIn = async (): Promise<void> => {
    forgetLedger();
    await client.resetQueries({ queryKey: ['app.state'] });
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'app.state' });
    onLeave();
  };
  return (
    <Result
      status="success"
      title={t('done.title', { at: showMoment(madeAt) })}
      subTitle={
        <>
          <div>{t('done.next')}</div>
          {keptAt ? (
            <div className="selectable kept-at">{t('done.kept', { path: keptAt })}</div>
          ) : null}
        </>
      }
      extra={
        <Button type="primary" size="large" onClick={() => void signIn()}>
          {t('done.signIn')}
        </Button>
      }
    />
  );
}
