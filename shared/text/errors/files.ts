import type { TextTable } from '../message';

/** Reading files. */
export const filesErrors = {
  'file.notAFile': {
    zh: '{{file}} 不是普通文件（可能是管道或设备），读它可能永远等不到结果，因此没有读取。请选择一个文件。',
    en: '{{file}} is no ordinary file (a pipe or a device); reading it might never end, so it was not read. Choose a file.',
  },
  'file.missing': {
    zh: '找不到文件 {{file}}。请检查路径。',
    en: 'There is no file {{file}}. Check the path.',
  },
  'file.unreadable': {
    zh: '无法读取文件 {{file}}。请关闭正在使用它的程序后重试。',
    en: '{{file}} can not be read. Close the program that uses it and try again.',
  },
  'file.empty': {
    zh: '文件 {{file}} 是空的（0 字节）。请向发送方重新索取。',
    en: '{{file}} is empty (0 bytes). Ask the sender for it again.',
  },
  'file.notSpreadsheet': {
    zh: '文件 {{file}} 不是表格文件（识别为{{found}}）。请选择 .xlsx、.xls 或 .csv 文件。',
    en: '{{file}} is not a spreadsheet (it looks like {{found}}). Choose an .xlsx, .xls or .csv file.',
  },
  'file.unknownContent': {
    zh: '文件 {{file}} 的内容既不是表格也不是文字。最常见的原因是被文档加密软件（绿盾、亿赛通、IP-guard 等）加密了：请先用该软件解密，或在有权限的电脑上打开后另存再导入；也可能是下载不完整，请重新下载。',
    en: '{{file}} holds neither a spreadsheet nor text. Most often document encryption software (Tipray, E-SafeNet, IP-guard …) has encrypted it: decrypt it with that program, or open it where you may and save it anew; or the download is incomplete.',
  },
  'file.documentEncryption': {
    zh: '文件 {{file}} 被文档加密软件（{{software}}）加密，在这里读不出内容。请先用该软件解密（或申请外发），再导入解密后的文件。',
    en: '{{file}} was encrypted by document encryption software ({{software}}) and can not be read here. Decrypt it with that program, then import the decrypted file.',
  },
  'file.rightsManagement': {
    zh: '文件 {{file}} 受微软权限管理（IRM）加密保护，在这里读不出内容。请由有权限的人在 Excel 的“文件→信息→保护工作簿→限制访问”里取消限制后再导入。',
    en: '{{file}} is encrypted by Microsoft rights management (IRM) and can not be read here. Have somebody with the right to do so lift it in Excel (File, Info, Protect Workbook, Restrict Access).',
  },
  'file.lockFile': {
    zh: '文件 {{file}} 是表格打开时留下的临时锁文件，里面没有数据。请选择名称里没有“~$”或“.~”的那个文件，或先关闭正在打开它的程序。',
    en: '{{file}} is the temporary lock file of a workbook that is open; it holds no data. Choose the file whose name does not begin with ~$ or .~',
  },
  'file.loginPage': {
    zh: '文件 {{file}} 不是报表，而是保存成表格的登录网页（{{title}}）：导出时登录多半已经超时。请重新登录系统后再导出。',
    en: '{{file}} is no report but the login page of a web system ({{title}}): the session had probably ended. Sign in again and export anew.',
  },
  'file.webPage': {
    zh: '文件 {{file}} 不是报表，而是一个没有表格的网页（{{title}}），多半是系统的出错页面。请在系统里重新导出；若内容确是报表，请在浏览器中打开后复制到 Excel。',
    en: '{{file}} is no report but a web page without a table ({{title}}), probably an error page. Export it anew; if it does show a report, open it in a browser and copy it into Excel.',
  },
  'file.webFrames': {
    zh: '文件 {{file}} 是 Excel 另存的网页，它只有框架，数据在旁边的“.files”文件夹里。请在 Excel 中打开它并另存为 .xlsx。',
    en: '{{file}} is a web page that Excel saved: it holds only the frames, the data lie in the folder “.files” beside it. Open it in Excel and save it as .xlsx.',
  },
  'file.json': {
    zh: '文件 {{file}} 不是表格，而是一段 JSON 数据（“{{beginning}}”），多半是系统返回的出错或登录超时信息。请重新登录系统后再导出。',
    en: '{{file}} is no spreadsheet but JSON (“{{beginning}}”), probably an error or the end of a session. Sign in again and export anew.',
  },
  'file.errorText': {
    zh: '文件 {{file}} 不是表格，而是系统的出错信息（“{{beginning}}”）。请在系统里重新导出，或把这段话转给系统管理员。',
    en: '{{file}} is no spreadsheet but an error of the system (“{{beginning}}”). Export it anew, or show this to its administrator.',
  },
  'file.separatorUnknown': {
    zh: '文件 {{file}} 每行只读出一列（第 {{row}} 行：“{{line}}”），看不出各列用什么分隔：试过逗号、分号、Tab、竖线等符号和空格对齐。请改用逗号或 Tab 分隔重新导出，或在 Excel 中用“数据→分列”分好后另存为 .xlsx。',
    en: 'Each line of {{file}} came out as one column (line {{row}}: “{{line}}”): no separator was found among commas, semicolons, tabs, pipes and the like, nor columns aligned by blanks. Export it anew with commas or tabs, or split it in Excel (Data, Text to Columns) and save it as .xlsx.',
  },
  'file.otherFormat': {
    zh: '文件 {{file}} 是 {{found}} 格式，这里不读这种格式。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。',
    en: '{{file}} is in the {{found}} format, which is not read here. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  'file.encodingOther': {
    zh: '文件 {{file}} 的文字编码是 {{encoding}}，这里只读 UTF-8、GBK（GB18030）和 UTF-16。请用 Excel 打开后另存为 .xlsx，或用记事本另存为 UTF-8。',
    en: 'The text of {{file}} is encoded in {{encoding}}; only UTF-8, GBK (GB18030) and UTF-16 are read here. Open it in Excel and save it as .xlsx, or save it as UTF-8.',
  },
  'file.encrypted': {
    zh: '文件 {{file}} 设有打开密码，而这种加密方式不能在这里打开。请在 Excel 中“文件→信息→保护工作簿”里去掉密码后再导入。',
    en: '{{file}} is protected by a password in a way that can not be opened here. Remove it in Excel (File, Info, Protect Workbook) and import again.',
  },
  'file.passwordNeeded': {
    zh: '文件 {{file}} 设有打开密码，请输入密码。',
    en: '{{file}} is protected by a password. Enter it.',
  },
  'command.passwordFile': {
    zh: '文件 {{file}} 设有打开密码。请用 --password-file 指明写有密码的文件，或用 --password-file - 从标准输入读取。',
    en: '{{file}} is protected by a password. Name a file that holds it with --password-file, or read it from standard input with --password-file -.',
  },
  'file.passwordWrong': {
    zh: '文件 {{file}} 的打开密码不对。请核对大小写后重新输入，或向发送方询问。',
    en: 'The password of {{file}} is not right. Check capitals and enter it again, or ask the sender.',
  },
  'file.damaged': {
    zh: '文件 {{file}} 已损坏或不完整（{{what}}）。请在 Excel 中打开并另存，或向发送方重新索取。',
    en: '{{file}} is damaged or incomplete ({{what}}). Open it in Excel and save it anew, or ask the sender for it again.',
  },
  'file.tooLarge': {
    zh: '文件 {{file}} 超出限制（{{what}}）。请拆分后分别导入。',
    en: '{{file}} exceeds a limit ({{what}}). Split it and import the parts.',
  },
  'file.suspicious': {
    zh: '文件 {{file}} 的内部结构异常（{{what}}），不像由表格软件生成，为安全起见没有读取。请在 Excel 中另存后重试，或向发送方核实。',
    en: '{{file}} is built in a way no spreadsheet program does ({{what}}); for safety it was not read. Save it anew in Excel, or ask the sender.',
  },
  'file.entities': {
    zh: '文件 {{file}} 内含 XML 实体定义，表格软件不会这样写，为安全起见没有读取。请在 Excel 中另存后重试。',
    en: '{{file}} defines XML entities, which no spreadsheet program does; for safety it was not read. Save it anew in Excel and try again.',
  },
  'file.tooManyRows': {
    zh: '文件 {{file}} 有超过 {{limit}} 行数据，没有读取。请拆分后分别导入。',
    en: '{{file}} has more than {{limit}} rows and was not read. Split it and import the parts.',
  },
  'file.tooManyColumns': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”有 {{found}} 列，超过 {{limit}} 列的限制，没有读取（例如单元格 {{cell}} 有内容）。请删除多余的列后重试。',
    en: 'Sheet “{{sheet}}” of {{file}} has {{found}} columns, more than the limit of {{limit}}, and was not read (cell {{cell}}, for example, is filled). Remove the columns not needed.',
  },
  'file.tooManyCells': {
    zh: '文件 {{file}} 的单元格超过 {{limit}} 个，没有读取。请拆分后分别导入。',
    en: '{{file}} has more than {{limit}} cells and was not read. Split it and import the parts.',
  },
  'file.cellTooLong': {
    zh: '文件 {{file}} 第 {{row}} 行有一个单元格超过 {{limit}} 个字，表格软件写不出这样长的单元格，没有读取。请检查或删除该单元格后重试。',
    en: 'A cell in row {{row}} of {{file}} has more than {{limit}} characters, more than any spreadsheet program writes; it was not read. Check or remove that cell and try again.',
  },
  'file.noData': {
    zh: '文件 {{file}} 里没有数据行。请确认导出时选择了正确的报表。',
    en: '{{file}} holds no data rows. Check that the right report was exported.',
  },
  'file.timeout': {
    zh: '读取文件 {{file}} 超过 {{seconds}} 秒，已停止。文件可能异常，请在 Excel 中另存后重试。',
    en: 'Reading {{file}} took more than {{seconds}} seconds and was stopped. Save it anew in Excel and try again.',
  },
  'file.outOfMemory': {
    zh: '读取文件 {{file}} 需要的内存超过限制，已停止。请拆分文件后分别导入。',
    en: 'Reading {{file}} needs more memory than allowed and was stopped. Split it and import the parts.',
  },
} as const satisfies TextTable;
