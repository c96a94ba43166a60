import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useShortcut } from '../../hooks/use-shortcut';
import { useOpenLedger } from '../../hooks/use-ledger';
import { AgreementBanner } from './agreement-banner';
import { CommandPalette } from './command-palette';
import { ExportPurpose } from './export-purpose';
import { Header } from './header';
import { useKeptLanguage } from '../../parts/language-switch';
import { HealthBanner } from './health-banner';
import { Navigation } from './navigation';
import { pages } from './pages';
import { SampleBanner } from './sample-banner';
import { ShortcutSheet } from './shortcut-sheet';
import './shell.css';
import { useLock } from './use-lock';

/** The frame of every screen: navigation left, header above, the screen in between. */
export function Shell() {
  const ledger = useOpenLedger();
  const [finding, setFinding] = useState(false);
  const [help, setHelp] = useState(false);
  const lock = useLock();
  useKeptLanguage();
  const navigate = useNavigate();
  useShortcut('ctrl+k', () => setFinding(true), { whileTyping: true });
  useShortcut('ctrl+l', lock, { whileTyping: true });
  useShortcut('f1', () => setHelp(true), { whileTyping: true });
  usePageKeys((to) => void navigate({ to }));
  if (!ledger) return null;
  return (
    <div className="shell">
      <Navigation {...ledger} />
      <div className="shell-main">
        <Header onFind={() => setFinding(true)} onHelp={() => setHelp(true)} onLock={lock} />
        {ledger.isSample ? <SampleBanner /> : <HealthBanner />}
        {ledger.agreementSignedOn === null ? (
          <AgreementBanner mayEnter={ledger.permissions.includes('settings')} />
        ) : null}
        <main className="shell-screen">
          <Outlet />
        </main>
      </div>
      <CommandPalette open={finding} onClose={() => setFinding(false)} onLock={lock} />
      <ExportPurpose />
      <ShortcutSheet open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

function usePageKeys(go: (to: (typeof pages)[number]['to']) => void): void {
  useShortcut('alt+1', () => go(pages[0].to));
  useShortcut('alt+2', () => go(pages[1].to));
  useShortcut('alt+3', () => go(pages[2].to));
  useShortcut('alt+4', () => go(pages[3].to));
  useShortcut('alt+5', () => go(pages[4].to));
  useShortcut('alt+6', () => go(pages[5].to));
  useShortcut('alt+7', () => go(pages[6].to));
  useShortcut('alt+8', () => go(pages[7].to));
  useShortcut('alt+9', () => go(pages[8].to));
}
