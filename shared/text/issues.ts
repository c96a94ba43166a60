import type { Severity } from '../models/severity';
import type { TextTable } from './message';

/** Findings of the importer's checks; each names file, sheet and cell where it is shown. */
export const issueTexts = {
  // The row's key
  keyMissing: {
    zh: '缺少客户号，本行未入账',
    en: 'the client number is missing; the row was left out',
  },
  keyFloatingPoint: {
    zh: '客户号被 Excel 转成了科学计数（{{text}}），末尾数字已丢失，本行未入账。请用文本格式重新导出',
    en: 'Excel turned the client number into floating point ({{text}}) and its last digits are lost; the row was left out. Export it as text',
  },
  keyForm: {
    zh: '“{{text}}”不是客户号（应只含数字和字母），本行未入账',
    en: '“{{text}}” is no client number (digits and letters only); the row was left out',
  },
  keyZerosLost: {
    zh: '客户号“{{text}}”比本表其他客户号（{{width}} 位）短，前面的 0 可能已丢失，本行未入账。可在列对应中指定固定位数补零',
    en: 'client number “{{text}}” is shorter than the others ({{width}} digits), its leading zeros may be lost; the row was left out. Set a fixed width in the mapping to restore them',
  },
  keyDuplicateSame: {
    zh: '“{{key}}”与第 {{row}} 行重复且内容相同，只入账一次',
    en: '“{{key}}” repeats row {{row}} with the same content; taken once',
  },
  keyDuplicateDiffers: {
    zh: '“{{key}}”与工作表“{{sheet}}”第 {{row}} 行重复但内容不同，本行未入账',
    en: '“{{key}}” repeats row {{row}} of sheet “{{sheet}}” with other content; this row was left out',
  },
  keyDuplicateFirst: {
    zh: '“{{key}}”在第 {{row}} 行又出现且内容不同，采用的是本行，请核对',
    en: '“{{key}}” appears again in row {{row}} with other content; this row was taken, please check',
  },

  // What a row must have
  requiredColumnMissing: {
    zh: '没有“{{field}}”列，任何一行都不能入账',
    en: 'there is no column for {{field}}; no row can be taken',
  },
  requiredMissing: {
    zh: '缺少“{{field}}”，本行未入账',
    en: '{{field}} is missing; the row was left out',
  },
  requiredDayUnreadable: {
    zh: '“{{field}}”的内容“{{text}}”不是有效日期，本行未入账',
    en: '“{{text}}” in {{field}} is no valid day; the row was left out',
  },
  requiredCodeFloatingPoint: {
    zh: '“{{field}}”被 Excel 转成了科学计数（{{text}}），末尾数字已丢失，本行未入账',
    en: 'Excel turned {{field}} into floating point ({{text}}) and its last digits are lost; the row was left out',
  },
  amountImplausible: {
    zh: '“{{field}}”的金额“{{text}}”按“{{unit}}”计大得不合理，很可能实为“{{likely}}”，本行未入账。请核对金额单位后重新选择',
    en: '“{{text}}” in {{field}} is too large to be true in {{unit}}; it is likely {{likely}}. The row was left out: check the unit of the amounts and choose it again',
  },
  amountUnreadable: {
    zh: '“{{field}}”的内容“{{text}}”不是金额，本行未入账',
    en: '“{{text}}” in {{field}} is no amount; the row was left out',
  },

  currencyUnknown: {
    zh: '“{{text}}”不是认识的币种，本行未入账。请写成“美元”或“USD”这样的名称或代码',
    en: '“{{text}}” is no currency that is known; the row was left out. Write a name or code such as USD',
  },
  rateMissing: {
    zh: '没有 {{month}} 的{{currency}}（{{code}}）汇率，本行未入账。请在“设置 → 汇率”中填写，或导入当月汇率表，再重新选择本文件',
    en: 'there is no rate of {{code}} ({{currency}}) for {{month}}; the row was left out. Type it under Settings, Exchange rates, or import the month’s rates, then choose this file again',
  },
  rateNotNumber: {
    zh: '“{{text}}”不是汇率，本行未入账',
    en: '“{{text}}” is no exchange rate; the row was left out',
  },
  rateImplausible: {
    zh: '{{code}} 的汇率 {{text}} 看来不是 1 外币兑人民币的价格，本行未入账。若按 100 外币报价，请在表头写明“100外币”或加“外币单位”列',
    en: 'a rate of {{text}} yuan for one {{code}} can not be; the row was left out. If it is for 100 units, say so in the header or add a column for the units',
  },

  ratingUnknown: {
    zh: '没有名为“{{text}}”的评分指标，本行未入账。请写成方案中的指标名称，如“满意度”',
    en: 'no rating is called “{{text}}”; the row was left out. Write it as the schemes do, e.g. 满意度',
  },
  ratingNoPoints: {
    zh: '“{{rating}}”的“{{text}}”不是分数，本行未入账。请填 0 到 100 的数，如 85',
    en: '“{{text}}” of {{rating}} is no score; the row was left out. Enter 0 to 100, e.g. 85',
  },
  ratingNoAmount: {
    zh: '“{{rating}}”的“{{text}}”不是金额，本行未入账。请按元填写，或写明“万”',
    en: '“{{text}}” of {{rating}} is no amount; the row was left out. Enter yuan, or write 万 behind it',
  },
  ratingNoShare: {
    zh: '“{{rating}}”的“{{text}}”不是百分比，本行未入账。请带百分号填写，如 60%',
    en: '“{{text}}” of {{rating}} is no percentage; the row was left out. Write it with its sign, e.g. 60%',
  },
  ratingNoCount: {
    zh: '“{{rating}}”的“{{text}}”不是整数，本行未入账',
    en: '“{{text}}” of {{rating}} is no whole number; the row was left out',
  },
  ratingOutOfRange: {
    zh: '“{{rating}}”的 {{text}} 不在 0 到 100 之间，本行未入账',
    en: '{{text}} of {{rating}} is not between 0 and 100; the row was left out',
  },
  ratingMonthUnreadable: {
    zh: '“{{text}}”不是月份，本行未入账。请写成 2026-10',
    en: '“{{text}}” is no month; the row was left out. Write it like 2026-10',
  },
  ratingClientUnknown: {
    zh: '台账里没有客户号 {{clientNo}}，评分无处可记，本行未入账。请先导入该客户的月报',
    en: 'there is no client {{clientNo}} in the ledger to rate; the row was left out. Import the client’s month first',
  },
  ratingMonthClosed: {
    zh: '{{month}} 已结账，本行未入账。如需更正，请先重新打开该月',
    en: '{{month}} is closed; the row was left out. Reopen the month to correct it',
  },

  // Values left out or flagged while their row goes in
  cellError: {
    zh: '“{{field}}”是错误值 {{text}}，该值按空白处理，本行照常入账',
    en: '{{field}} is the error value {{text}}; it counts as blank and the row was taken',
  },
  cellUncalculated: {
    zh: '“{{field}}”的公式没有保存计算结果，该值按空白处理，本行照常入账。请在 Excel 中打开并保存后重新导入',
    en: 'the formula in {{field}} was saved without its result; it counts as blank and the row was taken. Open and save the file in Excel, then import again',
  },
  amountNegative: {
    zh: '“{{field}}”是负数（{{text}}），已照原值入账，请核对',
    en: '{{field}} is negative ({{text}}); it was taken as it is, please check',
  },
  amountOwnUnit: {
    zh: '“{{field}}”自带单位（“{{text}}”），按 {{read}} 元入账',
    en: '{{field}} carries a unit of its own (“{{text}}”); it was taken as {{read}} yuan',
  },
  factImplausible: {
    zh: '“{{field}}”的金额“{{text}}”按“{{unit}}”计大得不合理，很可能实为“{{likely}}”，该值按空白处理，本行照常入账。请核对金额单位',
    en: '“{{text}}” in {{field}} is too large to be true in {{unit}}; it is likely {{likely}}. It counts as blank and the row was taken; check the unit of the amounts',
  },
  factUnreadable: {
    zh: '“{{field}}”的内容“{{text}}”不是人民币金额，该值按空白处理，本行照常入账',
    en: '“{{text}}” in {{field}} is no RMB amount; it counts as blank and the row was taken',
  },
  countUnreadable: {
    zh: '“{{field}}”的内容“{{text}}”不是数字，该值按空白处理，本行照常入账',
    en: '“{{text}}” in {{field}} is no number; it counts as blank and the row was taken',
  },
  rateUnreadable: {
    zh: '“{{field}}”的内容“{{text}}”看不出是百分数还是小数，该值按空白处理，本行照常入账',
    en: '“{{text}}” in {{field}} may be a percentage or a share; it counts as blank and the row was taken',
  },
  dayUnreadable: {
    zh: '“{{field}}”的内容“{{text}}”不是有效日期，该值按空白处理，本行照常入账',
    en: '“{{text}}” in {{field}} is no valid day; it counts as blank and the row was taken',
  },
  dayInFuture: {
    zh: '“{{field}}”{{day}} 晚于今天，已照原值入账，请核对',
    en: '{{field}} {{day}} lies in the future; it was taken as it is, please check',
  },
  codeFloatingPoint: {
    zh: '“{{field}}”被 Excel 转成了科学计数（{{text}}），末尾数字已丢失，该值按空白处理，本行照常入账',
    en: 'Excel turned {{field}} into floating point ({{text}}) and its last digits are lost; it counts as blank and the row was taken',
  },
  idFloatingPoint: {
    zh: '证件号码被 Excel 转成了科学计数，末尾数字已丢失，号码没有采用，本行其他内容照常入账',
    en: 'Excel turned the ID number into floating point and its last digits are lost; the number was not taken, the rest of the row was',
  },
  idCheckDigit: {
    zh: '证件号码的校验位不符，号码没有采用，本行其他内容照常入账',
    en: 'the check digit of the ID number is wrong; the number was not taken, the rest of the row was',
  },
  idBirthImpossible: {
    zh: '证件号码中的出生日期不存在，号码没有采用，本行其他内容照常入账',
    en: 'the ID number holds an impossible birth date; the number was not taken, the rest of the row was',
  },
  idForm: {
    zh: '证件号码有 {{length}} 位，不是 15 或 18 位，号码没有采用，本行其他内容照常入账',
    en: 'the ID number has {{length}} digits instead of 15 or 18; the number was not taken, the rest of the row was',
  },
  birthDateDiffers: {
    zh: '出生日期与证件号码不一致，已照原值入账，请核对',
    en: 'the birth date differs from the ID number; it was taken as it is, please check',
  },
  sexDiffers: {
    zh: '性别与证件号码不一致，已照原值入账，请核对',
    en: 'the sex differs from the ID number; it was taken as it is, please check',
  },
  creditCodeCheckDigit: {
    zh: '统一社会信用代码的校验位不符，已照原值入账，请核对',
    en: 'the check digit of the credit code is wrong; it was taken as it is, please check',
  },
  creditCodeForm: {
    zh: '统一社会信用代码不是 18 位数字和大写字母，已照原值入账，请核对',
    en: 'the credit code is not of 18 digits and capital letters; it was taken as it is, please check',
  },
  mobileForm: {
    zh: '“{{text}}”不是 11 位手机号码，已照原值入账，请核对',
    en: '“{{text}}” is no mobile number of 11 digits; it was taken as it is, please check',
  },
  charactersLost: {
    zh: '“{{field}}”里有无法识别的字符（“{{text}}”），文件编码可能已损坏，已照原值入账，请核对',
    en: '{{field}} holds characters that were lost (“{{text}}”), the file may be damaged; it was taken as it is, please check',
  },
  unitTooLarge: {
    zh: '按写明的单位，“{{field}}”的中位数是 {{median}} 元，大得不合理，单位可能写错了。请核对单位；不改则照此入账',
    en: 'by the unit stated, the median of {{field}} is {{median}} yuan, which can hardly be; check the unit. Unchanged it is taken so',
  },
  unitTooSmall: {
    zh: '单位是元，“{{field}}”却多有不足一分的小数（中位数 {{median}} 元），单位可能是万元。请核对单位；不改则照此入账',
    en: 'the unit is yuan, yet most of {{field}} has parts of a fen (median {{median}} yuan); it may be 10,000 yuan. Check the unit. Unchanged it is taken so',
  },
  partsDiffer: {
    zh: '各项资产之和与时点资产相差 {{difference}} 元，已照原值入账，请核对',
    en: 'the parts differ from the total assets by {{difference}} yuan; they were taken as they are, please check',
  },

  amountScaleUnclear: {
    zh: '“{{field}}”的数值是 {{value}}，按单元格格式缩小显示为“{{text}}”，与写明的单位对不上，本行未入账。请把单元格格式改为常规后核对',
    en: '{{field}} holds {{value}}, which its number format shows smaller as “{{text}}”; that does not fit the unit stated, so the row was left out. Set the format to General and check',
  },
  amountScaled: {
    zh: '“{{field}}”只是用单元格格式缩小显示（“{{text}}”），单元格里的数值是元，已按 {{read}} 元入账',
    en: 'the number format alone shows {{field}} smaller (“{{text}}”); the cells hold yuan, and {{read}} yuan was taken',
  },

  // How a file was read
  quoteUnclosed: {
    zh: '这一行的引号没有成对（“{{text}}”），引号已当作普通字符，本行照常入账，请核对',
    en: 'a quotation mark in this row is not closed (“{{text}}”); it was read as a plain character and the row was taken, please check',
  },
  encodingMixed: {
    zh: '文件主要是 {{encoding}} 编码，另有 {{count}} 处是 {{other}} 编码（第一处在第 {{row}} 行：“{{text}}”），已各按其编码读取入账，请核对',
    en: 'the file is mainly in {{encoding}}, but {{count}} places are in {{other}} (first in row {{row}}: “{{text}}”); each was read in its own and taken, please check',
  },
  charactersBroken: {
    zh: '有 {{count}} 个字符不完整（第一个在第 {{row}} 行：“{{text}}”），可能按字节截断或编码损坏，已用“�”代替，照常入账，请核对',
    en: '{{count}} characters are broken (first in row {{row}}: “{{text}}”), cut in the middle or damaged; they stand as “�” and were taken, please check',
  },
  controlsRemoved: {
    zh: '文件里有 {{count}} 个看不见的控制字符（第一个在第 {{row}} 行，代码 {{codes}}），已去掉，其余照常入账',
    en: 'the file holds {{count}} invisible control characters (first in row {{row}}, code {{codes}}); they were removed and all else was taken',
  },
  separatorUnusual: {
    zh: '本文件的各列用“{{separator}}”分隔，已据此分列入账，请核对',
    en: 'the columns of this file are separated by “{{separator}}” and were split there and taken, please check',
  },
  columnsAligned: {
    zh: '本文件没有分隔符，各列靠空格对齐，已按位置分成 {{count}} 列入账，请核对',
    en: 'this file has no separator, its columns are aligned by blanks; they were split into {{count}} by their places and taken, please check',
  },
  cellsBeyond: {
    zh: '第 {{limit}} 列以外有 {{count}} 个单元格（如 {{cell}}：“{{text}}”），没有读取，其余照常入账',
    en: '{{count}} cells lie beyond column {{limit}} (such as {{cell}}: “{{text}}”); they were not read, all else was taken',
  },
  tablesJoined: {
    zh: '网页把表头和数据分成了两个表，已合在一起入账，请核对各列是否对齐',
    en: 'the web page keeps the header and the rows in two tables; they were joined and taken, please check that the columns fit',
  },
  rowWider: {
    zh: '本行有 {{found}} 列，比表头的 {{expected}} 列多：可能是金额的千分位逗号或文字里的逗号没有加引号，各列已错位，本行未入账',
    en: 'this row has {{found}} fields, more than the {{expected}} of the header: a comma in an amount or a text was probably not quoted and shifts the columns; the row was left out',
  },
  rowNarrower: {
    zh: '本行只有 {{found}} 列，比表头的 {{expected}} 列少：可能缺了一列或被换行截断，各列可能错位，本行未入账',
    en: 'this row has {{found}} fields, fewer than the {{expected}} of the header: one may be missing, or a line end cut it; the row was left out',
  },
  columnsPlaced: {
    zh: '表头有 {{expected}} 列，而 {{count}} 行数据都是 {{found}} 列：已按各列内容与表头对齐，其中 {{blank}} 列看不出位置，按空白处理，其余照常入账。请核对各列，或补上缺少的列后重新导出',
    en: 'the header has {{expected}} fields, but all {{count}} rows have {{found}}: the columns were placed by what their cells hold, and {{blank}} that could not be placed count as blank; all else was taken. Check the columns, or export anew with the one that is missing',
  },
  rowsOtherWidth: {
    zh: '表头有 {{expected}} 列，而 {{count}} 行数据都是 {{found}} 列，各列与表头对不上，这些行未入账。请补上或删去缺少对应的表头后重新导出',
    en: 'the header has {{expected}} fields, but all {{count}} rows have {{found}}: the columns do not fit the header, and the rows were left out. Add or remove the header that has no column and export anew',
  },
  valueMasked: {
    zh: '“{{field}}”是隐去了一部分的内容（“{{text}}”）：台账里已有完整内容的不改动，没有的照原样入账。请向数据提供方索取未打码的文件',
    en: '{{field}} has parts hidden (“{{text}}”): a whole value in the ledger stays, elsewhere it is kept as it is. Ask the sender for a file with nothing hidden',
  },
  requiredMasked: {
    zh: '“{{field}}”隐去了一部分（“{{text}}”），认不出是哪一个，本行未入账。请向数据提供方索取未打码的文件',
    en: '{{field}} has parts hidden (“{{text}}”) and may be several; the row was left out. Ask the sender for a file with nothing hidden',
  },
  mobileSeveral: {
    zh: '“{{text}}”是几个号码，手机号按第一个 {{taken}} 入账',
    en: '“{{text}}” holds several numbers; the first one, {{taken}}, was taken as the mobile',
  },
  wordUnreadable: {
    zh: '“{{field}}”的内容“{{text}}”看不懂，该值按空白处理，本行照常入账',
    en: '“{{text}}” in {{field}} can not be understood; it counts as blank and the row was taken',
  },
  dayOrderAssumed: {
    zh: '“{{field}}”一列的日期（如“{{text}}”）按“年-月-日”理解入账；若是“月/日/年”，请改成四位年份的日期后重新导入',
    en: 'the days of {{field}} (such as “{{text}}”) were read as year, month, day; if the month stands first, write years with four digits and import again',
  },
  sexCodeById: {
    zh: '“{{field}}”一列用代码填写，按证件号码：{{codes}}，已照此入账',
    en: '{{field}} holds codes; by the ID numbers of the same rows {{codes}}, and so they were taken',
  },
  sexCodeUnclear: {
    zh: '“{{field}}”一列用 {{codes}} 填写，看不出哪个是男、哪个是女，又没有足够的证件号码可以核对，该列没有采用，各行其他内容照常入账。请改成“男”“女”后重新导入',
    en: '{{field}} holds {{codes}}, and neither a standard nor enough ID numbers say which is which; the column was not taken, the rest of the rows was. Write 男 and 女 and import again',
  },

  // What of a file as a whole stays out or was understood in a way that should be checked
  sheetOfOtherMonth: {
    zh: '工作表“{{sheet}}”（{{rows}} 行）是其他月份的数据，没有入账、也没有采用。需要时请选择该月份和工作表另行导入',
    en: 'sheet “{{sheet}}” ({{rows}} rows) belongs to another month and was left out. Choose that month and the sheet to import it',
  },
  sheetIsCopy: {
    zh: '工作表“{{sheet}}”（{{rows}} 行）像是“{{of}}”的副本，客户多有重复，没有入账。若应以副本为准，请单独选择该工作表',
    en: 'sheet “{{sheet}}” ({{rows}} rows) looks like a copy of “{{of}}” with mostly the same clients and was left out. Choose the sheet alone if it is the one that counts',
  },
  sheetNotUnderstood: {
    zh: '工作表“{{sheet}}”（{{rows}} 行）里有数据，但认不出表头，没有入账、也没有采用。请核对；需要时指定该工作表的表头行',
    en: 'sheet “{{sheet}}” ({{rows}} rows) holds data, but no header was found in it; it was left out. Check it, and choose its header row if it is wanted',
  },
  sheetHidden: {
    zh: '隐藏的工作表“{{sheet}}”（{{rows}} 行）没有入账。需要时请选择该工作表导入',
    en: 'the hidden sheet “{{sheet}}” ({{rows}} rows) was left out. Choose it to import it',
  },
  sheetContinues: {
    zh: '本工作表没有表头，按“{{sheet}}”的表头读取并入账，请核对列是否对齐',
    en: 'this sheet has no header; it was read and taken with that of “{{sheet}}”, please check that the columns agree',
  },
  headTwice: {
    zh: '“{{head}}”与 {{other}} 列都像是“{{field}}”，内容不同，采用的是 {{other}} 列。请核对；不对请在列对应中改选',
    en: '“{{head}}” and column {{other}} both look like {{field}} and differ; column {{other}} was taken. Check it, and change the mapping if it is wrong',
  },
  headsEarlier: {
    zh: '“{{heads}}”是较早一期的数（{{count}} 列），没有作为本月数入账',
    en: '“{{heads}}” ({{count}} columns) hold earlier figures and were not taken as this month’s',
  },
  headsFormer: {
    zh: '“{{heads}}”是变更前的管户信息（{{count}} 列），没有入账',
    en: '“{{heads}}” ({{count}} columns) hold the former owner and were not taken',
  },

  // What only the ledger can find
  monthJump: {
    zh: '“{{field}}”与上月相差超过 {{factor}} 倍（上月 {{before}} 元，本月 {{after}} 元），已照原值入账，请核对',
    en: '{{field}} differs from last month by more than {{factor}} times ({{before}} yuan then, {{after}} yuan now); it was taken as it is, please check',
  },
  averageDiffers: {
    zh: '文件的“{{field}}”是 {{stated}} 元，台账近三个月按天数加权为 {{known}} 元，相差超过 {{percent}}%；已照文件入账，层级和保级测算都按文件的数。请核对是文件有误，还是某个月的数据有误',
    en: 'the file states {{stated}} yuan for {{field}}, but the three months of the ledger give {{known}}, which differs by more than {{percent}}%; the file’s figure was taken and counts for the tier and for what must be held. Check the file and the months',
  },
  staffUnknown: {
    zh: '管户人“{{name}}”不在员工名单中（共 {{count}} 行），已照原值入账',
    en: 'the owner “{{name}}” is not on the staff list ({{count}} rows); it was taken as it is',
  },
  branchUnknown: {
    zh: '网点“{{name}}”不在机构网点表和员工名单中（共 {{count}} 行），已照原值入账',
    en: 'the branch “{{name}}” is neither on the list of branches nor on the staff list ({{count}} rows); it was taken as it is',
  },
  clientMerged: {
    zh: '客户号 {{clientNo}} 已并入 {{kept}}，本行计入 {{kept}} 入账',
    en: 'client {{clientNo}} was merged into {{kept}}; the row counts for {{kept}}',
  },
  numberOfPerson: {
    zh: '客户号 {{clientNo}} 在台账里是个人客户“{{name}}”，不能按对公客户入账，本行未入账。请核对客户号；若个人客户那一行有误，请先撤销那次导入',
    en: 'client number {{clientNo}} is a person (“{{name}}”) in the ledger and can not be taken as an organisation; the row was left out. Check the number; if the person’s row is wrong, undo that import first',
  },
  numberOfOrganisation: {
    zh: '客户号 {{clientNo}} 在台账里是对公客户“{{name}}”，不能按个人客户入账，本行未入账。请核对客户号；若对公客户那一行有误，请先撤销那次导入',
    en: 'client number {{clientNo}} is an organisation (“{{name}}”) in the ledger and can not be taken as a person; the row was left out. Check the number; if the organisation’s row is wrong, undo that import first',
  },
  ratingOfMerged: {
    zh: '客户号 {{clientNo}} 与 {{stated}} 已合并为一户，{{stated}} 该月已有这项打分，本行未入账。如以本行为准，请先撤销合并，或手工改分',
    en: 'client numbers {{clientNo}} and {{stated}} were merged, and {{stated}} has this rating in the month already; the row was left out. If this row is right, undo the merge first or change the rating by hand',
  },
  clientUnknown: {
    zh: '台账里没有客户号 {{clientNo}}，本行照常入账',
    en: 'there is no client {{clientNo}} in the ledger; the row was taken',
  },
} as const satisfies TextTable;

export type IssueCode = keyof typeof issueTexts;

/** Error: the row is left out. Warning: it goes in and is flagged. Note: for information. */
export const issueSeverities: Readonly<Record<IssueCode, Severity>> = {
  keyMissing: 'error',
  keyFloatingPoint: 'error',
  keyForm: 'error',
  keyZerosLost: 'error',
  keyDuplicateSame: 'note',
  keyDuplicateDiffers: 'error',
  keyDuplicateFirst: 'warning',
  requiredColumnMissing: 'error',
  requiredMissing: 'error',
  requiredDayUnreadable: 'error',
  requiredCodeFloatingPoint: 'error',
  amountImplausible: 'error',
  amountUnreadable: 'error',
  currencyUnknown: 'error',
  rateMissing: 'error',
  rateNotNumber: 'error',
  rateImplausible: 'error',
  ratingUnknown: 'error',
  ratingNoPoints: 'error',
  ratingNoAmount: 'error',
  ratingNoShare: 'error',
  ratingNoCount: 'error',
  ratingOutOfRange: 'error',
  ratingMonthUnreadable: 'error',
  ratingClientUnknown: 'error',
  ratingMonthClosed: 'error',
  amountScaleUnclear: 'error',
  amountScaled: 'note',
  quoteUnclosed: 'warning',
  encodingMixed: 'warning',
  charactersBroken: 'warning',
  controlsRemoved: 'note',
  separatorUnusual: 'note',
  columnsAligned: 'note',
  cellsBeyond: 'warning',
  tablesJoined: 'note',
  rowWider: 'error',
  rowNarrower: 'error',
  columnsPlaced: 'warning',
  rowsOtherWidth: 'error',
  cellError: 'warning',
  cellUncalculated: 'warning',
  amountNegative: 'warning',
  amountOwnUnit: 'note',
  factImplausible: 'warning',
  factUnreadable: 'warning',
  countUnreadable: 'warning',
  rateUnreadable: 'warning',
  dayUnreadable: 'warning',
  dayInFuture: 'warning',
  codeFloatingPoint: 'warning',
  idFloatingPoint: 'warning',
  idCheckDigit: 'warning',
  idBirthImpossible: 'warning',
  idForm: 'warning',
  birthDateDiffers: 'warning',
  sexDiffers: 'warning',
  creditCodeCheckDigit: 'warning',
  creditCodeForm: 'warning',
  mobileForm: 'warning',
  charactersLost: 'warning',
  unitTooLarge: 'warning',
  unitTooSmall: 'warning',
  partsDiffer: 'warning',
  valueMasked: 'warning',
  requiredMasked: 'error',
  mobileSeveral: 'note',
  wordUnreadable: 'warning',
  dayOrderAssumed: 'warning',
  sexCodeById: 'warning',
  sexCodeUnclear: 'warning',
  sheetOfOtherMonth: 'warning',
  sheetIsCopy: 'warning',
  sheetNotUnderstood: 'warning',
  sheetHidden: 'note',
  sheetContinues: 'warning',
  headTwice: 'warning',
  headsEarlier: 'note',
  headsFormer: 'note',
  monthJump: 'warning',
  averageDiffers: 'warning',
  staffUnknown: 'note',
  branchUnknown: 'note',
  clientMerged: 'note',
  numberOfPerson: 'error',
  numberOfOrganisation: 'error',
  ratingOfMerged: 'error',
  clientUnknown: 'note',
};
