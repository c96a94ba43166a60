import { Alert, Input } from 'antd';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Compares the log with the head that stands at the foot of a printed report or list. */
export function ComparePrinted() {
  const t = useTexts('settings');
  const showFailure = useShowFailure();
  const compare = useTell('audit.comparePrinted', { keepsData: true, onError: showFailure });
  return (
    <div className="stack">
      <Input.Search
        aria-label={t('printed.label')}
        placeholder={t('printed.hint')}
        enterButton={t('printed.compare')}
        maxLength={60}
        loading={compare.isPending}
        onSearch={(text) => {
          if (text.trim() !== '') compare.mutate({ text });
        }}
      />
      {compare.data ? (
        <Alert
          type={compare.data === 'holds' ? 'success' : 'error'}
          showIcon
          title={t(`printed.${compare.data}`)}
        />
      ) : null}
    </div>
  );
}
