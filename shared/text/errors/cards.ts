import type { TextTable } from '../message';

/** Cards and papers. */
export const cardsErrors = {
  'card.standardNotMet': {
    zh: '未达到{{level}}标准：{{month}} 近三月日均 {{metric}} 元，标准 {{bound}} 元，还差 {{missing}} 元。不能自动审批。',
    en: 'The standard of {{level}} is not met: 3-month average {{metric}} yuan in {{month}}, standard {{bound}} yuan, {{missing}} short. It can not be approved automatically.',
  },
  'card.tiersOutOfDate': {
    zh: '{{month}} 的贵宾分层已过期，不能据此审批客户 {{clientNo}} 的申请：{{causes}}。请先对 {{month}} 重新分层，再提交申请。',
    en: 'The VIP tiers of {{month}} are out of date, and nothing is approved by them for client {{clientNo}}: {{causesEnglish}}. Tier {{month}} again first, then submit.',
  },
  'card.notTiered': {
    zh: '客户 {{clientNo}} 还没有“贵宾服务办法”的分层结果。请先导入月报并分层。',
    en: 'Client {{clientNo}} has no tier by the VIP regulation yet. Import the month and tier it first.',
  },
  'card.alreadyApplied': {
    zh: '客户 {{clientNo}} 已有在办的申请（第 {{application}} 号）。请先办结或撤回。',
    en: 'Client {{clientNo}} already has an open application (no. {{application}}). Finish or withdraw it first.',
  },
  'card.alreadyHasCard': {
    zh: '客户 {{clientNo}} 已持有贵宾卡，一户一卡。',
    en: 'Client {{clientNo}} already holds a VIP card; one client, one card.',
  },
  'card.noIdNumber': {
    zh: '客户 {{clientNo}} 没有证件号码，不能填写申请。请先补充证件信息。',
    en: 'Client {{clientNo}} has no ID number on record; add it before applying.',
  },
  'card.noCard': {
    zh: '客户 {{clientNo}} 没有可办理的贵宾卡。没有卡的客户请办理“新开”。',
    en: 'Client {{clientNo}} has no VIP card for this; apply for a new card instead.',
  },
  'card.barred': {
    zh: '客户 {{clientNo}} 终止协议未满一年，{{until}} 起方可再次申请。',
    en: 'Client {{clientNo}} ended the agreement less than a year ago and may apply again from {{until}} on.',
  },
  'card.notHigher': {
    zh: '升级须申请高于现有卡的级别。',
    en: 'An upgrade must ask for a level above the present card’s.',
  },
  'card.notLower': {
    zh: '降级须申请低于现有卡的级别。',
    en: 'A downgrade must ask for a level below the present card’s.',
  },
  'card.tooEarlyToRenew': {
    zh: '客户 {{clientNo}} 的卡 {{expiresOn}} 到期，还没有进入到期提醒期，暂不能续卡。',
    en: 'The card of client {{clientNo}} expires on {{expiresOn}}; it can be renewed once its first reminder is due.',
  },
  'card.cardEnded': {
    zh: '客户 {{clientNo}} 的卡已到期，不能补换，请办理“到期续卡”。',
    en: 'The card of client {{clientNo}} has expired; renew it instead of replacing it.',
  },
  'card.notVoluntary': {
    zh: '须客户自愿才能申请。',
    en: 'An application needs the client’s own wish.',
  },
  'card.noIdScan': {
    zh: '第 {{application}} 号申请还没有证件影印件。请先附上证件扫描件再提交。',
    en: 'Application {{application}} has no scan of the ID yet; attach it before submitting.',
  },
  'card.kindImpossible': {
    zh: '第 {{application}} 号申请的办理类型不允许这样操作。',
    en: 'The kind of application {{application}} does not allow this step.',
  },
  'card.noGround': {
    zh: '第 {{application}} 号申请没有特批理由，不能按特批处理。',
    en: 'Application {{application}} names no ground for a special approval.',
  },
  'card.quotaFull': {
    zh: '特批超过限额：本卡后为 {{numerator}} 张，贵宾卡含本卡 {{denominator}} 张，按 {{percent}}% 最多 {{allowed}} 张。请等待名额，或改按标准办理。',
    en: 'Over the quota of special cards: {{numerator}} with this one, {{denominator}} VIP cards with it, at {{percent}}% at most {{allowed}}. Wait for room or meet the standard.',
  },
  'card.notDecided': {
    zh: '第 {{application}} 号特批申请还没有总行批复，不能打印审批单。请先登记批复文号和日期。',
    en: 'Special application {{application}} is not decided by the head office; record the decision before printing.',
  },
  'card.decisionDay': {
    zh: '批复日期 {{on}} 不对：应在申请日 {{from}} 到今天 {{until}} 之间。',
    en: 'The decision’s day {{on}} must lie between the application on {{from}} and today, {{until}}.',
  },
  'card.noSheet': {
    zh: '第 {{application}} 号申请没有有效的审批单。',
    en: 'Application {{application}} has no valid approval sheet.',
  },
  'card.oldCardMissing': {
    zh: '第 {{application}} 号申请须先交回旧卡，再打印审批单。请登记旧卡交回日期。',
    en: 'Application {{application}} needs the old card handed in before its sheet is printed; record the day.',
  },
  'card.handInDay': {
    zh: '旧卡交回日期 {{on}} 不对：应在开卡日 {{from}} 到今天 {{until}} 之间。',
    en: 'The day {{on}} must lie between the old card’s opening on {{from}} and today, {{until}}.',
  },
  'card.noOldCard': {
    zh: '第 {{application}} 号申请没有要交回的旧卡。',
    en: 'Application {{application}} has no old card to hand in.',
  },
  'card.cardMissing': { zh: '没有第 {{card}} 号卡记录。', en: 'There is no card record {{card}}.' },
  'card.cardStep': {
    zh: '卡 {{cardNo}} 目前是“{{state}}”，不能这样操作。',
    en: 'Card {{cardNo}} is “{{state}}”; this step is not possible now.',
  },
  'card.cardExpired': {
    zh: '卡 {{cardNo}} 已过有效期，不能恢复。请办理续卡。',
    en: 'Card {{cardNo}} is past its last valid day; renew it.',
  },
  'card.noApprover': {
    zh: '取消资格须写明批准人。',
    en: 'Withdrawing a qualification needs the name of its approver.',
  },
  'card.boundBelowHeadOffice': {
    zh: '{{level}}标准 {{bound}} 元低于总行规定的 {{headOffice}} 元。网点只能提高，不能降低。',
    en: 'The bound of {{level}}, {{bound}} yuan, is below the head office’s {{headOffice}} yuan; a branch may only raise it.',
  },
  'card.boundsNotRising': {
    zh: '标准、白金、黑金的标准须逐级提高。',
    en: 'The bounds of standard, platinum and black must rise.',
  },
  'card.stockMonths': {
    zh: '积压月数须大于备货月数。',
    en: 'The months of overstock must exceed the months the stock must last.',
  },
  'card.sheetCode': {
    zh: '“{{text}}”不是审批单的二维码内容，也不是“编号 校验码”。',
    en: '“{{text}}” is neither the QR code of a sheet nor a number with its check value.',
  },
  'card.monthNotTiered': {
    zh: '{{month}} 还没有按“贵宾服务办法”分层。请先导入月报并分层。',
    en: '{{month}} is not tiered by the VIP regulation yet; import and tier it first.',
  },
  'card.gradingMissing': {
    zh: '没有第 {{grading}} 号升降级记录。',
    en: 'There is no grading {{grading}}.',
  },
  'card.feeMissing': { zh: '没有第 {{fee}} 号管理费记录。', en: 'There is no fee {{fee}}.' },
  'card.feeCollected': {
    zh: '卡 {{cardNo}} 的这笔管理费已经收齐。',
    en: 'This fee of card {{cardNo}} is collected already.',
  },
  'card.feeZero': {
    zh: '卡 {{cardNo}} 的扣收金额要大于 0 元；没有扣到就不用登记，这笔费用仍算未收。',
    en: 'The amount taken for card {{cardNo}} must be above 0; where nothing was taken, record nothing: the fee stays due.',
  },
  'card.feeTooHigh': {
    zh: '卡 {{cardNo}} 只欠 {{left}} 元，不能收 {{amount}} 元。',
    en: 'Card {{cardNo}} owes {{left}} yuan only; {{amount}} can not be taken.',
  },
  'card.feeDay': {
    zh: '扣收日期 {{on}} 不对：应在 {{from}} 到今天 {{until}} 之间。',
    en: 'The day {{on}} must lie between {{from}} and today, {{until}}.',
  },
  'card.feeColumns': {
    zh: '{{file}} 里没有找到“卡号”“扣收日期”和“扣收金额”（或“扣收结果”）列。请核对是不是年费清单。',
    en: '{{file}} has no columns for card number, day and amount (or result); is it the fee list?',
  },
  'card.exceptionMissing': {
    zh: '没有第 {{exception}} 号异常。',
    en: 'There is no exception {{exception}}.',
  },
  'card.exceptionFixed': {
    zh: '第 {{exception}} 号异常已经解决，不用再说明。',
    en: 'Exception {{exception}} is fixed already.',
  },
  'card.exceptionHolds': {
    zh: '第 {{exception}} 号异常“{{kind}}”仍然存在，不能登记为已解决。请先说明，或处理后重新核对。',
    en: 'Exception {{exception}} ({{kind}}) still holds and can not be closed; explain it, or mend it and check again.',
  },
  'card.illegalStep': {
    zh: '第 {{application}} 号申请目前是“{{state}}”，不能这样操作。',
    en: 'Application {{application}} is “{{state}}”; this step is not possible now.',
  },
  'card.applicationMissing': {
    zh: '没有第 {{application}} 号申请。',
    en: 'There is no application {{application}}.',
  },
  'stock.range': {
    zh: '号段 {{firstNo}}–{{lastNo}} 不对：起止号位数须相同、起号不大于止号，一次最多 {{largest}} 张。',
    en: 'The range {{firstNo}}–{{lastNo}} is wrong: equal lengths, first not above last, at most {{largest}} blanks.',
  },
  'stock.twoPeople': {
    zh: '重要空白凭证须双人办理，{{person}} 不能既经办又复核。',
    en: 'Two people handle blank cards; {{person}} can not be both.',
  },
  'stock.noTeller': { zh: '“{{move}}”须写明柜员。', en: '“{{move}}” needs the teller’s name.' },
  'stock.noNote': { zh: '“{{move}}”须写明原因。', en: '“{{move}}” needs a word why.' },
  'stock.useOne': { zh: '每次只能使用一张卡。', en: 'Cards are used one by one.' },
  'stock.day': {
    zh: '日期 {{on}} 不对：登记簿按日期顺序登记，应在 {{from}} 到今天 {{until}} 之间。',
    en: 'The day {{on}} is wrong: the register is written in order, from {{from}} to today, {{until}}.',
  },
  'stock.length': {
    zh: '{{level}}卡的凭证号是 {{length}} 位，请核对号段。',
    en: 'Numbers of {{level}} blanks have {{length}} digits; check the range.',
  },
  'stock.known': {
    zh: '凭证号 {{number}} 已经领入过，不能重复领入。',
    en: 'Blank {{number}} was received already.',
  },
  'stock.unknown': {
    zh: '{{level}}卡的登记簿里没有凭证号 {{number}}。请核对号段。',
    en: 'The register of {{level}} blanks has no number {{number}}; check the range.',
  },
  'stock.illegal': {
    zh: '凭证 {{number}} 目前是“{{state}}”，不能“{{move}}”。',
    en: 'Blank {{number}} is “{{state}}”; “{{move}}” is not possible now.',
  },
  'stock.otherTeller': {
    zh: '凭证 {{number}} 不在这位柜员手里（登记在 {{holder}} 名下）。',
    en: 'Blank {{number}} is not in this teller’s hand but in that of {{holder}}.',
  },
  'stock.skips': {
    zh: '不能跳号：使用 {{number}} 之前，须先说明 {{firstNo}}–{{lastNo}} 的去向。',
    en: 'No number may be skipped: explain {{firstNo}}–{{lastNo}} before {{number}} is taken.',
  },
  'stock.application': {
    zh: '第 {{application}} 号申请不能用这张卡：须为同级别、审批单已打印、还没有用过卡的申请。',
    en: 'Application {{application}} can not take this blank: same level, sheet printed, no blank used yet.',
  },
  'stock.difference': {
    zh: '应有 {{expected}} 张，实点 {{counted}} 张，有差异时须写明原因。',
    en: '{{expected}} must be there and {{counted}} were counted; a difference needs a note.',
  },
  'stock.page': {
    zh: '登记簿没有第 {{page}} 页（共 {{pages}} 页）。',
    en: 'The register has no page {{page}} of {{pages}}.',
  },
  'stock.orderTwice': {
    zh: '同一级别在申领单里只能出现一次。',
    en: 'A level may appear in an order once.',
  },
  'stock.orderMissing': { zh: '没有第 {{order}} 号申领单。', en: 'There is no order {{order}}.' },
  'stock.orderClosed': {
    zh: '申领单 {{order}} 已经办结。',
    en: 'Order {{order}} is closed already.',
  },
  'print.failed': {
    zh: '打印没有完成（{{reason}}）。审批单仍可另存为 PDF。',
    en: 'Printing did not finish ({{reason}}). The sheet can still be saved as PDF.',
  },
  'file.notWritable': {
    zh: '无法写入 {{file}}。请关闭正在使用它的程序，或换一个位置。',
    en: '{{file}} can not be written. Close the program that uses it or choose another place.',
  },
} as const satisfies TextTable;
