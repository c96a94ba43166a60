import type { ClientGroups } from '../../../shared/models/client-group';
import { wan } from '../../../shared/models/money';
import { occupationGroups } from './occupation-groups';
import { orientationGroups } from './orientation-groups';

/**
 * Groups of clients (docs/rules/clients.md#groups); bounds, words, margins and playbooks are ours until the
 * outlet sets its own.
 */
export const defaultGroups: ClientGroups = {
  contribution: [
    {
      id: 'core',
      name: '核心贡献',
      atLeast: wan(5),
      aim: '由网点负责人参与维护，每季一次资产检视，不流失',
      say: '',
      product: '家族信托、专属理财',
      service: '专席办理、机场贵宾',
    },
    {
      id: 'important',
      name: '重要贡献',
      atLeast: wan(1),
      aim: '每月联系，提高产品数，争取他行资金',
      say: '',
      product: '大额存单、净值理财',
      service: '优先办理、健康体检',
    },
    {
      id: 'growing',
      name: '成长贡献',
      atLeast: wan(0.2),
      aim: '按层级义务联系，带动达到更高一级',
      say: '',
      product: '定期存款、固收理财',
      service: '优先办理',
    },
    {
      id: 'basic',
      name: '基础贡献',
      atLeast: 0,
      aim: '日常服务，发现潜力时再跟进',
      say: '',
      product: '',
      service: '',
    },
  ],
  occupation: occupationGroups,
  orientation: orientationGroups,
  holding: [
    {
      id: 'deposit',
      name: '存款型',
      aim: '稳住到期，逐步介绍稳健理财，不勉强',
      say: '{{name}}您好，近期存款利率有变化，{{product}}的额度我帮您留意着，到期前一起看看怎样续更合适。',
      product: '大额存单',
      service: '到期提醒',
    },
    {
      id: 'wealth',
      name: '理财型',
      aim: '到期滚动承接，分散期限，提高保障',
      say: '{{name}}您好，您持有的理财近期净值我整理好了，{{product}}和您的期限正合适，给您说说。',
      product: '净值理财',
      service: '净值月报',
    },
    {
      id: 'investment',
      name: '投资型',
      aim: '定期检视持仓，提示风险，配置底仓',
      say: '{{name}}您好，近期市场有波动，您的持仓我做了一次检视，想和您对一下接下来的安排。',
      product: '基金定投、积存金',
      service: '投资沙龙',
    },
    {
      id: 'credit',
      name: '信贷型',
      aim: '按期还款提醒，带动存款与结算回行',
      say: '{{name}}您好，您的贷款这边一切正常；结算放在我行，续贷时条件更好，和您说说怎样做。',
      product: '结算套餐、循环贷',
      service: '还款提醒',
    },
    {
      id: 'settlement',
      name: '结算型',
      aim: '留住沉淀资金，介绍活期增值',
      say: '{{name}}您好，您账户往来多，闲着的资金用{{product}}随用随取也有收益，我教您设一下。',
      product: '现金管理',
      service: '商户服务',
    },
  ],
  organisationHolding: [
    {
      id: 'deposit',
      name: '存款型',
      aim: '稳住结算与沉淀，争取代发与供应链上下游',
      say: '您好，想上门了解{{name}}近期的资金安排，{{product}}能让沉淀资金多些收益，也看看结算上有什么要改进。',
      product: '单位大额存单、协定存款',
      service: '上门对账、代发工资',
    },
    {
      id: 'credit',
      name: '信贷型',
      aim: '贷后走访，以授信带动结算、代发与高管个人业务',
      say: '您好，按约定走访{{name}}，了解经营与回款情况，续授信材料我们提前备好。',
      product: '流动资金贷款、票据贴现',
      service: '授信专员上门',
    },
  ],
  margins: { deposit: 120, wealth: 60, investment: 80, loan: 150 },
  settlementTransactions: 20,
  settlementAssets: wan(10),
  creditShare: 1,
};
