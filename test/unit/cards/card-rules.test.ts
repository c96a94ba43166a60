import { describe, expect, it } from 'vitest';
import { sheetNumber } from '../../../electron/domain/cards/sheet-number';
import { checkStandards, highestLevelMet } from '../../../electron/domain/cards/standard';
import { vipRegulation } from '../../../electron/domain/tiering/presets/vip-regulation';
import type { Month } from '../../../shared/models/calendar';
import { defaultCardRules } from '../../../shared/models/card-rules';
import { fen, wan, type Fen } from '../../../shared/models/money';

const unmixed = { way: null, allAssets: null };
const levelsMet = (metric: Fen | null) =>
  checkStandards(
    vipRegulation,
    { metric, month: '2026-10' as Month, snapshotRevision: 1, tier: '', ...unmixed },
    defaultCardRules,
  )
    .filter(({ met }) => met)
    .map(({ level }) => level);

describe('the standard of a level', () => {
  it.each([
    [wan(20), ['standard']],
    [fen(wan(20) - 1), []],
    [wan(150), ['standard', 'platinum']],
    [fen(wan(150) - 1), ['standard']],
    [wan(600), ['standard', 'platinum', 'black']],
    [null, []],
  ] as const)('with %s fen meets %j', (metric, levels) => {
    expect(levelsMet(metric as Fen | null)).toEqual(levels);
  });

  it('suggests the highest level met', () => {
    const checks = checkStandards(
      vipRegulation,
      {
        metric: wan(200),
        month: '2026-10' as Month,
        snapshotRevision: 1,
        tier: '白金',
        ...unmixed,
      },
      defaultCardRules,
    );
    expect(highestLevelMet(checks)).toBe('platinum');
  });
});

it('numbers sheets by year', () => {
  expect(sheetNumber(2026, 1)).toBe('2026-00001');
  expect(sheetNumber(2026, 12_345)).toBe('2026-12345');
});
