import { Modal } from 'antd';
import { useTexts } from '../../hooks/use-texts';

const sheet = [
  [
    'keys.everywhere',
    [
      ['Ctrl+K', 'keys.find'],
      ['Alt+', 'keys.pages'],
      ['Ctrl+L', 'keys.lock'],
      ['F1', 'keys.help'],
      ['Esc', 'keys.close'],
    ],
  ],
  [
    'keys.table',
    [
      ['← ↑ → ↓', 'keys.move'],
      ['Shift + ← ↑ → ↓', 'keys.extend'],
      ['Home / End / Ctrl + ← ↑ → ↓', 'keys.edge'],
      ['Ctrl+Home / Ctrl+End', 'keys.ends'],
      ['Ctrl+A', 'keys.all'],
      ['Ctrl+C', 'keys.copy'],
      ['Enter', 'keys.open'],
      ['Shift + ', 'keys.sort'],
    ],
  ],
  [
    'keys.board',
    [
      ['Shift + ↑ ↓ / Ctrl+A', 'keys.choose'],
      ['Space', 'keys.mark'],
      ['Enter', 'keys.carry'],
      ['← →', 'keys.person'],
      ['Ctrl+M', 'keys.moveTo'],
      ['Ctrl+Z / Ctrl+Y', 'keys.undo'],
      ['Ctrl+Enter', 'keys.commit'],
    ],
  ],
  [
    'keys.client',
    [
      ['Ctrl+← / Ctrl+→', 'keys.neighbours'],
      ['Ctrl+Enter', 'keys.save'],
    ],
  ],
] as const;

interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** F1: all shortcuts on one sheet. */
export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const t = useTexts('shell');
  const spelled = (keys: string): string => {
    if (keys === 'Alt+') return `Alt + ${t('key.digits')}`;
    if (keys === 'Shift + ') return `Shift + ${t('key.click')}`;
    return keys;
  };
  return (
    <Modal open={open} onCancel={onClose} footer={null} width={560} title={t('shortcuts')}>
      {sheet.map(([heading, lines]) => (
        <section key={heading} className="shortcut-group">
          <h3>{t(heading)}</h3>
          <dl>
            {lines.map(([keys, text]) => (
              <div key={keys}>
                <dt>
                  <kbd>{spelled(keys)}</kbd>
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
