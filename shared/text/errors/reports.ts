import type { TextTable } from '../message';

/** Reports and months. */
export const reportsErrors = {
  'report.nothingBefore': {
    zh: '{{before}} 没有分层结果，不能与 {{month}} 比较。请先导入并分层 {{before}}，或换一个对比月份。',
    en: '{{before}} is not tiered, so {{month}} can not be compared with it. Import and tier {{before}} first, or choose another month.',
  },
  'report.peopleOnly': {
    zh: '这份名单只适用于个人客户，“{{scheme}}”是对公方案。请换一个个人客户的分层方案。',
    en: 'This list is about people; “{{scheme}}” tiers organisations. Choose a scheme for people.',
  },
  'month.alreadyClosed': {
    zh: '{{month}} 已经结账，没有再做任何改动。',
    en: '{{month}} is closed already; nothing was changed.',
  },
  'month.earlierOpen': {
    zh: '{{month}} 之前的 {{earlier}} 还没有结账；它们一变，{{month}} 封存的结果就对不上。请先结这些月份，或选择一并结账。',
    en: '{{earlier}} before {{month}} are still open; a change there would contradict what is sealed for {{month}}. Close them first, or close them with it.',
  },
  'month.notClosed': {
    zh: '{{month}} 没有结账，不需要重开。',
    en: '{{month}} is not closed, so there is nothing to open again.',
  },
  'month.laterClosed': {
    zh: '{{later}} 也已结账，它的结果建立在 {{month}} 之上。请先重开 {{later}}。',
    en: '{{later}} is closed too, and its results stand on {{month}}. Open {{later}} first.',
  },
} as const satisfies TextTable;
