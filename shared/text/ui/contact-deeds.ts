import type { TextTable } from '../message';

/** What the audit log calls deeds about contacts and the client's file. */
export const contactDeedTexts = {
  'did.contact.report': { zh: '写联系记录', en: 'Contact reported' },
  'did.contact.takeBack': { zh: '撤销联系记录', en: 'Contact taken back' },
  'did.contact.dismiss': { zh: '搁置事件', en: 'Event set aside' },
  'did.contact.announce': { zh: '发布产品或消息', en: 'Announced' },
  'did.contact.withdraw': { zh: '撤下产品或消息', en: 'Announcement withdrawn' },
  'did.contact.rules': { zh: '修改联系规则', en: 'Contact rules changed' },
  'did.contact.holidays': { zh: '修改节假日', en: 'Holidays changed' },
  'did.contact.positions': { zh: '修改岗位', en: 'Positions changed' },
  'did.contact.birthdayCalendar': { zh: '修改生日历法', en: 'Birthday calendar changed' },
  'did.contact.support': { zh: '修改支持团队', en: 'Support team changed' },
  'did.opportunity.add': { zh: '新增商机', en: 'Opportunity added' },
  'did.opportunity.change': { zh: '修改商机', en: 'Opportunity changed' },
  'did.opportunity.move': { zh: '推进商机', en: 'Opportunity moved' },
  'did.signing': { zh: '登记签约进程', en: 'Signing step' },
  'did.document.add': { zh: '存入客户文件', en: 'Document added' },
  'did.document.show': { zh: '查看客户文件', en: 'Document viewed' },
  'did.document.save': { zh: '另存客户文件', en: 'Document saved outside' },
  'did.document.remove': { zh: '移除客户文件', en: 'Document removed' },
  'did.link.add': { zh: '登记关联', en: 'Relation added' },
  'did.link.end': { zh: '解除关联', en: 'Relation ended' },
  'did.service.add': { zh: '登记服务', en: 'Service noted' },
  'did.service.takeBack': { zh: '撤销服务记录', en: 'Service taken back' },
} as const satisfies TextTable;
