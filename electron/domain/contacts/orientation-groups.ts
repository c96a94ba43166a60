import type { OrientationGroup } from '../../../shared/models/client-group';

/**
 * The three orientations that are given (docs/rules/clients.md#groups); the playbooks are ours until the outlet
 * sets its own.
 */
export const orientationGroups: OrientationGroup[] = [
  {
    id: 'relation',
    name: '关系取向',
    product: '',
    aim: '固定一位客户经理长期往来，多走动、少推销，由客户转介亲友',
    say: '{{name}}您好，有些日子没见了，近来家里都好吧？这周方便时我去看看您，顺便把账户给您捋一捋。',
    service: '节日问候、生日礼遇、客户经理上门',
  },
  {
    id: 'value',
    name: '价值取向',
    product: '',
    aim: '讲清收益、费用与风险，用数字比较，让客户自己决定',
    say: '{{name}}您好，我把{{product}}和您现有的几笔做了比较，收益、期限和费用都列好了，发您看看，合适再定。',
    service: '资产检视报告、费率优惠',
  },
  {
    id: 'service',
    name: '服务取向',
    product: '',
    aim: '办理快捷、少跑腿、有人跟到底，用服务留住客户',
    say: '{{name}}您好，您要办的事我提前安排好，{{service}}，到了不用等；手机上能办的我一步一步陪您。',
    service: '预约专席、绿色窗口',
  },
];
