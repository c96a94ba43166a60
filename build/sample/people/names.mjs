import { pickWeighted } from '../random.mjs';

/** Common surnames, the more frequent the earlier; then two-character and uncommon ones. */
const commonSurnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏',
  ...'魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵',
];
const compoundSurnames = ['欧阳', '上官', '司马', '诸葛', '司徒', '皇甫', '尉迟', '令狐', '慕容'];
/** Several have more than one reading: 单 Shàn, 仇 Qiú, 解 Xiè, 曾 Zēng, 区 Ōu, 盖 Gě, 朴 Piáo. */
const uncommonSurnames = [...'单仇解区盖朴华尤戚查乐员逄缪'];

/** Given names as people got them until 1965, until 1985 and since. */
const givenNames = /** @type {const} */ ([
  {
    男: '建国 国强 志明 德福 永福 长林 树生 金山 文德 玉山 福生 广财 春生 洪亮 庆华 大勇 军 平 忠 义'.split(
      ' ',
    ),
    女: '秀英 桂兰 玉珍 淑芬 凤英 桂英 秀兰 玉梅 淑珍 素华 翠兰 金凤 春梅 月娥 惠芳 兰 珍 芬 霞 琴'.split(
      ' ',
    ),
  },
  {
    男: '伟 强 军 勇 涛 建军 建华 志强 海涛 晓东 文斌 立新 卫东 永刚 春雷 国栋 俊峰 少华 鹏 波'.split(
      ' ',
    ),
    女: '芳 娜 敏 静 丽 艳 丽娟 晓燕 海燕 红梅 秀丽 雪梅 丽华 春燕 晓红 文静 桂花 玲玲 慧 洁'.split(
      ' ',
    ),
  },
  {
    男: '浩 杰 鑫 宇航 浩然 子轩 俊杰 明轩 思远 天宇 文博 嘉豪 泽宇 博文 志远 一鸣 俊熙 晨阳 睿 航'.split(
      ' ',
    ),
    女: '婷 雪 颖 欣怡 雨桐 思雨 佳琪 梓涵 诗雨 雨欣 若曦 一诺 嘉怡 静怡 语嫣 可欣 梦瑶 雅婷 悦 琳'.split(
      ' ',
    ),
  },
]);

/** Characters outside the everyday set: Extension A (㛃 㴉), Extension B to G and other rare ones. */
const rareCharacters = ['㛃', '㴉', '𠮷', '𬭚', '𫖯', '𬬭', '𣲘', '玥', '喆', '犇', '燚', '垚'];

const dottedNames = [
  ['阿依古丽', '古丽娜尔', '米娜瓦尔', '帕丽旦', '热依拉'],
  ['买买提', '艾合买提', '吐尔逊', '阿卜杜拉', '库尔班'],
];

/**
 * An invented name that fits sex and year of birth. About one in sixty has a middle dot, a surname of
 * two characters or a rare character; common names repeat, as they do in any outlet.
 * @param {'男' | '女'} sex
 * @param {number} yearOfBirth
 * @param {import('../random.mjs').Random} random
 */
export function inventName(sex, yearOfBirth, random) {
  if (random.chance(0.006)) return dottedName(sex, random);
  const surname = inventSurname(random);
  const given = givenName(namesOfTime(yearOfBirth)[sex], random);
  if (!random.chance(0.01)) return surname + given;
  return surname + [...given].slice(0, 1).join('') + random.pick(rareCharacters);
}

function namesOfTime(year) {
  const [old, middle, young] = givenNames;
  return year <= 1965 ? old : year <= 1985 ? middle : young;
}

/** One of the list, or two halves of it put together: names vary, yet some people share theirs. */
function givenName(names, random) {
  const name = random.pick(names);
  if (random.chance(0.3)) return name;
  return [...name].slice(0, 1).join('') + [...random.pick(names)].at(-1);
}

function inventSurname(random) {
  const kind = pickWeighted({ common: 97, compound: 1, uncommon: 2 }, random);
  if (kind === 'compound') return random.pick(compoundSurnames);
  if (kind === 'uncommon') return random.pick(uncommonSurnames);
  // Squared: the first surnames are several times as frequent as the last.
  return commonSurnames[Math.floor(random.next() ** 2 * commonSurnames.length)];
}

function dottedName(sex, random) {
  const [women, men] = dottedNames;
  return `${random.pick(sex === '女' ? women : men)}·${random.pick(men)}`;
}
