import { Link } from '@tanstack/react-router';
import type { AccountName, Role } from '../../../shared/models/session';
import { showMoment } from '../../format/date';
import { useTexts } from '../../hooks/use-texts';
import { pages } from './pages';

interface NavigationProps {
  readonly bankName: string;
  readonly branchName: string;
  readonly account: AccountName;
  readonly role: Role;
  readonly lastLoginAt: string | null;
}

/** The screens, at the left. */
export function Navigation({ bankName, branchName, ...who }: NavigationProps) {
  const t = useTexts('shell');
  const terms = useTexts('terms');
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
      <div className="shell-account">
        <span>{who.account.displayName}</span>
        <span>{terms(`role.${who.role}`)}</span>
        <span>{who.lastLoginAt ? t('lastLogin') : t('firstLogin')}</span>
        {who.lastLoginAt ? <span className="tabular">{showMoment(who.lastLoginAt)}</span> : null}
      </div>
    </nav>
  );
}
