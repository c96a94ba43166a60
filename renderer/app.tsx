import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import { Answer } from './hooks/answer';
import { useKeptDrafts } from './hooks/use-kept-drafts';
import { useLanguage, useTexts } from './hooks/use-texts';
import { useLedgerEvents } from './hooks/use-ledger-events';
import { useAsk } from './hooks/use-ask';
import { Loading } from './components/loading';
import { makeQueryClient } from './query-client';
import { makeRouter } from './routes';
import { BrokenLedger } from './screens/start/broken-ledger';
import { Guide } from './screens/start/guide';
import { Login } from './screens/start/login';
import { ProgressTray } from './screens/shell/progress-tray';
import { theme } from './styles/theme';

/** The window: providers around the gate that decides what is shown. */
export function TierDeskApp() {
  const [queryClient] = useState(makeQueryClient);
  const [language] = useLanguage();
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
    document.documentElement.lang = language;
  }, [language]);
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
      >
        <AntApp>
          <Gate />
          <ProgressTray />
        </AntApp>
      </ConfigProvider>
    </QueryClientProvider>
  );
}

/** No ledger or an unfinished start: the guide; one that opens for nobody: its backups; locked: sign in; else the shell. */
function Gate() {
  const [router] = useState(makeRouter);
  const actions = useTexts('actions');
  const state = useAsk('app.state');
  useLedgerEvents();
  const open = state.data?.ledger.kind === 'open' ? state.data.ledger : null;
  const draftsAreThere = useKeptDrafts(open ? `${open.path}#${open.account.id}` : null);
  return (
    <Answer of={state}>
      {({ ledger, guideDone }) => {
        if (ledger.kind === 'locked') return <Login ledger={ledger} />;
        if (ledger.kind === 'broken') return <BrokenLedger ledger={ledger} />;
        if (ledger.kind === 'none')
          return <Guide router={router} opened={false} draftsAreThere={false} />;
        const mayGuide = ledger.permissions.includes('settings');
        if (!guideDone && !ledger.isSample && mayGuide) {
          return <Guide router={router} opened draftsAreThere={draftsAreThere} />;
        }
        if (!draftsAreThere) return <Loading label={actions('loading')} />;
        return <RouterProvider router={router} />;
      }}
    </Answer>
  );
}
