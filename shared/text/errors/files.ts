import type { TextTable } from '../message';

/** Reading files. */
export const filesErrors = {
  'file.missing': {
    zh: '找不到文件 {{file}}。请检查路径。',
    en: 'There is no file {{file}}. Check the path.',
  },
  'file.unreadable': {
    zh: '无法读取文件 {{file}}。请关闭正在使用它的程序后重试。',
    en: '{{file}} can not be read. Close the program that uses it and try again.',
  },
  'file.empty': {
    zh: '文件 {{file}} 是空的(0 字节)。请向发送方重新索取。',
    en: '{{file}} is empty (0 bytes). Ask the sender for it again.',
  },
  'file.notSpreadsheet': {
    zh: '文件 {{file}} 不是表格文件(识别为{{found}})。请选择 .xlsx、.xls 或 .csv 文件。',
    en: '{{file}} is not a spreadsheet (it looks like {{found}}). Choose an .xlsx, .xls or .csv file.',
  },
  'file.encrypted': {
    zh: '文件 {{file}} 设有打开密码,而这种加密方式不能在这里打开。请在 Excel 中“文件→信息→保护工作簿”里去掉密码后再导入。',
    en: '{{file}} is protected by a password in a way that can not be opened here. Remove it in Excel (File, Info, Protect Workbook) and import again.',
  },
  'file.passwordNeeded': {
    zh: '文件 {{file}} 设有打开密码,请输入密码。',
    en: '{{file}} is protected by a password. Enter it.',
  },
  'command.passwordFile': {
    zh: '文件 {{file}} 设有打开密码。请用 --password-file 指明写有密码的文件,或用 --password-file - 从标准输入读取。',
    en: '{{file}} is protected by a password. Name a file that holds it with --password-file, or read it from standard input with --password-file -.',
  },
  'file.passwordWrong': {
    zh: '文件 {{file}} 的打开密码不对。请核对大小写后重新输入,或向发送方询问。',
    en: 'The password of {{file}} is not right. Check capitals and enter it again, or ask the sender.',
  },
  'file.damaged': {
    zh: '文件 {{file}} 已损坏或不完整({{what}})。请在 Excel 中打开并另存,或向发送方重新索取。',
    en: '{{file}} is damaged or incomplete ({{what}}). Open it in Excel and save it anew, or ask the sender for it again.',
  },
  'file.tooLarge': {
    zh: '文件 {{file}} 超出限制({{what}})。请拆分后分别导入。',
    en: '{{file}} exceeds a limit ({{what}}). Split it and import the parts.',
  },
  'file.suspicious': {
    zh: '文件 {{file}} 的内部结构异常({{what}}),不像由表格软件生成,为安全起见没有读取。请在 Excel 中另存后重试,或向发送方核实。',
    en: '{{file}} is built in a way no spreadsheet program does ({{what}}); for safety it was not read. Save it anew in Excel, or ask the sender.',
  },
  'file.entities': {
    zh: '文件 {{file}} 内含 XML 实体定义,表格软件不会这样写,为安全起见没有读取。请在 Excel 中另存后重试。',
    en: '{{file}} defines XML entities, which no spreadsheet program does; for safety it was not read. Save it anew in Excel and try again.',
  },
  'file.tooManyRows': {
    zh: '文件 {{file}} 有超过 {{limit}} 行数据,没有读取。请拆分后分别导入。',
    en: '{{file}} has more than {{limit}} rows and was not read. Split it and import the parts.',
  },
  'file.tooManyColumns': {
    zh: '文件 {{file}} 有 {{found}} 列,超过 {{limit}} 列的限制,没有读取。请删除多余的列后重试。',
    en: '{{file}} has {{found}} columns, more than the limit of {{limit}}, and was not read. Remove the columns not needed.',
  },
  'file.tooManyCells': {
    zh: '文件 {{file}} 的单元格超过 {{limit}} 个,没有读取。请拆分后分别导入。',
    en: '{{file}} has more than {{limit}} cells and was not read. Split it and import the parts.',
  },
  'file.cellTooLong': {
    zh: '文件 {{file}} 第 {{row}} 行有一个单元格长得异常,可能少了一个引号。请检查该行后重试。',
    en: 'A cell in row {{row}} of {{file}} is far too long; a quotation mark may be missing. Check that row and try again.',
  },
  'file.noData': {
    zh: '文件 {{file}} 里没有数据行。请确认导出时选择了正确的报表。',
    en: '{{file}} holds no data rows. Check that the right report was exported.',
  },
  'file.timeout': {
    zh: '读取文件 {{file}} 超过 {{seconds}} 秒,已停止。文件可能异常,请在 Excel 中另存后重试。',
    en: 'Reading {{file}} took more than {{seconds}} seconds and was stopped. Save it anew in Excel and try again.',
  },
  'file.outOfMemory': {
    zh: '读取文件 {{file}} 需要的内存超过限制,已停止。请拆分文件后分别导入。',
    en: 'Reading {{file}} needs more memory than allowed and was stopped. Split it and import the parts.',
  },
} as const satisfies TextTable;
