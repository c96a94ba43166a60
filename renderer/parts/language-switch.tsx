import { GlobalOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { ask } from '../api';
import { useAsk } from '../hooks/use-ask';
import { useOpenLedger } from '../hooks/use-ledger';
import { useLanguage, useTexts } from '../hooks/use-texts';

/** Switches between Chinese and English at once and keeps the choice in the open ledger. */
export function LanguageSwitch() {
  const t = useTexts('shell');
  const toggle = useToggleLanguage();
  return (
    <Button type="text" icon={<GlobalOutlined aria-hidden />} onClick={toggle}>
      {t('otherLanguage')}
    </Button>
  );
}

/** The function behind the switch, also offered by the palette. */
export function useToggleLanguage(): () => void {
  const [language, setLanguage] = useLanguage();
  const ledger = useOpenLedger();
  const client = useQueryClient();
  return () => {
    const next = language === 'en' ? 'zh-CN' : 'en';
    setLanguage(next);
    if (!ledger?.permissions.includes('settings')) return;
    void ask('settings.set', { language: next })
      .then(() => client.invalidateQueries())
      .catch(() => undefined);
  };
}

/** Takes up the language kept in the ledger when it is opened. */
export function useKeptLanguage(): void {
  const settings = useAsk('settings.get');
  const [, setLanguage] = useLanguage();
  const kept = settings.data?.language;
  useEffect(() => {
    if (kept) setLanguage(kept);
  }, [kept, setLanguage]);
}
