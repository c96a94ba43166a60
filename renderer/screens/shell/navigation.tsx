import { Link } from '@tanstack/react-router';
import { useTexts } from '../../hooks/use-texts';
import { pages } from './pages';

interface NavigationProps {
  readonly bankName: string;
  readonly branchName: string;
}

/** The screens, at the left. */
export function Navigation({ bankName, branchName }: NavigationProps) {
  const t = useTexts('shell');
  return (
    <nav className="shell-nav" aria-label={t('navigation')}>
      <div className="shell-brand" title={`${bankName} ${branchName}`}>
        <span className="bank">{bankName}</span>
        <span className="branch">{branchName}</span>
      </div>
      <ul>
        {pages.map(({ to, text, icon: Icon }, index) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/' }}
              activeProps={{ className: 'active', 'aria-current': 'page' }}
              title={`${t(text)} (Alt+${index + 1})`}
            >
              <Icon aria-hidden />
              <span>{t(text)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
