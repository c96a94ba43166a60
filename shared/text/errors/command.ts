import type { TextTable } from '../message';

/** Command line. */
export const commandErrors = {
  'command.unknown': {
    zh: '没有命令“{{command}}”。运行 tierdesk help 查看全部命令。',
    en: 'There is no command “{{command}}”. Run tierdesk help to see all.',
  },
  'command.optionMissing': { zh: '缺少选项 {{option}}。', en: 'The option {{option}} is missing.' },
  'command.optionInvalid': {
    zh: '选项 {{option}} 的值“{{value}}”不正确。{{hint}}',
    en: 'The value “{{value}}” of {{option}} is not valid. {{hint}}',
  },
  'command.needsWindow': {
    zh: '“{{command}}”需要窗口程序来排版。请运行 npm run demo,或在窗口里操作。',
    en: '“{{command}}” needs the window program for its layout. Use the window.',
  },
} as const satisfies TextTable;
