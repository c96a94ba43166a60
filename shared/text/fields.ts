import { fieldLabels } from '../fields/labels';
import type { TextTable } from './message';

/** What lists, labels and export heads show besides the fields of files. */
const otherColumns = {
  ownerName: { zh: '管户人', en: 'Owner' },
  ownerSource: { zh: '管户来源', en: 'Owner known from' },
  previousTier: { zh: '上月层级', en: 'Previous tier' },
  movement: { zh: '变动', en: 'Movement' },
  metric: { zh: '分层指标', en: 'Tier metric' },
  distanceUp: { zh: '距上一层级', en: 'To next tier' },
  distanceDown: { zh: '距降级', en: 'Above bound' },
  secondMetric: { zh: '第二指标', en: 'Second metric' },
  aumChange: { zh: '资产变动', en: 'Change of assets' },
  holding: { zh: '持有偏好', en: 'Holding preference' },
  downgradeFrom: { zh: '关注：降级生效月', en: 'Watch: falls from' },
  rule: { zh: '适用规则', en: 'Rule' },
  organisationName: { zh: '单位名称', en: 'Organisation' },
} as const satisfies TextTable;

/** Names of fields as columns, labels and export heads show them. */
export const fieldTexts = { ...fieldLabels, ...otherColumns } as const;
export type FieldName = keyof typeof fieldTexts;

/** Whether a field has a name; those that have none show their own. */
export function isFieldName(field: string): field is FieldName {
  return field in fieldTexts;
}
