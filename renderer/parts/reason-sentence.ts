import { useCallback } from 'react';
import type { EventKind } from '../../shared/models/contact';
import type { WorkReason } from '../../shared/models/worklist';
import { showChange, showMoney } from '../format/money';
import { useTexts } from '../hooks/use-texts';

interface SpokenEvent {
  readonly kind: EventKind;
  readonly on: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An event in a few words. */
export function useEventSentence(): (event: SpokenEvent) => string {
  const t = useTexts('contactDesk');
  const events = useTexts('contactEvents');
  return useCallback(
    ({ kind, on, values }) => {
      const short = on.slice(5);
      switch (kind) {
        case 'birthday':
          return t(values['calendar'] === 'lunar' ? 'reason.lunar' : 'reason.birthday', {
            on: short,
          });
        case 'anniversary':
          return t('reason.anniversary', { years: values['years'] ?? '', on: short });
        case 'movement': {
          const change = showChange(Number(values['change']), (size) => showMoney(size, 'wan'));
          return t('reason.movement', { change });
        }
        case 'maturity':
          return t('reason.maturity', { product: values['product'] ?? '', on: short });
        case 'product':
        case 'news':
          return t('reason.titled', { kind: events(kind), title: values['title'] ?? '' });
        case 'festival':
          return t('reason.titled', { kind: events(kind), title: values['festival'] ?? '' });
        case 'downgrade':
        case 'nearMiss':
        case 'noActivity':
          return t('reason.other', { kind: events(kind) });
      }
    },
    [t, events],
  );
}

/** Why a client is on the list, in a few words. */
export function useReasonSentence(): (reason: WorkReason) => string {
  const t = useTexts('contactDesk');
  const event = useEventSentence();
  return useCallback(
    (reason) => {
      if (reason.kind === 'event') return event({ ...reason, kind: reason.event });
      if (reason.kind === 'nextStep') {
        return t('reason.nextStep', { on: reason.on.slice(5), text: reason.text });
      }
      const { ruleName: rule, counted, needed, overdueDays: days } = reason;
      return days > 0
        ? t('reason.late', { rule, days })
        : t('reason.duty', { rule, counted, needed });
    },
    [t, event],
  );
}
