import type { TextTable } from '../message';

/** The program itself. */
export const appErrors = {
  'app.switchForbidden': {
    zh: '不能以 {{option}} 启动 TierDesk：这个参数不在允许之列，可能让别的程序进入。请去掉它再启动。',
    en: 'TierDesk does not start with {{option}}: it is not one of those allowed, and could let other programs in. Start it without this switch.',
  },
} as const satisfies TextTable;
