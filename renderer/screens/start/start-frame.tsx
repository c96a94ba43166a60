import type { ReactNode } from 'react';
import { useTexts } from '../../hooks/use-texts';
import { LanguageSwitch } from '../../parts/language-switch';
import './start.css';

interface StartFrameProps {
  /** What stands at the left: steps or a word of welcome. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame around everything that comes before the shell. */
export function StartFrame({ aside, children }: StartFrameProps) {
  const t = useTexts('shell');
  const start = useTexts('start');
  return (
    <div className="start">
      <aside className="start-aside">
        <div>
          <div className="start-name">TierDesk</div>
          <div className="start-product">{t('product')}</div>
        </div>
        {aside ?? <p>{start('purpose')}</p>}
      </aside>
      <main className="start-main">
        <div className="start-language">
          <LanguageSwitch />
        </div>
        <div className="start-content">{children}</div>
      </main>
    </div>
  );
}
