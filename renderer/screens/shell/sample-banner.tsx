import { ExperimentOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { ask } from '../../api';
import { forgetLedger } from '../../hooks/use-ledger-events';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Says that this is the sample ledger, and leads back. */
export function SampleBanner() {
  const t = useTexts('shell');
  const client = useQueryClient();
  const showFailure = useShowFailure();
  const leave = (): void => {
    void ask('ledger.leaveSample')
      .then(async () => {
        forgetLedger();
        await client.resetQueries();
      })
      .catch(showFailure);
  };
  return (
    <div className="sample-banner" role="note">
      <ExperimentOutlined aria-hidden />
      <span className="grow">{t('sampleBanner')}</span>
      <Button size="small" onClick={leave}>
        {t('leaveSample')}
      </Button>
    </div>
  );
}
