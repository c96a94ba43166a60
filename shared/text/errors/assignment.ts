import type { TextTable } from '../message';

/** Assignment. */
export const assignmentErrors = {
  'assignment.notTiered': {
    zh: '{{month}} 还没有按“网点维护分层”（R4）分层，不知道谁是贵宾客户。请先在客户分层中运行 R4。',
    en: '{{month}} is not tiered by R4 (outlet care), so the VIP clients are not known. Run R4 in tiering first.',
  },
  'assignment.noMonth': {
    zh: '台账里还没有按“网点维护分层”（R4）分层的月份。请先导入客户资产并运行 R4。',
    en: 'No month is tiered by R4 (outlet care) yet. Import client assets and run R4 first.',
  },
  'assignment.hardRule': {
    zh: '有 {{count}} 处违反硬性规则，没有保存。第一处：{{first}}',
    en: '{{count}} hard rules are broken, so nothing was stored. The first: {{first}}',
  },
  'assignment.reasonNeeded': {
    zh: '有 {{count}} 处需要说明原因才能保存。第一处：{{first}}',
    en: '{{count}} broken rules need a reason before this can be stored. The first: {{first}}',
  },
  'assignment.duplicateMove': {
    zh: '客户 {{clientNo}} 在这批调整中出现两次，没有保存。请只留一条。',
    en: 'Client {{clientNo}} appears twice in this draft; nothing was stored. Keep one move.',
  },
  'assignment.nothingToDo': {
    zh: '这批调整没有改变任何客户的管户人，没有保存。',
    en: 'This draft changes no owner; nothing was stored.',
  },
  'assignment.noDifference': {
    zh: '客户 {{clientNo}} 没有管户差异：最新月度文件所写与现管户人一致，或文件没有写管户人。请刷新管户差异清单后再选。',
    en: 'Client {{clientNo}} has no difference: the newest month’s file names the owner, or nobody. Refresh the list and choose again.',
  },
  'assignment.saidUnknown': {
    zh: '客户 {{clientNo}}：月度文件所写的“{{name}}”不在员工名单（或有同名），不能采纳。请先导入员工名单，或保留现管户人。',
    en: 'Client {{clientNo}}: “{{name}}” of the month’s file is not on the staff list, or two people are called so. Import the staff list first, or keep the owner.',
  },
  'assignment.operationMissing': {
    zh: '没有编号为 {{id}} 的指派操作。请在指派记录中核对编号。',
    en: 'There is no assignment operation {{id}}. Check the number in the list of operations.',
  },
  'assignment.alreadyReversed': {
    zh: '指派操作 {{id}} 已经撤回过，没有再做改动。',
    en: 'Operation {{id}} was reversed already; nothing was changed.',
  },
  'assignment.movedSince': {
    zh: '指派操作 {{id}} 中有 {{count}} 户之后又换了管户人（例如 {{clientNo}}），不能整批撤回。请先撤回后面的操作，或单独调整。',
    en: '{{count}} clients of operation {{id}} have changed owner since (e.g. {{clientNo}}), so it can not be reversed as a whole. Reverse the later operation first or move them one by one.',
  },
  'assignment.dayTooEarly': {
    zh: '客户 {{clientNo}} 现在的管户从 {{since}} 开始，新的开始日 {{on}} 不能更早。请改用 {{since}} 或之后的日期。',
    en: 'Client {{clientNo}} has had the present owner since {{since}}; a change can not begin on {{on}}. Choose {{since}} or later.',
  },
  'assignment.notOwnedBy': {
    zh: '客户 {{clientNo}} 现在不由 {{staffNo}} 管户，不能由其移交。请刷新后再试。',
    en: 'Client {{clientNo}} is not with {{staffNo}} now and can not be handed over by them. Refresh and try again.',
  },
  'assignment.returnTooEarly': {
    zh: '归还日 {{returnOn}} 必须晚于移交日 {{on}}。',
    en: 'The day of return {{returnOn}} must be later than the handover on {{on}}.',
  },
  'assignment.personUnknown': {
    zh: '员工 {{staffNo}} 不在人员名单中，或其岗位不管户。请先导入人员名单。',
    en: '{{staffNo}} is not on the staff list, or their role owns no clients. Import the staff list first.',
  },
  'assignment.leaveDates': {
    zh: '休假结束日 {{until}} 早于开始日 {{from}}，请核对。',
    en: 'The leave ends on {{until}}, before it begins on {{from}}. Check the days.',
  },
  'assignment.capsUncountable': {
    zh: '这些上限没有可以精确计算的公倍数。请改用更整的数字（例如 30、100、150）。',
    en: 'These caps have no common measure that can be counted exactly. Use rounder figures (such as 30, 100, 150).',
  },
  'assignment.claimMissing': {
    zh: '没有编号为 {{id}} 的申领。',
    en: 'There is no claim {{id}}.',
  },
  'assignment.claimDecided': {
    zh: '申领 {{id}} 已经处理过，没有再做改动。',
    en: 'Claim {{id}} is decided already; nothing was changed.',
  },
  'assignment.claimOpen': {
    zh: '客户 {{clientNo}} 已有一个待处理的申领（{{person}}），请先处理。',
    en: 'There is an open claim for client {{clientNo}} already ({{person}}); decide that first.',
  },
  'assignment.claimOwn': {
    zh: '客户 {{clientNo}} 已经由 {{person}} 管户，不需要申领。',
    en: 'Client {{clientNo}} is with {{person}} already; there is nothing to claim.',
  },
  'assignment.wishNeeded': {
    zh: '客户 {{clientNo}} 已有管户人 {{owner}}。请先向客户本人核实意愿，并填写由谁、如何核实。',
    en: 'Client {{clientNo}} is with {{owner}}. Ask the client first and say who verified the wish and how.',
  },
  'assignment.sheetColumns': {
    zh: '{{file}} 里没有找到“客户号”和“新管户人”两列。请用本程序导出的批量调整表填写。',
    en: '{{file}} has no columns for the client number and the new owner. Use the sheet that this program exports.',
  },
  'assignment.solverFailed': {
    zh: '求解器没有给出结果（{{reason}}）。已有的指派没有改变；请缩小范围或重试。',
    en: 'The solver gave no result ({{reason}}). No owner was changed; choose fewer clients or try again.',
  },
} as const satisfies TextTable;
