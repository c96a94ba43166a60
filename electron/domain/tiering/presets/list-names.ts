import { strategicList } from './corporate-segments';
import { managementList } from './management-list';

/** What the lists of the shipped schemes are called (docs/rules/tiering.md#named-lists). */
const names: Readonly<Record<string, string>> = {
  [strategicList]: '战略性客户',
  [managementList]: '四级管理名单',
};

/** The name of a list that only a scheme names so far; its code where we know no better. */
export function nameOfList(code: string): string {
  return names[code] ?? code;
}
