import type { Declaration } from './field';
import { currency } from './many-kinds';

/** An exchange rate of a month: every field once, in the order of a checked row's values. */
export const rateFields = {
  currency: {
    ...currency,
    required: true,
    key: true,
  },
  rate: {
    label: { zh: '汇率', en: 'Exchange rate' },
    type: 'decimal',
    words:
      '汇率, 折算汇率, 中间价, 折算价, 汇率中间价, 人民币汇率, 记账汇率, 月末汇率, 折人民币汇率, 折算率, 折合人民币',
    patterns: [
      /^(每)?(1|100)?(单位)?(外币)?(兑|折)?(人民币)?(汇率|中间价|折算价)((元|人民币)?每?100(单位)?(外币|外汇))?$/,
    ],
    required: true,
    bit: 0,
  },
  rateBase: {
    label: { zh: '外币单位', en: 'Units quoted' },
    type: 'count',
    words: '外币单位, 单位外币, 计价单位, 折算单位, 外币数量, 基数, 单位',
  },
} as const satisfies Readonly<Record<string, Declaration>>;
