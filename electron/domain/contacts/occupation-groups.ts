import type { OccupationGroup } from '../../../shared/models/client-group';

/**
 * The eight occupations that are given (docs/rules/clients.md#groups), then two of ours; words and playbooks
 * are ours until the outlet sets its own. The first group with one of its words counts, so the narrower one
 * stands before the wider.
 */
export const occupationGroups: OccupationGroup[] = [
  {
    id: 'official',
    name: '政府官员',
    words: ['官员', '领导干部', '厅长', '局长', '处长', '市长', '区长', '县长'],
    aim: '低调稳健、注意保密与合规，带动所在单位的公务卡与代发',
    say: '{{name}}您好，近期有一款稳健的产品，期限和您的安排正合适；方便时我单独向您说明，材料都带齐。',
    product: '国债、大额存单',
    service: '预约专席、一对一办理',
  },
  {
    id: 'civil-servant',
    name: '一般公务员',
    words: ['公务员', '科员', '机关'],
    aim: '代发工资留存，按揭与消费信贷配套，带动家庭成员',
    say: '{{name}}您好，工资到账后闲着的部分，设一个自动转存就有收益，用时随取，我给您设好。',
    product: '工资理财、大额存单',
    service: '节假日预约办理',
  },
  {
    id: 'executive',
    name: '企业高管',
    words: ['高管', '高级管理', '董事', '总经理', '总裁', '总监', '首席'],
    aim: '以资产配置和高端服务维系，转介所在企业的结算与代发',
    say: '{{name}}您好，您平时忙，我把这季度的资产检视先做好了，占您一刻钟说说结果。',
    product: '净值理财、家族信托',
    service: '预约专席、机场贵宾',
  },
  {
    id: 'middle-manager',
    name: '企业中层',
    words: ['中层', '部门经理', '经理', '主管'],
    aim: '随收入成长逐级提升，按揭、教育、养老一并规划',
    say: '{{name}}您好，年终和季度奖金到账前，我帮您把房贷、孩子教育和养老这几笔排一排。',
    product: '净值理财、年金保险',
    service: '优先办理、手机银行专属客服',
  },
  {
    id: 'entrepreneur',
    name: '私营企业家',
    words: ['私营', '企业主', '企业家', '个体', '经商', '老板'],
    aim: '公私联动：结算、代发、经营贷款带动个人资产',
    say: '{{name}}您好，近期生意回款和备货资金怎样安排？闲置的几天也能有收益，我给您算一笔。',
    product: '经营贷款、现金管理',
    service: '对公对私一站办理',
  },
  {
    id: 'scholar',
    name: '学者专家',
    words: ['学者', '专家', '教授', '研究员', '院士', '科学家'],
    aim: '尊重专业、资料详实，稳健配置，带动所在院所',
    say: '{{name}}您好，您关心的产品说明书和历年数据我整理好了，先发您看，有疑问我再逐条说明。',
    product: '大额存单、稳健理财',
    service: '资料上门、讲座邀约',
  },
  {
    id: 'star',
    name: '文艺体育明星',
    words: ['明星', '演员', '歌手', '艺人', '运动员', '导演', '主持人', '文艺', '艺术家'],
    aim: '保护隐私，收入不均衡时做好现金流与长期规划',
    say: '{{name}}您好，近期这笔收入我按近一年的用款给您分了几段，既不耽误用，也留出长期的部分。',
    product: '现金管理、年金保险',
    service: '专属通道、隐私办理',
  },
  {
    id: 'homemaker',
    name: '高收入家庭主妇',
    words: ['主妇', '全职太太', '全职妈妈', '家庭'],
    aim: '围绕子女与养老规划，带动家庭资产归集',
    say: '{{name}}您好，孩子上学和家里养老这两笔钱，我帮您排了一个时间表，方便时看看。',
    product: '教育金、养老理财',
    service: '亲子活动、女性沙龙',
  },
  {
    id: 'professional',
    name: '专业人士',
    words: ['教师', '医', '律师', '会计师', '工程师'],
    aim: '稳健配置，带动家庭成员与同事',
    say: '{{name}}您好，近期有一款稳健的产品和您之前说的用款时间正合适，方便时和您说说。',
    product: '大额存单、国债',
    service: '节假日预约办理',
  },
  {
    id: 'retired',
    name: '退休客户',
    words: ['退休', '离休'],
    aim: '上门与到店关怀，防范诈骗，稳住定期到期',
    say: '{{name}}您好，天气变化注意身体，存单到期前我提前给您打电话，不用您惦记。',
    product: '国债、大额存单',
    service: '绿色窗口、健康讲座',
  },
];
