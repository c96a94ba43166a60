import { SafetyOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTexts } from '../../hooks/use-texts';

interface AgreementBannerProps {
  /** A head enters the date at once; others have to ask for it. */
  readonly mayEnter: boolean;
}

/** Says why everything is masked, and what to do about it. */
export function AgreementBanner({ mayEnter }: AgreementBannerProps) {
  const t = useTexts('shell');
  const navigate = useNavigate();
  return (
    <div className="sample-banner" role="note">
      <SafetyOutlined aria-hidden />
      <span className="grow">{t(mayEnter ? 'agreement.enter' : 'agreement.ask')}</span>
      {mayEnter ? (
        <Button
          size="small"
          onClick={() => void navigate({ to: '/settings', search: { tab: 'accounts' } })}
        >
          {t('agreement.go')}
        </Button>
      ) : null}
    </div>
  );
}
