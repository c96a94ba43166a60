import type { TextTable } from '../message';

/** The program itself. */
export const appErrors = {
  'app.switchForbidden': {
    zh: '不能以 {{option}} 启动 TierDesk:这会让别的程序进入。请去掉这个参数再启动。',
    en: 'TierDesk does not start with {{option}}: it would let other programs in. Start it without this switch.',
  },
} as const satisfies TextTable;
