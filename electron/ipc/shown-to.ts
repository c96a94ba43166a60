import { maskPeople } from '../domain/client/mask-rows';
import type { Desk } from './desk';

/** Names and card numbers in full only for accounts that may reveal them (paper 80). */
export function shownTo<Value>(desk: Desk, value: Value): Value {
  return desk.may('reveal') ? value : maskPeople(value);
}
