import type { TextTable } from '../message';

/** Understanding and committing a file. */
export const importsErrors = {
  'import.sheetMissing': {
    zh: '文件 {{file}} 里没有名为“{{sheet}}”的工作表。现有：{{sheets}}。',
    en: '{{file}} has no sheet “{{sheet}}”. It has: {{sheets}}.',
  },
  'import.headerMissing': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”里找不到表头行：前 60 行中没有一行写着两个以上认得的列名（如客户号、姓名、时点资产），第一行是“{{seen}}”。请指定表头所在的行（命令行用 --header-row），或写明列名对应的字段（--mapping）。',
    en: 'No header row was found in sheet “{{sheet}}” of {{file}}: none of its first 60 rows names two known columns (such as 客户号, 姓名, 时点资产); the first row says “{{seen}}”. Choose the header row (--header-row on the command line) or say which field a head means (--mapping).',
  },
  'import.totalTooLarge': {
    zh: '{{column}} 列的金额合计超过 90 万亿元，无法精确到分。多半是单位不对（把元当成了万元或亿元）。请核对单位后再导入。',
    en: 'The amounts in column {{column}} add up to more than 90 trillion yuan and can not be kept to the fen. The unit is probably wrong (yuan read as ten thousands or as hundreds of millions of yuan). Check the unit, then import again.',
  },
  'import.headerRowMissing': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”没有第 {{row}} 行。请重新指定表头所在的行。',
    en: 'Sheet “{{sheet}}” of {{file}} has no row {{row}}. Choose another header row.',
  },
  'import.figuresUnmapped': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”里没有一列金额对应到字段：“{{heads}}”像是金额，但认不出是哪一项，这样入账客户就没有金额。请指定它对应的字段（命令行用 --mapping）；确认不需要金额可强制导入。',
    en: 'No amount of sheet “{{sheet}}” in {{file}} fills a field: “{{heads}}” looks like amounts, but not which; the clients would go in without figures. Say which field it means (--mapping on the command line); force the import if no figures are wanted.',
  },
  'import.ownerUnmapped': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”里没有认出客户经理或工号列，这样入账客户就没有管户人。请指定列对应的字段（命令行用 --mapping）；确认无误可强制导入。',
    en: 'Sheet “{{sheet}}” of {{file}} has no known column for the manager or staff number; the clients would have no owner. Say which field a head means (--mapping on the command line); force the import if it is right.',
  },
  'import.keyUnmapped': {
    zh: '文件 {{file}} 的工作表“{{sheet}}”里没有“{{field}}”列（表头在第 {{row}} 行）。请在列对应中指定。',
    en: 'Sheet “{{sheet}}” of {{file}} has no column for {{field}} (header in row {{row}}). Map it by hand.',
  },
  'import.unitUnknown': {
    zh: '无法判断文件 {{file}} 工作表“{{sheet}}”的金额单位（{{cell}}）。请指定“元”或“万元”。',
    en: 'The unit of the amounts in sheet “{{sheet}}” of {{file}} can not be told ({{cell}}). Say yuan or 万元.',
  },
  'import.unitContradictory': {
    zh: '文件 {{file}} 工作表“{{sheet}}”的 {{cells}} 写明的金额单位互相矛盾，无法判断以哪个为准。请指定“元”或“万元”。',
    en: '{{cells}} of sheet “{{sheet}}” in {{file}} name different units of the amounts. Say yuan or 万元.',
  },
  'import.monthCumulative': {
    zh: '文件 {{file}} 写的是截至 {{found}} 的多个月份累计，没有写明单独的月份。请选择数据所属的月份。',
    en: '{{file}} states several months up to {{found}} and no single month. Choose the month of the figures.',
  },
  'import.monthUnknown': {
    zh: '文件 {{file}} 没有写明月份。请选择数据所属的月份。',
    en: '{{file}} does not name its month. Choose the month of the figures.',
  },
  'import.monthDiffers': {
    zh: '文件 {{file}} 工作表“{{sheet}}”的 {{cell}} 写的是 {{found}}，而选择的月份是 {{chosen}}。请核对月份；确认无误可强制导入。',
    en: '{{cell}} of sheet “{{sheet}}” in {{file}} says {{found}}, but {{chosen}} was chosen. Check the month; force the import if it is right.',
  },
  'import.monthDiffersFileName': {
    zh: '文件 {{file}} 的文件名写的是 {{found}}，而选择的月份是 {{chosen}}。请核对月份；确认无误可强制导入。',
    en: 'The name of {{file}} says {{found}}, but {{chosen}} was chosen. Check the month; force the import if it is right.',
  },
  'import.monthDiffersSheetName': {
    zh: '文件 {{file}} 的工作表名“{{sheet}}”写的是 {{found}}，而选择的月份是 {{chosen}}。请核对月份；确认无误可强制导入。',
    en: 'The name of sheet “{{sheet}}” in {{file}} says {{found}}, but {{chosen}} was chosen. Check the month; force the import if it is right.',
  },
  'import.noSpace': {
    zh: '导入 {{file}} 约需 {{megabytes}} MB 磁盘空间，现在只剩 {{free}} MB，没有开始导入。请清理磁盘后重试。',
    en: 'Importing {{file}} needs about {{megabytes}} MB on the disk and only {{free}} MB are free; the import was not begun. Free some space and try again.',
  },
  'import.monthBeforeClosed': {
    zh: '{{month}} 早于已结账的 {{closed}}：补入较早的月份会使已封存的平均和升降级与数据不符，未导入。请先在“月份”重开 {{closed}}（写明原因），导入 {{month}} 后再按月份先后结账。',
    en: '{{month}} is before {{closed}}, which are closed: an earlier month would contradict the averages and movements that were sealed, so nothing was imported. Reopen {{closed}} with a reason, import {{month}}, then close the months in order.',
  },
  'import.monthClosed': {
    zh: '{{month}} 已结账，不能再导入。',
    en: '{{month}} is closed; nothing more can be imported.',
  },
  'import.undoMonthClosed': {
    zh: '{{month}} 已结账，文件 {{file}} 的导入不能再撤销。请先重开该月，再撤销。',
    en: '{{month}} is closed; the import of {{file}} can not be undone. Reopen the month first.',
  },
  'import.undoMerged': {
    zh: '文件 {{file}} 里有 {{count}} 户的打分记在已合并的客户名下（{{clients}}），没有撤销。请先撤销这些客户的合并，再撤销导入。',
    en: 'Ratings of {{count}} clients in {{file}} count for merged clients ({{clients}}); nothing was undone. Undo these merges first, then the import.',
  },
  'import.noRows': {
    zh: '文件 {{file}} 工作表“{{sheet}}”里没有一行可以入账：{{rejected}} 行都被拒绝，第一处在 {{cell}}，原因见问题清单。台账没有改变。',
    en: 'No row of sheet “{{sheet}}” in {{file}} can be taken: all {{rejected}} were rejected, first at {{cell}}; the list of findings says why. The ledger is unchanged.',
  },
  'import.noRowsBelow': {
    zh: '文件 {{file}} 工作表“{{sheet}}”的表头（第 {{row}} 行）下面没有数据行，没有可以入账的内容。如果表头和数据分在两个表格或工作表里，请放到一起再导入。台账没有改变。',
    en: 'There are no rows of data below the header (row {{row}}) of sheet “{{sheet}}” in {{file}}. If header and data stand in two tables or sheets, put them together and import again. The ledger is unchanged.',
  },
  'import.totalsDiffer': {
    zh: '文件 {{file}} 的“{{field}}”合计不符：表内合计 {{stated}} 元（{{cell}}），逐行相加 {{sum}} 元。请核对，或填写差异原因后提交。',
    en: 'The total of {{field}} in {{file}} differs: stated {{stated}} yuan ({{cell}}), rows add up to {{sum}} yuan. Check it, or give a reason to commit.',
  },
  'import.rowCountDiffers': {
    zh: '文件 {{file}} 的户数不符：表内写明 {{stated}} 户，实际可入账 {{accepted}} 户。请核对，或填写差异原因后提交。',
    en: 'The number of clients in {{file}} differs: stated {{stated}}, accepted {{accepted}}. Check it, or give a reason to commit.',
  },
  'import.notedDiffers': {
    zh: '文件 {{file}} 的“{{field}}”与来函不符：来函 {{noted}} 元，逐行相加 {{sum}} 元。请核对，或填写差异原因后提交。',
    en: 'The total of {{field}} in {{file}} differs from the sender’s note: {{noted}} yuan noted, rows add up to {{sum}} yuan. Check it, or give a reason to commit.',
  },
  'import.notedCountDiffers': {
    zh: '文件 {{file}} 的行数与来函不符：来函 {{noted}}，实际可入账 {{accepted}}。请核对，或填写差异原因后提交。',
    en: 'The number of rows in {{file}} differs from the sender’s note: {{noted}} noted, {{accepted}} accepted. Check it, or give a reason to commit.',
  },
  'import.notedColumn': {
    zh: '文件里没有金额列“{{field}}”，无法核对来函合计。请改用文件里的列名或对应字段。',
    en: 'The file has no money column “{{field}}” to compare with the sender’s note. Use a header of the file or its field.',
  },
  'import.notedUnreadable': {
    zh: '来函合计“{{text}}”不是金额。请写成 1,234,567.89 或 123.46万。',
    en: '“{{text}}” is no amount for a noted total. Write yuan, such as 1,234,567.89.',
  },
  'import.sessionGone': {
    zh: '这次导入已经关闭，请重新选择文件。',
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
    zh: '文件 {{file}} 由旧版本程序导入，没有留下撤销所需的记录，不能撤销。请导入更正后的文件。',
    en: '{{file}} was imported by an older version that kept no record for undoing. Import a corrected file instead.',
  },
  'import.nothingRejected': {
    zh: '文件 {{file}} 没有被拒绝的行，不需要导出。',
    en: 'No row of {{file}} was rejected; there is nothing to export.',
  },
  'client.mergeSame': {
    zh: '不能把客户 {{clientNo}} 与自己合并。',
    en: 'Client {{clientNo}} can not be merged with itself.',
  },
  'client.mergeKinds': {
    zh: '客户 {{keep}} 与 {{drop}} 类型不同，不能合并。',
    en: 'Clients {{keep}} and {{drop}} are of different kinds and can not be merged.',
  },
  'client.mergeApplications': {
    zh: '客户 {{keep}} 与 {{drop}} 都有在办的卡申请，一户一卡。请先办结或撤回其中一份。',
    en: 'Clients {{keep}} and {{drop}} both have a card application under way; finish or withdraw one first.',
  },
  'client.mergeMonthClosed': {
    zh: '客户 {{drop}} 在已结账的 {{month}} 有数据，不能合并或撤销合并。',
    en: 'Client {{drop}} has figures in {{month}}, which is closed; the clients can not be merged or parted.',
  },
  'client.mergeGone': {
    zh: '没有这次合并，或它已经撤销。',
    en: 'There is no such merge, or it was undone already.',
  },
  'client.mergeTaken': {
    zh: '客户号 {{clientNo}} 后来又导入为新客户，不能撤销合并。请先撤销那次导入。',
    en: 'Client number {{clientNo}} was imported again since; undo that import first.',
  },
  'import.mappingInvalid': {
    zh: '列对应文件 {{file}} 的格式不正确。',
    en: 'The mapping file {{file}} is not valid.',
  },
} as const satisfies TextTable;
