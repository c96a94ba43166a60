import { useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { Alert } from 'antd';
import { useState } from 'react';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { About } from './about';
import { AuditList } from './audit-list';
import { AccountSettings } from './account-settings';
import { BackupSettings } from './backup-settings';
import { CardRules } from './card-rules';
import { HeaderWords } from './header-words';
import { ExchangeRates } from './exchange-rates';
import { BranchSettings, PrintSettings, TieringSettings } from './setting-sections';
import { SavedMappings } from './saved-mappings';
import { SchemeList } from './scheme-list';
import { SecuritySettings } from './security-settings';
import { SettingHistory } from './setting-history';
import './settings.css';

/** Settings by subject; a change takes effect when saved and is kept with its author. */
export function Settings() {
  const t = useTexts('settings');
  const records = useTexts('importRecords');
  const rates = useTexts('rates');
  const cardRules = useTexts('cardRules');
  const backups = useTexts('backups');
  const accounts = useTexts('accounts');
  const answer = useAsk('settings.get');
  const [tab, setTab] = useState(useSearch({ from: '/settings' }).tab ?? 'branch');
  const permissions = useOpenLedger()?.permissions ?? [];
  const mayChange = permissions.includes('settings');
  return (
    <Page title={t('title')}>
      {mayChange ? null : <Alert type="info" showIcon title={t('readOnly')} />}
      <Answer of={answer}>
        {(value) => {
          const part = { settings: value, disabled: !mayChange };
          const items = [
            { key: 'branch', label: t('section.branch'), children: <BranchSettings {...part} /> },
            {
              key: 'tiering',
              label: t('section.tiering'),
              children: <TieringSettings {...part} />,
            },
            { key: 'print', label: t('section.print'), children: <PrintSettings {...part} /> },
            {
              key: 'cardRules',
              label: cardRules('section'),
              children: <CardRules disabled={!mayChange} />,
            },
            {
              key: 'security',
              label: t('section.security'),
              children: <SecuritySettings {...part} />,
            },
            ...(mayChange
              ? [{ key: 'accounts', label: accounts('section'), children: <AccountSettings /> }]
              : []),
            {
              key: 'backups',
              label: backups('section'),
              children: <BackupSettings disabled={!mayChange} />,
            },
            { key: 'schemes', label: t('section.schemes'), children: <SchemeList /> },
            ...(permissions.includes('import')
              ? [
                  { key: 'rates', label: rates('section'), children: <ExchangeRates /> },
                  {
                    key: 'mappings',
                    label: records('mappings.section'),
                    children: (
                      <div className="stack">
                        <SavedMappings />
                        <HeaderWords />
                      </div>
                    ),
                  },
                ]
              : []),
            ...(mayChange
              ? [{ key: 'history', label: t('section.history'), children: <SettingHistory /> }]
              : []),
            ...(permissions.includes('audit')
              ? [{ key: 'audit', label: t('section.audit'), children: <AuditList /> }]
              : []),
            { key: 'about', label: t('section.about'), children: <About /> },
          ];
          return (
            <Tabs
              tabPlacement="start"
              className="panel settings-tabs"
              activeKey={tab}
              onChange={setTab}
              destroyOnHidden
              items={items}
            />
          );
        }}
      </Answer>
    </Page>
  );
}
