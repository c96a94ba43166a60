import type { Fen } from '../../shared/models/money';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** Four digits in words, without the zeros at the end. */
function groupInWords(value: number): string {
  let words = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = words !== '';
      continue;
    }
    words += `${zero ? '零' : ''}${digits.charAt(digit)}${places[place]}`;
    zero = false;
  }
  return words;
}

function yuanInWords(yuan: number): string {
  let words = '';
  let gap = false;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (group === 0) {
      gap = words !== '';
      continue;
    }
    const needsZero = words !== '' && (gap || group < 1000);
    words += `${needsZero ? '零' : ''}${groupInWords(group)}${groups[index]}`;
    gap = false;
  }
  return words;
}

/**
 * An amount as it is written on Chinese bank papers: 152,340,000 fen → 人民币壹佰伍拾贰万叁仟肆佰元整
 * (中国人民银行 支付结算办法, 附一).
 */
export function amountInWords(amount: Fen): string {
  const magnitude = Math.abs(amount);
  const yuan = Math.floor(magnitude / 100);
  const jiao = Math.floor(magnitude / 10) % 10;
  const fen = magnitude % 10;
  const sign = amount < 0 ? '负' : '';
  const whole = yuan === 0 ? '' : `${yuanInWords(yuan)}元`;
  if (jiao === 0 && fen === 0) return `人民币${sign}${whole || '零元'}整`;
  const jiaoWords = jiao > 0 ? `${digits.charAt(jiao)}角` : whole ? '零' : '';
  // A fen ends the amount by itself; a jiao without fen takes 整.
  const fenWords = fen > 0 ? `${digits.charAt(fen)}分` : '整';
  return `人民币${sign}${whole}${jiaoWords}${fenWords}`;
}
