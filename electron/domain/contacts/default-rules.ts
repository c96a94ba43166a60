import type { ContactRules } from '../../../shared/models/contact-rules';
import { defaultStages } from '../../../shared/models/opportunity';
import { defaultDutySettings } from './duty-presets';
import { defaultGroups } from './default-groups';
import { defaultEventSettings } from './generate-events';
import { defaultScore } from './worklist';

/** Wordings are ours; the outlet writes its own. */
const wordings: ContactRules['wordings'] = {
  duty: '{{name}}您好，近期资金安排和产品需求有什么变化，看看有什么可以为您做的。',
  nextStep: '按上次约定：{{text}}',
  event: {
    birthday: '{{name}}您好，祝您生日快乐，网点为您备了生日礼遇，欢迎来坐坐。',
    anniversary: '{{name}}您好，感谢您与我们同行 {{years}} 年。',
    festival: '{{name}}您好，{{festival}}将至，祝您和家人安康。',
    movement: '{{name}}您好，注意到您近期资金变动较大，方便的话想了解一下安排，看能否帮上忙。',
    maturity: '{{name}}您好，您的{{product}}将于 {{dueOn}} 到期，提前和您商量续作安排。',
    nearMiss: '{{name}}您好，您离更高一级的贵宾待遇只差一步，和您说说怎么达到。',
    downgrade: '{{name}}您好，您的贵宾级别可能调整，和您商量怎样保住现有待遇。',
    noActivity: '{{name}}您好，有一阵没有见到您了，近来一切可好？',
    product: '{{name}}您好，{{title}}，适合您的话我给您细说。',
    news: '{{name}}您好，告诉您一个消息：{{title}}。',
  },
};

/** What contacts are ruled by until the outlet decides otherwise (docs/rules/contacts.md). */
export const defaultContactRules: ContactRules = {
  duties: defaultDutySettings,
  events: defaultEventSettings,
  score: defaultScore,
  stages: [...defaultStages],
  wordings,
  groups: defaultGroups,
};
