import type { TextTable } from './message';

/** Every failure a user can meet: what happened and what to do. */
export const errorTexts = {
  // The call itself
  'call.invalid': {
    zh: '程序内部调用的参数不正确({{where}}),本次操作没有执行。',
    en: 'The request was not valid ({{where}}); nothing was done.',
  },
  'call.forbidden': {
    zh: '当前账户没有“{{permission}}”权限,本次操作没有执行。请由网点负责人操作。',
    en: 'This account may not do this ({{permission}}); nothing was done. Ask the outlet head.',
  },
  'call.failed': {
    zh: '操作没有完成,台账没有改变。请重试;若再次出现,请把下方详情交给技术人员。',
    en: 'The operation did not finish and the ledger is unchanged. Try again; if it happens again, hand the detail below to IT.',
  },
  'call.cancelled': { zh: '已取消,没有留下任何改动。', en: 'Cancelled; nothing was changed.' },

  // Assignment
  'assignment.notTiered': {
    zh: '{{month}} 还没有按“网点维护分层”(R4)分层,不知道谁是贵宾客户。请先在客户分层中运行 R4。',
    en: '{{month}} is not tiered by R4 (outlet care), so the VIP clients are not known. Run R4 in tiering first.',
  },
  'assignment.noMonth': {
    zh: '台账里还没有按“网点维护分层”(R4)分层的月份。请先导入客户资产并运行 R4。',
    en: 'No month is tiered by R4 (outlet care) yet. Import client assets and run R4 first.',
  },
  'assignment.hardRule': {
    zh: '有 {{count}} 处违反硬性规则,没有保存。第一处:{{first}}',
    en: '{{count}} hard rules are broken, so nothing was stored. The first: {{first}}',
  },
  'assignment.reasonNeeded': {
    zh: '有 {{count}} 处需要说明原因才能保存。第一处:{{first}}',
    en: '{{count}} broken rules need a reason before this can be stored. The first: {{first}}',
  },
  'assignment.duplicateMove': {
    zh: '客户 {{clientNo}} 在这批调整中出现两次,没有保存。请只留一条。',
    en: 'Client {{clientNo}} appears twice in this draft; nothing was stored. Keep one move.',
  },
  'assignment.nothingToDo': {
    zh: '这批调整没有改变任何客户的管户人,没有保存。',
    en: 'This draft changes no owner; nothing was stored.',
  },
  'assignment.operationMissing': {
    zh: '没有编号为 {{id}} 的指派操作。请在指派记录中核对编号。',
    en: 'There is no assignment operation {{id}}. Check the number in the list of operations.',
  },
  'assignment.alreadyReversed': {
    zh: '指派操作 {{id}} 已经撤回过,没有再做改动。',
    en: 'Operation {{id}} was reversed already; nothing was changed.',
  },
  'assignment.movedSince': {
    zh: '指派操作 {{id}} 中有 {{count}} 户之后又换了管户人(例如 {{clientNo}}),不能整批撤回。请先撤回后面的操作,或单独调整。',
    en: '{{count}} clients of operation {{id}} have changed owner since (e.g. {{clientNo}}), so it can not be reversed as a whole. Reverse the later operation first or move them one by one.',
  },
  'assignment.dayTooEarly': {
    zh: '客户 {{clientNo}} 现在的管户从 {{since}} 开始,新的开始日 {{on}} 不能更早。请改用 {{since}} 或之后的日期。',
    en: 'Client {{clientNo}} has had the present owner since {{since}}; a change can not begin on {{on}}. Choose {{since}} or later.',
  },
  'assignment.notOwnedBy': {
    zh: '客户 {{clientNo}} 现在不由 {{staffNo}} 管户,不能由其移交。请刷新后再试。',
    en: 'Client {{clientNo}} is not with {{staffNo}} now and can not be handed over by them. Refresh and try again.',
  },
  'assignment.returnTooEarly': {
    zh: '归还日 {{returnOn}} 必须晚于移交日 {{on}}。',
    en: 'The day of return {{returnOn}} must be later than the handover on {{on}}.',
  },
  'assignment.personUnknown': {
    zh: '员工 {{staffNo}} 不在人员名单中,或其岗位不管户。请先导入人员名单。',
    en: '{{staffNo}} is not on the staff list, or their role owns no clients. Import the staff list first.',
  },
  'assignment.leaveDates': {
    zh: '休假结束日 {{until}} 早于开始日 {{from}},请核对。',
    en: 'The leave ends on {{until}}, before it begins on {{from}}. Check the days.',
  },
  'assignment.capsUncountable': {
    zh: '这些上限没有可以精确计算的公倍数。请改用更整的数字(例如 30、100、150)。',
    en: 'These caps have no common measure that can be counted exactly. Use rounder figures (such as 30, 100, 150).',
  },
  'assignment.claimMissing': {
    zh: '没有编号为 {{id}} 的申领。',
    en: 'There is no claim {{id}}.',
  },
  'assignment.claimDecided': {
    zh: '申领 {{id}} 已经处理过,没有再做改动。',
    en: 'Claim {{id}} is decided already; nothing was changed.',
  },
  'assignment.claimOpen': {
    zh: '客户 {{clientNo}} 已有一个待处理的申领({{person}}),请先处理。',
    en: 'There is an open claim for client {{clientNo}} already ({{person}}); decide that first.',
  },
  'assignment.claimOwn': {
    zh: '客户 {{clientNo}} 已经由 {{person}} 管户,不需要申领。',
    en: 'Client {{clientNo}} is with {{person}} already; there is nothing to claim.',
  },
  'assignment.wishNeeded': {
    zh: '客户 {{clientNo}} 已有管户人 {{owner}}。请先向客户本人核实意愿,并填写由谁、如何核实。',
    en: 'Client {{clientNo}} is with {{owner}}. Ask the client first and say who verified the wish and how.',
  },
  'assignment.sheetColumns': {
    zh: '{{file}} 里没有找到“客户号”和“新管户人”两列。请用本程序导出的批量调整表填写。',
    en: '{{file}} has no columns for the client number and the new owner. Use the sheet that this program exports.',
  },
  'assignment.solverFailed': {
    zh: '求解器没有给出结果({{reason}})。已有的指派没有改变;请缩小范围或重试。',
    en: 'The solver gave no result ({{reason}}). No owner was changed; choose fewer clients or try again.',
  },

  // Reports and months
  'report.nothingBefore': {
    zh: '{{before}} 没有分层结果,不能与 {{month}} 比较。请先导入并分层 {{before}},或换一个对比月份。',
    en: '{{before}} is not tiered, so {{month}} can not be compared with it. Import and tier {{before}} first, or choose another month.',
  },
  'report.peopleOnly': {
    zh: '这份名单只适用于个人客户,“{{scheme}}”是对公方案。请换一个个人客户的分层方案。',
    en: 'This list is about people; “{{scheme}}” tiers organisations. Choose a scheme for people.',
  },
  'month.alreadyClosed': {
    zh: '{{month}} 已经结账,没有再做任何改动。',
    en: '{{month}} is closed already; nothing was changed.',
  },
  'month.notClosed': {
    zh: '{{month}} 没有结账,不需要重开。',
    en: '{{month}} is not closed, so there is nothing to open again.',
  },
  'month.laterClosed': {
    zh: '{{later}} 也已结账,它的结果建立在 {{month}} 之上。请先重开 {{later}}。',
    en: '{{later}} is closed too, and its results stand on {{month}}. Open {{later}} first.',
  },

  // The ledger
  'ledger.locked': { zh: '台账已锁定,请先登录。', en: 'The ledger is locked; sign in first.' },
  'ledger.missing': {
    zh: '找不到台账文件 {{path}}。请检查路径,或先新建台账。',
    en: 'There is no ledger at {{path}}. Check the path or create one first.',
  },
  'ledger.exists': {
    zh: '{{path}} 已经有一份台账,没有覆盖。请换一个位置,或直接登录。',
    en: 'There already is a ledger at {{path}}; it was not overwritten. Choose another place or sign in.',
  },
  'ledger.keysMissing': {
    zh: '找不到台账的密钥文件 {{path}}。请把它从备份放回台账旁边。',
    en: 'The key file {{path}} is missing. Put it back beside the ledger from a backup.',
  },
  'ledger.keysDamaged': {
    zh: '密钥文件 {{path}} 已损坏。请从备份恢复这个文件。',
    en: 'The key file {{path}} is damaged. Restore it from a backup.',
  },
  'ledger.damaged': {
    zh: '台账文件 {{path}} 已损坏,没有打开。请从备份恢复。',
    en: 'The ledger {{path}} is damaged and was not opened. Restore it from a backup.',
  },
  'ledger.fromNewerProgram': {
    zh: '这份台账由更新版本的程序写成(结构 {{found}},本程序支持到 {{known}})。请先升级程序。',
    en: 'This ledger was written by a newer program (structure {{found}}, this program knows {{known}}). Update the program first.',
  },
  'ledger.inUse': {
    zh: '台账正被另一个程序使用({{holder}})。请先关闭那个程序。',
    en: 'The ledger is in use by another program ({{holder}}). Close that one first.',
  },
  'ledger.diskFull': {
    zh: '磁盘空间不足,本次操作没有写入,台账没有改变。请清理磁盘后重试。',
    en: 'The disk is full; nothing was written and the ledger is unchanged. Free some space and try again.',
  },
  'ledger.readOnly': {
    zh: '无法写入 {{path}}:文件或文件夹是只读的。请检查权限后重试。',
    en: '{{path}} can not be written: the file or folder is read-only. Check its permissions and try again.',
  },
  'ledger.sqliteUnavailable': {
    zh: '数据库组件无法加载。请重新安装程序,或在源代码目录重新运行命令以完成准备。',
    en: 'The database component could not be loaded. Reinstall the program, or run the command again so that set-up can finish.',
  },

  // Signing in
  'password.wrong': { zh: '密码不正确。', en: 'The password is not right.' },
  'password.wait': {
    zh: '密码多次不正确,请在 {{seconds}} 秒后再试。',
    en: 'Too many wrong passwords; try again in {{seconds}} seconds.',
  },
  'password.missing': {
    zh: '没有给出密码。命令行请设置环境变量 TIERDESK_PASSWORD。',
    en: 'No password was given. On the command line set TIERDESK_PASSWORD.',
  },
  'password.short': { zh: '密码至少 8 位。', en: 'A password has at least 8 characters.' },
  'recovery.wrong': {
    zh: '恢复码不正确。请核对打印的恢复码,共 {{groups}} 组。',
    en: 'The recovery code is not right. Compare it with the printed code of {{groups}} groups.',
  },

  // Reading files
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

  // Understanding and committing a file
  'import.sheetMissing': {
    zh: '文件 {{file}} 里没有名为“{{sheet}}”的工作表。现有:{{sheets}}。',
    en: '{{file}} has no sheet “{{sheet}}”. It has: {{sheets}}.',
  },
  'import.headerMissing': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”里找不到表头行。请指定表头所在的行。',
    en: 'No header row was found in sheet “{{sheet}}” of {{file}}. Choose the header row.',
  },
  'import.keyUnmapped': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”里没有“{{field}}”列(表头在第 {{row}} 行)。请在列对应中指定。',
    en: 'Sheet “{{sheet}}” of {{file}} has no column for {{field}} (header in row {{row}}). Map it by hand.',
  },
  'import.unitUnknown': {
    zh: '无法判断文件 {{file}} 工作表“{{sheet}}”的金额单位({{cell}})。请指定“元”或“万元”。',
    en: 'The unit of the amounts in sheet “{{sheet}}” of {{file}} can not be told ({{cell}}). Say yuan or 万元.',
  },
  'import.monthUnknown': {
    zh: '文件 {{file}} 没有写明月份。请选择数据所属的月份。',
    en: '{{file}} does not name its month. Choose the month of the figures.',
  },
  'import.monthDiffers': {
    zh: '文件 {{file}} 工作表“{{sheet}}”的 {{cell}} 写的是 {{found}},而选择的月份是 {{chosen}}。请核对月份;确认无误可强制导入。',
    en: '{{cell}} of sheet “{{sheet}}” in {{file}} says {{found}}, but {{chosen}} was chosen. Check the month; force the import if it is right.',
  },
  'import.monthClosed': {
    zh: '{{month}} 已结账,不能再导入。',
    en: '{{month}} is closed; nothing more can be imported.',
  },
  'import.noRows': {
    zh: '文件 {{file}} 工作表“{{sheet}}”里没有一行可以入账({{rejected}} 行被拒绝)。台账没有改变。',
    en: 'No row of sheet “{{sheet}}” in {{file}} can be taken ({{rejected}} rejected). The ledger is unchanged.',
  },
  'import.totalsDiffer': {
    zh: '文件 {{file}} 的“{{field}}”合计不符:表内合计 {{stated}} 元({{cell}}),逐行相加 {{sum}} 元。请核对,或填写差异原因后提交。',
    en: 'The total of {{field}} in {{file}} differs: stated {{stated}} yuan ({{cell}}), rows add up to {{sum}} yuan. Check it, or give a reason to commit.',
  },
  'import.rowCountDiffers': {
    zh: '文件 {{file}} 的户数不符:表内写明 {{stated}} 户,实际可入账 {{accepted}} 户。请核对,或填写差异原因后提交。',
    en: 'The number of clients in {{file}} differs: stated {{stated}}, accepted {{accepted}}. Check it, or give a reason to commit.',
  },
  'import.notedDiffers': {
    zh: '文件 {{file}} 的“{{field}}”与来函不符:来函 {{noted}} 元,逐行相加 {{sum}} 元。请核对,或填写差异原因后提交。',
    en: 'The total of {{field}} in {{file}} differs from the sender’s note: {{noted}} yuan noted, rows add up to {{sum}} yuan. Check it, or give a reason to commit.',
  },
  'import.notedCountDiffers': {
    zh: '文件 {{file}} 的行数与来函不符:来函 {{noted}},实际可入账 {{accepted}}。请核对,或填写差异原因后提交。',
    en: 'The number of rows in {{file}} differs from the sender’s note: {{noted}} noted, {{accepted}} accepted. Check it, or give a reason to commit.',
  },
  'import.notedColumn': {
    zh: '文件里没有金额列“{{field}}”,无法核对来函合计。请改用文件里的列名或对应字段。',
    en: 'The file has no money column “{{field}}” to compare with the sender’s note. Use a header of the file or its field.',
  },
  'import.notedUnreadable': {
    zh: '来函合计“{{text}}”不是金额。请写成 1,234,567.89 或 123.46万。',
    en: '“{{text}}” is no amount for a noted total. Write yuan, such as 1,234,567.89.',
  },
  'import.sessionGone': {
    zh: '这次导入已经关闭,请重新选择文件。',
    en: 'This import was closed; choose the file again.',
  },
  'import.batchMissing': {
    zh: '没有第 {{batch}} 号导入批次。',
    en: 'There is no import number {{batch}}.',
  },
  'import.alreadyUndone': {
    zh: '文件 {{file}} 的这次导入已在 {{at}} 撤销。',
    en: 'This import of {{file}} was undone at {{at}} already.',
  },
  'import.untracked': {
    zh: '文件 {{file}} 由旧版本程序导入,没有留下撤销所需的记录,不能撤销。请导入更正后的文件。',
    en: '{{file}} was imported by an older version that kept no record for undoing. Import a corrected file instead.',
  },
  'import.nothingRejected': {
    zh: '文件 {{file}} 没有被拒绝的行,不需要导出。',
    en: 'No row of {{file}} was rejected; there is nothing to export.',
  },
  'client.mergeSame': {
    zh: '不能把客户 {{clientNo}} 与自己合并。',
    en: 'Client {{clientNo}} can not be merged with itself.',
  },
  'client.mergeKinds': {
    zh: '客户 {{keep}} 与 {{drop}} 类型不同,不能合并。',
    en: 'Clients {{keep}} and {{drop}} are of different kinds and can not be merged.',
  },
  'client.mergeApplications': {
    zh: '客户 {{keep}} 与 {{drop}} 都有在办的卡申请,一户一卡。请先办结或撤回其中一份。',
    en: 'Clients {{keep}} and {{drop}} both have a card application under way; finish or withdraw one first.',
  },
  'client.mergeMonthClosed': {
    zh: '客户 {{drop}} 在已结账的 {{month}} 有数据,不能合并或撤销合并。',
    en: 'Client {{drop}} has figures in {{month}}, which is closed; the clients can not be merged or parted.',
  },
  'client.mergeGone': {
    zh: '没有这次合并,或它已经撤销。',
    en: 'There is no such merge, or it was undone already.',
  },
  'client.mergeTaken': {
    zh: '客户号 {{clientNo}} 后来又导入为新客户,不能撤销合并。请先撤销那次导入。',
    en: 'Client number {{clientNo}} was imported again since; undo that import first.',
  },
  'import.mappingInvalid': {
    zh: '列对应文件 {{file}} 的格式不正确。',
    en: 'The mapping file {{file}} is not valid.',
  },

  // Tiering
  'tiering.schemeMissing': {
    zh: '没有编号为“{{scheme}}”的分层方案。现有:{{schemes}}。',
    en: 'There is no scheme “{{scheme}}”. There are: {{schemes}}.',
  },
  'tiering.noSnapshot': {
    zh: '{{month}} 还没有客户数据。请先导入该月的客户资产月报。',
    en: 'There are no figures for {{month}}. Import that month first.',
  },
  'tiering.notRun': {
    zh: '{{month}} 还没有按方案“{{scheme}}”分层。请先运行分层。',
    en: '{{month}} has not been tiered by “{{scheme}}” yet. Run the tiering first.',
  },
  'tiering.notEffective': {
    zh: '方案“{{scheme}}”自 {{from}} 起生效,不能用于 {{month}}。',
    en: '“{{scheme}}” takes effect in {{from}} and can not be used for {{month}}.',
  },
  'tiering.monthClosed': {
    zh: '{{month}} 已结账,不再重新分层。如需更正,请先重开这个月。',
    en: '{{month}} is closed and is not tiered again. Reopen the month first if it must be corrected.',
  },
  'tiering.versionMissing': {
    zh: '方案“{{scheme}}”没有第 {{version}} 版,最新为第 {{newest}} 版。',
    en: '“{{scheme}}” has no version {{version}}; the newest is {{newest}}.',
  },
  'tiering.schemeFaulty': {
    zh: '方案不能使用:{{fault}}',
    en: 'The scheme can not be used: {{fault}}',
  },
  'tiering.subjectChanged': {
    zh: '方案“{{scheme}}”的适用客户(个人或对公)不能更改。请另建方案。',
    en: 'The kind of clients of “{{scheme}}” can not change. Make another scheme.',
  },
  'tiering.effectiveTooEarly': {
    zh: '新版本不能早于上一版本的生效月份 {{from}}(所选为 {{month}})。请改选该月或之后的月份。',
    en: 'A new version can not begin before the one it follows ({{from}}; chosen: {{month}}). Choose that month or a later one.',
  },
  'tiering.schemeFileInvalid': {
    zh: '方案文件 {{file}} 的格式不正确:{{where}}。请使用本程序导出的方案文件。',
    en: 'The scheme file {{file}} is not valid: {{where}}. Use a file that this program exported.',
  },
  'tiering.listExists': {
    zh: '名单“{{list}}”已经存在。',
    en: 'There is a list “{{list}}” already.',
  },
  'tiering.listMissing': {
    zh: '没有名单“{{list}}”。现有:{{lists}}。',
    en: 'There is no list “{{list}}”. There are: {{lists}}.',
  },
  'tiering.levelMissing': {
    zh: '名单的级别“{{level}}”不正确,应为:{{levels}}。',
    en: 'The level “{{level}}” is none of the list; choose one of: {{levels}}.',
  },
  'tiering.listUnchanged': {
    zh: '客户 {{clientNo}} 已在该名单的这一级别,无需更改。',
    en: 'Client {{clientNo}} is on the list at that level already.',
  },
  'tiering.listChangeTooEarly': {
    zh: '客户 {{clientNo}} 自 {{since}} 起在名单内,变更日期不能早于该日。',
    en: 'Client {{clientNo}} is on the list since {{since}}; the change can not be dated before.',
  },
  'tiering.notOnList': {
    zh: '客户 {{clientNo}} 不在名单“{{list}}”内。',
    en: 'Client {{clientNo}} is not on the list “{{list}}”.',
  },
  'tiering.rankMissing': {
    zh: '方案“{{scheme}}”没有第 {{rank}} 级。',
    en: '“{{scheme}}” has no rank {{rank}}.',
  },
  'tiering.monthsReversed': {
    zh: '截止月份 {{until}} 早于开始月份 {{from}}。请检查。',
    en: 'The last month {{until}} lies before the first {{from}}. Check them.',
  },
  'tiering.overrideMissing': {
    zh: '没有编号为 {{id}} 的人工指定,或它已经结束。',
    en: 'There is no hand-set tier {{id}}, or it has ended already.',
  },
  'tiering.householdKind': {
    zh: '客户 {{clientNo}} 不是个人客户,不能加入家庭。',
    en: 'Client {{clientNo}} is no person and can not join a household.',
  },
  'tiering.householdTaken': {
    zh: '客户 {{clientNo}} 已属于另一个家庭。请先从那个家庭移出。',
    en: 'Client {{clientNo}} belongs to another household. Take them out of it first.',
  },
  'tiering.householdTooSmall': {
    zh: '家庭至少需要两名不同的成员。',
    en: 'A household needs at least two different members.',
  },
  'tiering.householdMissing': {
    zh: '没有编号为 {{id}} 的家庭。',
    en: 'There is no household {{id}}.',
  },
  'tiering.whatIfClosed': {
    zh: '这次测算已经关闭。请重新打开。',
    en: 'This what-if is closed. Open it again.',
  },
  'tiering.noMonths': {
    zh: '{{from}} 至 {{to}} 没有可用的客户数据。请检查月份。',
    en: 'There are no figures from {{from}} to {{to}}. Check the months.',
  },
  'client.missing': {
    zh: '台账里没有客户号 {{clientNo}}。',
    en: 'There is no client {{clientNo}} in the ledger.',
  },
  'client.notInMonth': {
    zh: '客户 {{clientNo}} 在 {{month}} 没有数据。',
    en: 'Client {{clientNo}} has no figures for {{month}}.',
  },

  // Cards and papers
  'card.standardNotMet': {
    zh: '未达到{{level}}标准:{{month}} 近三月日均资产 {{metric}} 元,标准 {{bound}} 元,还差 {{missing}} 元。不能自动审批。',
    en: 'The standard of {{level}} is not met: 3-month average {{metric}} yuan in {{month}}, standard {{bound}} yuan, {{missing}} short. It can not be approved automatically.',
  },
  'card.notTiered': {
    zh: '客户 {{clientNo}} 还没有“贵宾服务办法”的分层结果。请先导入月报并分层。',
    en: 'Client {{clientNo}} has no tier by the VIP regulation yet. Import the month and tier it first.',
  },
  'card.alreadyApplied': {
    zh: '客户 {{clientNo}} 已有在办的申请(第 {{application}} 号)。请先办结或撤回。',
    en: 'Client {{clientNo}} already has an open application (no. {{application}}). Finish or withdraw it first.',
  },
  'card.alreadyHasCard': {
    zh: '客户 {{clientNo}} 已持有贵宾卡,一户一卡。',
    en: 'Client {{clientNo}} already holds a VIP card; one client, one card.',
  },
  'card.noIdNumber': {
    zh: '客户 {{clientNo}} 没有证件号码,不能填写申请。请先补充证件信息。',
    en: 'Client {{clientNo}} has no ID number on record; add it before applying.',
  },
  'card.kindUnsupported': {
    zh: '本版本只办理“新开”。',
    en: 'This version handles new cards only.',
  },
  'card.illegalStep': {
    zh: '第 {{application}} 号申请目前是“{{state}}”,不能这样操作。',
    en: 'Application {{application}} is “{{state}}”; this step is not possible now.',
  },
  'card.applicationMissing': {
    zh: '没有第 {{application}} 号申请。',
    en: 'There is no application {{application}}.',
  },
  'print.failed': {
    zh: '打印没有完成({{reason}})。审批单仍可另存为 PDF。',
    en: 'Printing did not finish ({{reason}}). The sheet can still be saved as PDF.',
  },
  'file.notWritable': {
    zh: '无法写入 {{file}}。请关闭正在使用它的程序,或换一个位置。',
    en: '{{file}} can not be written. Close the program that uses it or choose another place.',
  },

  // Command line
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

export type ErrorCode = keyof typeof errorTexts;
