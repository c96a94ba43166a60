import dayjs from 'dayjs';
import type { Day, Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { KeepOrReach as KeepOrReachValue } from '../../../shared/models/tiering';
import { showMoney } from '../../format/money';
import { useAsk } from '../../hooks/use-ask';
import { useTexts, useTierName } from '../../hooks/use-texts';

interface KeepOrReachProps {
  readonly clientNo: ClientNo;
  readonly month: Month;
  readonly scheme: string;
  /** The client is below the bound and kept by grace: what they would reach they already have. */
  readonly isWatched: boolean;
}

/** What to hold from today to the month's end to rise or to stay; the figure for the next call. */
export function KeepOrReach({ clientNo, month, scheme, isWatched }: KeepOrReachProps) {
  const today = dayjs().format('YYYY-MM-DD') as Day;
  const answer = useAsk('tiering.keepOrReach', { clientNo, month, scheme, today });
  if (!answer.data) return null;
  if (!('refused' in answer.data)) return <Lines value={answer.data} isWatched={isWatched} />;
  // Schemes by lists, conditions or scores have no balance to speak of, and nobody asks for one.
  if (answer.data.refused === 'noAverage') return null;
  return <p className="secondary keep-or-reach">{answer.data.sentence}</p>;
}

function Lines(props: { readonly value: KeepOrReachValue } & Pick<KeepOrReachProps, 'isWatched'>) {
  const { value, isWatched } = props;
  const t = useTexts('clientTier');
  const tierName = useTierName();
  return (
    <div className="keep-or-reach selectable">
      {value.reach ? (
        <p>
          {t(isWatched ? 'recover' : 'reach', {
            tier: tierName(value.reach.tier),
            balance: showMoney(value.reach.balance),
          })}
        </p>
      ) : null}
      {value.keep ? (
        <p>
          {t('keep', { tier: tierName(value.keep.tier), balance: showMoney(value.keep.balance) })}
          {value.mayLeave === null ? '' : t('mayLeave', { amount: showMoney(value.mayLeave) })}
        </p>
      ) : null}
      <p className="secondary">{value.assumption}</p>
    </div>
  );
}
