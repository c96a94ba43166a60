import type { TextTable } from '../message';

/** Command line. */
export const commandErrors = {
  'command.unknown': {
    zh: '没有命令“{{command}}”。运行 tierdesk help 查看全部命令。',
    en: 'There is no command “{{command}}”. Run tierdesk help to see all.',
  },
  'command.optionMissing': { zh: '缺少选项 {{option}}。', en: 'The option {{option}} is missing.' },
  'command.optionUnknown': {
    zh: '没有选项 {{option}}。运行 tierdesk help 查看每个命令的选项。',
    en: 'There is no option {{option}}. Run tierdesk help to see the options of each command.',
  },
  'command.optionValueMissing': {
    zh: '选项 {{option}} 后面缺少它的值。请写成 {{option}} 值。',
    en: '{{option}} lacks its value. Write it as {{option}} VALUE.',
  },
  'command.optionAmbiguous': {
    zh: '选项 {{option}} 后面是“{{value}}”，看起来是另一个选项，而不是它的值。请补上它的值；值本身以“-”开头时写成 {{option}}={{value}}。',
    en: '{{option}} is followed by “{{value}}”, which looks like another option and not like its value. Give its value; where that begins with a dash write {{option}}={{value}}.',
  },
  'command.optionNoValue': {
    zh: '选项 {{option}} 不带值（写了“{{value}}”）。',
    en: '{{option}} takes no value (“{{value}}” was given).',
  },
  'command.optionInvalid': {
    zh: '选项 {{option}} 的值“{{value}}”不正确。{{hint}}',
    en: 'The value “{{value}}” of {{option}} is not valid. {{hint}}',
  },
  'command.needsWindow': {
    zh: '“{{command}}”需要窗口程序来排版。请运行 npm run demo，或在窗口里操作。',
    en: '“{{command}}” needs the window program for its layout. Use the window.',
  },
} as const satisfies TextTable;
