import type { Scheme } from '../../../../shared/models/scheme';
import { alwaysEffective, given, noRules, ours, tiersOf, usualNearness } from './parts';

/** The named list that says at which level a client is managed; each member has its own. */
export const managementList = 'management';

/** C4 四级管理名单 (docs/rules/tiering.md#named-lists): the list decides; every change of it is dated and reasoned. */
export const managementLevels: Scheme = {
  id: 'C4',
  version: 1,
  name: '四级管理名单',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {},
  tiers: tiersOf('名单外', '支行级', '二级分行级', '一级分行级', '总行级'),
  root: {
    kind: 'namedList',
    list: managementList,
    rank: 'byMember',
    otherwise: { kind: 'tier', rank: 0 },
  },
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [
    given('总行级、一级分行级、二级分行级、支行级，以名单为准'),
    ours('不在名单上的客户列为“名单外”'),
  ],
};
