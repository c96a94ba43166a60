import type { TextTable } from '../message';

/** Contacts, duties and the pipeline. */
export const contactsErrors = {
  'contact.ruleTwice': {
    zh: '联系义务“{{rule}}”出现两次，没有保存。请给每条义务一个不同的编号。',
    en: 'The duty “{{rule}}” is there twice; nothing was stored. Give each duty its own code.',
  },
  'contact.dayOfOtherYear': {
    zh: '节假日表里的 {{day}} 不属于 {{year}} 年，没有保存。请按年份分别导入。',
    en: '{{day}} is not a day of {{year}}; nothing was stored. Put in one year at a time.',
  },
  'contact.dayTwice': {
    zh: '节假日表里 {{day}} 出现两次，没有保存。请只留一行。',
    en: '{{day}} is in the table of holidays twice; nothing was stored. Keep one line.',
  },
  'contact.inFuture': {
    zh: '联系日期 {{on}} 晚于今天（{{today}}），没有保存。尚未发生的联系请写成“下一步”。',
    en: 'The contact on {{on}} is later than today ({{today}}); nothing was stored. Write what is planned as the next step.',
  },
  'contact.nextBefore': {
    zh: '下一步的日期 {{nextOn}} 早于联系日期 {{on}}，没有保存。请改正日期。',
    en: 'The next step on {{nextOn}} is before the contact on {{on}}; nothing was stored. Correct the date.',
  },
  'contact.staffUnknown': {
    zh: '人员表里没有工号 {{staffNo}}，没有保存。请先导入人员表或核对工号。',
    en: 'There is no staff number {{staffNo}}; nothing was stored. Import the staff list or check the number.',
  },
  'contact.reportMissing': {
    zh: '没有编号为 {{id}} 的联系记录。请刷新后再试。',
    en: 'There is no contact report {{id}}. Refresh and try again.',
  },
  'contact.reportCancelled': {
    zh: '联系记录 {{id}} 已经撤销过，没有再做改动。',
    en: 'Contact report {{id}} was taken back already; nothing was changed.',
  },
  'contact.eventMissing': {
    zh: '这条事件已经处理或不存在，没有再做改动。请刷新工作清单。',
    en: 'This event is closed or not there; nothing was changed. Refresh the worklist.',
  },
  'contact.doNotContact': {
    zh: '客户 {{clientNo}} 已登记“请勿联系”，短信不能记为联系。请先在客户档案里核实。',
    en: 'Client {{clientNo}} asked not to be contacted, so a message can not be noted. Check the client page first.',
  },
  'contact.untilBefore': {
    zh: '截止日 {{until}} 早于开始日 {{from}}，没有保存。请改正日期。',
    en: 'The last day {{until}} is before the first day {{from}}; nothing was stored. Correct the dates.',
  },
  'contact.announcementGone': {
    zh: '编号为 {{id}} 的产品或活动不存在或已经撤下。请刷新后再试。',
    en: 'The announcement {{id}} is not there or was withdrawn already. Refresh and try again.',
  },
  'document.tooBig': {
    zh: '{{file}} 超过 {{megabytes}} MB，请压缩或降低扫描分辨率后再附。',
    en: '{{file}} is larger than {{megabytes}} MB; scan it at a lower resolution.',
  },
  'document.kind': {
    zh: '{{file}} 不是 PNG、JPEG 图片或 PDF，不能作为附件。',
    en: '{{file}} is no PNG or JPEG picture and no PDF; it can not be attached.',
  },
  'document.unreadable': {
    zh: '无法读取 {{file}}。请确认文件存在且没有被占用。',
    en: '{{file}} can not be read; check that it is there and not in use.',
  },
  'document.missing': {
    zh: '没有第 {{document}} 号文件，或已被移除。请刷新后再试。',
    en: 'Document {{document}} is not there or was removed. Refresh and try again.',
  },
  'document.ofApplication': {
    zh: '这份文件属于贵宾卡申请 {{application}}，没有移除。请在该申请的草稿里处理。',
    en: 'This document belongs to card application {{application}}; it was not removed. Change it in the draft of that application.',
  },
  'link.kinds': {
    zh: '{{clientNo}} 与 {{other}} 不能建立关联：一方须为公司或机构。法定代表人和高管须为个人。',
    en: '{{clientNo}} and {{other}} can not be related: one must be an organisation, and its legal representative and executives are persons.',
  },
  'link.twice': {
    zh: '{{other}} 已登记为这一关系，没有再次保存。',
    en: '{{other}} is on record in this relation already; nothing was stored.',
  },
  'link.missing': {
    zh: '没有编号为 {{id}} 的关联，或已经解除。请刷新后再试。',
    en: 'There is no relation {{id}}, or it has ended. Refresh and try again.',
  },
  'service.missing': {
    zh: '没有编号为 {{id}} 的服务记录，或已经撤销。请刷新后再试。',
    en: 'There is no service {{id}} on record, or it was taken back. Refresh and try again.',
  },
  'service.inFuture': {
    zh: '服务日期 {{on}} 晚于今天（{{today}}），没有保存。请在服务发生后登记。',
    en: 'The service on {{on}} is later than today ({{today}}); nothing was stored. Note it once it took place.',
  },
  'client.orientationUnknown': {
    zh: '取向“{{value}}”不是关系取向、价值取向、服务取向之一。请改选三者之一；持有什么由数据归入“持有偏好”。',
    en: 'The orientation “{{value}}” is none of the three: relation, value, service. Choose one of them; what the client holds is told by the figures.',
  },
  'client.creditCodeForm': {
    zh: '“{{value}}”不是有效的统一社会信用代码，没有保存。请核对 18 位代码。',
    en: '“{{value}}” is no valid unified social credit code; nothing was stored. Check its 18 characters.',
  },
  'client.fieldOfOther': {
    zh: '“{{field}}”不是这类客户的关键信息，没有保存。',
    en: '“{{field}}” is no key field of this kind of client; nothing was stored.',
  },
  'contact.groupTwice': {
    zh: '客户分群“{{group}}”的编号重复，没有保存。请删去其中一个再添加。',
    en: 'The group “{{group}}” has the same code as another; nothing was stored. Remove one and add it anew.',
  },
  'client.mobileForm': {
    zh: '“{{value}}”不是手机号码，没有保存。请填写 11 位手机号。',
    en: '“{{value}}” is no mobile number; nothing was stored. Enter eleven digits.',
  },
  'client.birthDateForm': {
    zh: '出生日期“{{value}}”不存在或晚于今天，没有保存。请按 1980-05-20 的格式填写。',
    en: 'The birth date “{{value}}” does not exist or is yet to come; nothing was stored. Write it as 1980-05-20.',
  },
  'opportunity.missing': {
    zh: '没有编号为 {{id}} 的商机。请刷新后再试。',
    en: 'There is no opportunity {{id}}. Refresh and try again.',
  },
  'opportunity.unknownStage': {
    zh: '商机进程里没有“{{stage}}”这一步。请在设置里核对进程。',
    en: 'The pipeline has no stage “{{stage}}”. Check the stages in the settings.',
  },
  'opportunity.sameStage': {
    zh: '商机已经在“{{stage}}”，没有改动。',
    en: 'The opportunity is at “{{stage}}” already; nothing was changed.',
  },
  'opportunity.reasonNeeded': {
    zh: '终止商机或重新打开已结束的商机需要写明原因，没有保存。',
    en: 'Ending an opportunity, or opening a closed one again, needs a reason; nothing was stored.',
  },
  'signing.notNext': {
    zh: '客户 {{clientNo}} 现在是“{{step}}”，不能直接变为“{{to}}”。',
    en: 'Client {{clientNo}} is at “{{step}}” and can not go to “{{to}}”.',
  },
  'signing.reasonNeeded': {
    zh: '客户拒绝签约需要写明原因，没有保存。',
    en: 'A refusal needs its reason; nothing was stored.',
  },
  'signing.untilNeeded': {
    zh: '客户拒绝签约后要写明在哪一天之前不再跟进，而且晚于今天；没有保存。',
    en: 'A refusal needs a later day until which the client is left alone; nothing was stored.',
  },
  'signing.waiting': {
    zh: '客户 {{clientNo}} 已婉拒签约，{{until}} 之前不再跟进。客户主动提出时可以直接签约。',
    en: 'Client {{clientNo}} refused and is left alone until {{until}}. If the client comes back, sign at once.',
  },
} as const satisfies TextTable;
