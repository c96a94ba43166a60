const places = ['海棠', '东岸', '绿洲', '远帆', '晨光', '星河', '云杉', '青禾', '南塘', '北辰'];
const marks = '安泽 宏达 瑞丰 锦程 恒信 立本 同舟 嘉禾 广源 长青 一诺 方圆 汇川 明远 正和'.split(
  ' ',
);
const trades = {
  制造业: ['机械', '纺织', '电器', '食品'],
  批发零售: ['商贸', '供应链'],
  建筑业: ['建设', '市政工程'],
  房地产业: ['置业', '房地产开发'],
  软件: ['软件', '信息技术'],
  互联网: ['网络科技', '电子商务'],
  物联网: ['智联科技', '感知技术'],
  移动支付: ['支付科技'],
  交通运输业: ['物流', '运输'],
};
export const industries = /** @type {(keyof typeof trades)[]} */ (Object.keys(trades));

/**
 * @param {keyof typeof trades} industry
 * @param {number} index
 * @param {import('../random.mjs').Random} random
 */
export function companyName(industry, index, random) {
  const trade = random.pick(trades[industry]);
  return `示例${random.pick(places)}${random.pick(marks)}${trade}${index}有限公司`;
}

/** Public bodies by their level; the number keeps their names apart. */
const bodies = {
  省级: ['省发展中心', '省立医院', '省交通厅'],
  市级: ['市财政局', '市第一中学', '市设计院'],
  县级: ['县教育局', '县人民医院', '区民政局'],
  乡镇: ['镇人民政府', '镇中心小学', '街道办事处'],
};

/**
 * @param {keyof typeof bodies} level
 * @param {number} index
 * @param {import('../random.mjs').Random} random
 */
export function institutionName(level, index, random) {
  return `示例${random.pick(places)}${random.pick(bodies[level])}${index}`;
}

/** @param {string} name */
export function institutionKind(name) {
  if (name.includes('医院')) return '公立医院';
  if (/小学|中学/.test(name)) return '学校';
  if (name.includes('设计院')) return '设计院';
  return /中心/.test(name) ? '事业单位' : '党政机关';
}
