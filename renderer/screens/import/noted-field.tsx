import { Input } from 'antd';
import type { NotedTotals } from '../../../shared/models/import';
import { useTexts } from '../../hooks/use-texts';
import type { ImportSession } from './use-import-session';

interface NotedFieldProps {
  readonly session: ImportSession;
  /** A money field, or "rowCount". */
  readonly field: string;
  /** What the line is called on screen. */
  readonly name: string;
}

/** Where the user copies a control total from the sender's note. */
export function NotedField({ session, field, name }: NotedFieldProps) {
  const t = useTexts('imports');
  const noted = session.choice.noted ?? {};
  const label = t('totals.notedFor', { field: name });
  const take = (change: NotedTotals): void => session.adjust({ noted: { ...noted, ...change } });
  if (field === 'rowCount') {
    const before = String(noted.rowCount ?? '');
    const setCount = (text: string): void => {
      const digits = text.replace(/[,，\s]/g, '');
      if (digits === before || !/^\d{0,9}$/.test(digits)) return;
      take({ rowCount: digits === '' ? undefined : Number(digits) });
    };
    return <NotedInput label={label} before={before} onText={setCount} />;
  }
  const before = noted.totals?.[field] ?? '';
  const setTotal = (text: string): void => {
    if (text.trim() !== before) take({ totals: { ...noted.totals, [field]: text.trim() } });
  };
  return <NotedInput label={label} before={before} onText={setTotal} />;
}

interface NotedInputProps {
  readonly label: string;
  readonly before: string;
  readonly onText: (text: string) => void;
}

/** Taken when the hand leaves it or presses Enter. */
function NotedInput({ label, before, onText }: NotedInputProps) {
  return (
    <Input
      size="small"
      aria-label={label}
      key={before}
      defaultValue={before}
      maxLength={40}
      onBlur={(event) => onText(event.target.value)}
      onPressEnter={(event) => onText(event.currentTarget.value)}
    />
  );
}
