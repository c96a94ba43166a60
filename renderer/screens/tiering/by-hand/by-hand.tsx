import type { Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import { Households } from './households';
import { NamedLists } from './named-lists';
import { Overrides } from './overrides';
import './by-hand.css';

interface ByHandProps {
  readonly month: Month;
  readonly scheme: Scheme;
}

/** What people decide besides the figures: tiers set by hand, named lists, households. */
export function ByHand({ month, scheme }: ByHandProps) {
  return (
    <div className="stack by-hand">
      <Overrides month={month} scheme={scheme} />
      {scheme.subject === 'retail' ? <Households month={month} /> : <NamedLists scheme={scheme} />}
    </div>
  );
}
