import { fontFamily } from '../../styles/theme';

/** Common parts of every chart's option: calm axes, own font, tooltips without markup. */
export const chartText = { color: '#4d5b6b', fontSize: 12, fontFamily };
export const chartAxis = {
  axisLine: { lineStyle: { color: '#c3ccd6' } },
  axisTick: { show: false },
  axisLabel: chartText,
  splitLine: { lineStyle: { color: '#e6ebf0' } },
};
export const chartTooltip = {
  renderMode: 'richText',
  confine: true,
  backgroundColor: '#ffffff',
  borderColor: '#c3ccd6',
  textStyle: { color: '#1d2733', fontSize: 12 },
};
/** Parts of a person's assets, told apart by lightness as well as hue. */
export const partColours = [
  '#1b4a7e',
  '#4a82b8',
  '#8fb4d6',
  '#2f7f79',
  '#7fb7a5',
  '#b98a2f',
  '#d9bd7d',
  '#8a6b8f',
  '#aab4c0',
];
