import { expect, it } from 'vitest';
import { amountInWords } from '../../../electron/print/amount-in-words';
import { fen } from '../../../shared/models/money';

it.each([
  [0, '人民币零元整'],
  [5, '人民币伍分'],
  [50, '人民币伍角整'],
  [100, '人民币壹元整'],
  [105, '人民币壹元零伍分'],
  [1_050, '人民币壹拾元伍角整'],
  [101_000, '人民币壹仟零壹拾元整'],
  [1_000_100, '人民币壹万零壹元整'],
  [152_340_000, '人民币壹佰伍拾贰万叁仟肆佰元整'],
  [217_806_091, '人民币贰佰壹拾柒万捌仟零陆拾元玖角壹分'],
  [10_000_000_000, '人民币壹亿元整'],
  [10_000_000_100, '人民币壹亿零壹元整'],
  [1_000_010_000_000, '人民币壹佰亿零壹拾万元整'],
  [-12_345, '人民币负壹佰贰拾叁元肆角伍分'],
])('writes %i fen as %s', (amount, words) => {
  expect(amountInWords(fen(amount))).toBe(words);
});
