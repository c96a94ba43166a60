import { LockOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Select, Tooltip } from 'antd';
import type { Month } from '../../../shared/models/calendar';
import { useMonth } from '../../hooks/use-ledger';
import { useSession } from '../../hooks/session-store';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { LanguageSwitch } from '../../parts/language-switch';

interface HeaderProps {
  readonly onFind: () => void;
  readonly onHelp: () => void;
  readonly onLock: () => void;
}

/** Search, month, language, help and lock. */
export function Header({ onFind, onHelp, onLock }: HeaderProps) {
  const t = useTexts('shell');
  return (
    <header className="shell-header">
      <Button className="shell-find" icon={<SearchOutlined aria-hidden />} onClick={onFind}>
        <span className="grow">{t('find')}</span>
        <kbd>Ctrl K</kbd>
      </Button>
      <span className="grow" />
      <MonthSwitch />
      <LanguageSwitch />
      <Tooltip title={t('shortcutsHint')}>
        <Button
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={t('shortcuts')}
          onClick={onHelp}
        />
      </Tooltip>
      <Tooltip title={t('lockHint')}>
        <Button icon={<LockOutlined aria-hidden />} onClick={onLock}>
          {t('lock')}
        </Button>
      </Tooltip>
    </header>
  );
}

function MonthSwitch() {
  const t = useTexts('shell');
  const { month, months } = useMonth();
  const name = useMonthName();
  const choose = useSession((state) => state.chooseMonth);
  return (
    <label className="row">
      <span className="secondary">{t('month')}</span>
      <Select<Month>
        aria-label={t('month')}
        value={month}
        placeholder={t('noMonth')}
        disabled={months.length === 0}
        onChange={choose}
        options={months.map((value) => ({ value, label: name(value) }))}
        style={{ width: 124 }}
      />
    </label>
  );
}
