import { Alert, Button } from 'antd';
import type { Month } from '../../shared/models/calendar';
import type { ResultStanding } from '../../shared/models/result-standing';
import { outOfDateText, standingTexts } from '../../shared/text/standing';
import { formatMessage } from '../../shared/text/message';
import { useOpenLedger, useScheme } from '../hooks/use-ledger';
import { useLanguage } from '../hooks/use-texts';
import { useTieringRun } from '../hooks/use-tiering-run';

interface StandingNoteProps {
  readonly standing: ResultStanding;
  readonly month: Month;
  /** The scheme whose tiers they are. */
  readonly scheme: string;
}

/** Says that a month's results are out of date, why, and renews them with one click. */
export function StandingNote({ standing, month, scheme }: StandingNoteProps) {
  const [language] = useLanguage();
  const { schemes } = useScheme();
  const may = useOpenLedger()?.permissions ?? [];
  const name = schemes.find(({ id }) => id === scheme)?.name ?? scheme;
  const { run, running } = useTieringRun(month, { id: scheme, name });
  const text = outOfDateText(standing, language);
  if (text === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={text}
      action={
        may.includes('tier') ? (
          <Button size="small" type="primary" loading={running} onClick={run}>
            {formatMessage(standingTexts.renew, language)}
          </Button>
        ) : null
      }
    />
  );
}
