/** Judgements of 0–100 points that account managers give, by their names on screen. */
const judgements = [
  '满意度',
  '产品覆盖度',
  '账户种类',
  '产品交易量',
  '资产质量',
  '协议签署',
  '行业空间',
  '成长性',
  '市场与产业链影响力',
  '产品契合度',
  '可行性',
  '产品优势',
  '便利性',
  '社会影响力',
  '产品使用',
  '信任',
  '沟通',
  '往来频率',
  '依赖度',
  '信用等级得分',
  '合作紧密度',
];

const yuan = (fen) => String(Math.round(fen / 100));

/**
 * What people have entered about an organisation: name of the rating and its value as they write it
 * (points, yuan, whole numbers, percentages). About one in ten was never rated.
 * @param {{ borrows: boolean, size: number }} organisation
 * @param {import('../random.mjs').Random} random
 * @returns {[string, string][]}
 */
export function inventRatings({ borrows, size }, random) {
  if (random.chance(0.1)) return [];
  const leaning = random.between(30, 80);
  const judged = judgements.map((name) => [name, String(pointsAround(leaning, random))]);
  const income = Math.round(size * random.between(0.001, 0.01));
  const amounts = [
    ['贷款转移净收入', borrows ? yuan(income * 2) : '0'],
    ['存款转移净收入', yuan(income)],
    ['资本成本', borrows ? yuan(income * 0.6) : '0'],
    ['营运成本(含税费)', yuan(income * 0.4)],
    ['信用成本', borrows ? yuan(income * 0.3) : '0'],
    ['目标授信', random.chance(0.1) ? yuan(random.integer(1, 40) * 1_000_000_000) : '0'],
  ];
  const counts = [
    ['签约产品数', String(random.integer(0, 7))],
    ['贵宾高管人数', String(random.integer(0, 3))],
    ['年交易次数', String(random.integer(0, 400))],
    ['业务份额(占其全部业务)', `${random.integer(0, 90)}%`],
    ['经济资本回报率', `${random.integer(0, 25)}%`],
  ];
  return /** @type {[string, string][]} */ ([...judged, ...amounts, ...counts]);
}

function pointsAround(leaning, random) {
  return Math.min(100, Math.max(0, Math.round(random.normal(leaning, 15))));
}
