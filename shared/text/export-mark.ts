import type { TextTable } from './message';

/** What exported files and papers say of how they came about. */
export const exportMarkTexts = {
  mark: {
    zh: '{{user}} 于 {{at}} 导出 · 内部资料，注意保密',
    en: 'Exported by {{user}} at {{at}} · internal, keep confidential',
  },
  logHead: { zh: '日志头 {{head}}', en: 'Log head {{head}}' },
} as const satisfies TextTable;
