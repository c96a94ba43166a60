import type { ReactNode } from 'react';
import { nothing } from '../../format/money';

/** Facts by name, two beside each other; what is unknown is a dash. */
export function FactList({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="fact-list tabular">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="secondary">{name}</dt>
          <dd className="selectable">{value ?? nothing}</dd>
        </div>
      ))}
    </dl>
  );
}
