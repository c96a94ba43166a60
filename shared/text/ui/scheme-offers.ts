import type { TextTable } from '../message';

/** Shipped schemes that a ledger in use is offered. */
export const schemeOffers = {
  title: { zh: '方案有新版本可采用', en: 'New versions of schemes to take' },
  body: {
    zh: '随程序更新的方案与台账里的版本不同。台账照旧使用原来的版本，采用与否由您决定。',
    en: 'Schemes shipped with the program differ from the ledger’s versions. The ledger keeps its own until you decide.',
  },
  line: {
    zh: '{{scheme}} 第 {{version}} 版，{{differences}} 处不同',
    en: '{{scheme}}, version {{version}}: {{differences}} differences',
  },
  look: { zh: '查看', en: 'Look' },
  offerTitle: { zh: '采用“{{scheme}}”的新版本', en: 'Take the new version of “{{scheme}}”' },
  moves: {
    zh: '按 {{month}} 的数据：升 {{up}} 户，降 {{down}} 户',
    en: 'By the figures of {{month}}: {{up}} up, {{down}} down',
  },
  noFigures: { zh: '还没有数据，看不出影响', en: 'There are no figures yet to show what it does' },
  reason: { zh: '理由（必填）', en: 'Reason (needed)' },
  adopt: { zh: '自 {{month}} 起采用', en: 'Take it from {{month}} on' },
  keep: { zh: '保留第 {{version}} 版', en: 'Keep version {{version}}' },
  adopted: { zh: '{{scheme}} 第 {{version}} 版已采用', en: '{{scheme}} version {{version}} taken' },
  declined: { zh: '{{scheme}} 保留原来的版本', en: '{{scheme}} keeps its version' },
} as const satisfies TextTable;
