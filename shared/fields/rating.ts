import type { Declaration } from './field';
import { clientNo } from './many-kinds';

/** What somebody judged of a client: every field once, in the order of a checked row's values. */
export const ratingFields = {
  clientNo: {
    ...clientNo,
    required: true,
    key: true,
  },
  name: {
    label: { zh: '姓名', en: 'Name' },
    type: 'name',
    words: '客户名称, 客户姓名, 姓名, 名称, 单位名称, 企业名称',
  },
  ratingName: {
    label: { zh: '评分指标', en: 'Rating' },
    type: 'text',
    words: '评分指标, 指标, 指标名称, 评分项, 评分项目, 评价指标, 评价项目, 评分名称',
    required: true,
    key: true,
  },
  ratingValue: {
    label: { zh: '评分值', en: 'Rating value' },
    type: 'measure',
    words: '评分值, 评分, 得分, 指标值, 分值, 评价得分, 数值',
    required: true,
    bit: 0,
    column: 'value',
  },
  ratingMonth: {
    label: { zh: '评分月份', en: 'Month of the rating' },
    type: 'month',
    words: '评分月份, 月份, 评分月, 评价月份, 评分期, 年月, 统计月份',
    key: true,
  },
} as const satisfies Readonly<Record<string, Declaration>>;
