import type { Movement } from '../../shared/models/tiering';

const signs: Readonly<Record<Movement, string>> = {
  new: '+',
  up: '▲',
  down: '▼',
  same: '=',
  left: '−',
};

interface MovementTagProps {
  readonly movement: Movement;
  readonly label: string;
}

/** A movement between months: sign, word and colour say the same. */
export function MovementTag({ movement, label }: MovementTagProps) {
  return (
    <span className={`movement ${movement}`}>
      <span aria-hidden>{signs[movement]}</span>
      {label}
    </span>
  );
}
