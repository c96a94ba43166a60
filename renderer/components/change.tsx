import { nothing } from '../format/money';

interface ChangeProps {
  readonly value: number | null;
  readonly show: (size: number) => string;
}

/** A change against the month before: arrow, sign and colour say the same. */
export function Change({ value, show }: ChangeProps) {
  if (value === null) return <span className="secondary">{nothing}</span>;
  if (value === 0) return <span className="secondary">{show(0)}</span>;
  const rising = value > 0;
  return (
    <span className={rising ? 'change-up' : 'change-down'}>
      <span aria-hidden>{rising ? '▲' : '▼'} </span>
      {rising ? '+' : '−'}
      {show(Math.abs(value))}
    </span>
  );
}
