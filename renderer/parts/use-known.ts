import { useCallback } from 'react';
import { settings } from '../../shared/text/ui/settings';
import { useTexts } from '../hooks/use-texts';

type SettingText = keyof typeof settings;

function isSettingText(key: string): key is SettingText {
  return key in settings;
}

/** A code of the ledger in the field's words, where there are words for it. */
export function useKnown(): (key: string, otherwise: string) => string {
  const t = useTexts('settings');
  return useCallback((key, otherwise) => (isSettingText(key) ? t(key) : otherwise), [t]);
}
