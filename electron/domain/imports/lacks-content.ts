import type { Layout } from '../../../shared/models/import';
import { findField } from './field-tables';

const notFigures =
  /序号|编号|号码|年龄|积分|次数|笔数|数量|个数|天数|期限|比例|占比|率|电话|邮编|账号|帐号|卡号|证件|代码|排名|月份|日期|年份|工号|^年$|^月$|ID$|NO$|CODE$|%|TEL|PHONE|AGE$/i;
const figureWords =
  /元|金额|资产|存款|余额|理财|贷款|市值|规模|AUM|BALANCE|AMOUNT|AMT|ASSET|DEPOSIT|额$|值$/i;
const figure = /^[-+(¥￥]?[\d,]+(\.\d+)?\)?[万亿元]*$/;

/** Heads of columns that look like amounts and fill no field. */
export function unmappedFigures({ columns }: Pick<Layout, 'columns'>): string[] {
  return columns.flatMap(({ header, field, reason, samples }) => {
    if (field !== null || reason === 'chosen' || reason === 'remembered') return [];
    const isFigure = samples.length > 0 && samples.every((text) => figure.test(text));
    const isNamedSo = figureWords.test(header) || !notFigures.test(header);
    const isLarge = samples.some((text) => /\.\d|\d{3}/.test(text));
    return isFigure && isNamedSo && (isLarge || figureWords.test(header)) ? [header] : [];
  });
}

/**
 * Whether a file would go in without what it is for: a month's list with amounts of which no column was
 * understood, or a list of owners that names none.
 */
export function lacksContent(layout: Layout): boolean {
  const { kind, columns } = layout;
  const types = columns.flatMap(({ field }) => findField(kind, field ?? '') ?? []);
  if (kind === 'owners') return !types.some(({ name }) => name === 'rmNo' || name === 'rmName');
  if (kind !== 'retail' && kind !== 'corporate') return false;
  if (types.some(({ type, lenient }) => type === 'money' && lenient !== true)) return false;
  return unmappedFigures(layout).length > 0;
}
