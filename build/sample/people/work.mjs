import { pickWeighted } from '../random.mjs';

/** Occupation classes of the VIP schemes (docs/rules/clients.md#groups), and everyday ones, with their share. */
const wealthyOccupations = {
  私营企业家: 26,
  企业高管: 18,
  企业中层: 17,
  高收入家庭主妇: 9,
  一般公务员: 8,
  学者专家: 8,
  政府官员: 4,
  文艺体育明星: 1,
  '': 9,
};
const everydayOccupations = {
  企业职员: 30,
  个体经营者: 12,
  企业中层: 5,
  一般公务员: 4,
  教师: 4,
  医护人员: 3,
  自由职业: 8,
  务农: 6,
  '': 28,
};

const employers = [
  '示例海棠纺织有限公司',
  '示例东岸机械厂',
  '示例星河软件有限公司',
  '示例海棠第一中学',
  '示例海棠医院',
  '示例远帆物流有限公司',
  '示例绿洲食品有限公司',
  '示例建工集团',
  '示例海棠供电所',
  '示例晨光印刷厂',
];
const withoutEmployer = new Set(['', '学生', '退休', '务农', '自由职业', '高收入家庭主妇']);

/**
 * Occupation, employer and risk rating (C1 careful to C5 bold) that fit age and wealth.
 * @param {{ age: number, wealthy: boolean }} person
 * @param {import('../random.mjs').Random} random
 */
export function inventWork({ age, wealthy }, random) {
  const occupation = inventOccupation(age, wealthy, random);
  const employer =
    withoutEmployer.has(occupation) || random.chance(0.4) ? '' : random.pick(employers);
  return { occupation, employer, riskRating: inventRiskRating(age, wealthy, random) };
}

function inventOccupation(age, wealthy, random) {
  if (age < 23) return '学生';
  if (age >= 62 && random.chance(0.85)) return '退休';
  return pickWeighted(wealthy ? wealthyOccupations : everydayOccupations, random);
}

function inventRiskRating(age, wealthy, random) {
  if (!wealthy && random.chance(0.35)) return '';
  const centre = age > 65 ? 1.7 : wealthy ? 3.2 : 2.6;
  return `C${Math.min(5, Math.max(1, Math.round(random.normal(centre, 0.9))))}`;
}
