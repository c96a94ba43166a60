import {
  schemeWarningCodes,
  type Scheme,
  type SchemeFault,
} from '../../../../shared/models/scheme';
import type { KnownNames } from './known-names';
import { findMetricFaults } from './metric-faults';
import { findNodeFaults } from './node-faults';
import { findReachFaults } from './reach-faults';
import { findSizeFaults } from './size-faults';

/** Everything that is wrong with a scheme, in the order of its parts; empty when it can be used. */
export function findSchemeFaults(
  scheme: Scheme,
  known: KnownNames = { lists: null, ratings: null },
): SchemeFault[] {
  const beyond = findSizeFaults(scheme);
  if (beyond.length > 0) return beyond;
  const faults = [
    ...findTierFaults(scheme),
    ...findMetricFaults(scheme, known),
    ...findNodeFaults(scheme, known),
    ...findRuleFaults(scheme),
  ];
  // Whether something can be reached is worth asking only of a scheme that can be judged by.
  return faults.length > 0 ? faults : findReachFaults(scheme);
}

/** Whether a finding is only worth a word. */
export function isWarning({ code }: SchemeFault): boolean {
  return (schemeWarningCodes as readonly string[]).includes(code);
}

function findTierFaults({ tiers, vipFloorRank }: Scheme): SchemeFault[] {
  if (tiers.length === 0) return [{ at: 'tiers', code: 'noTiers', values: {} }];
  const gaps = tiers.flatMap(({ rank }, place): SchemeFault[] =>
    rank === place
      ? []
      : [{ at: `tiers.${place}`, code: 'rankGap', values: { rank, expected: place } }],
  );
  const doubles = tiers.flatMap(({ name }, place): SchemeFault[] =>
    tiers.findIndex((tier) => tier.name === name) === place
      ? []
      : [{ at: `tiers.${place}`, code: 'duplicateTierName', values: { tier: name } }],
  );
  const floor: SchemeFault[] =
    vipFloorRank < tiers.length
      ? []
      : [{ at: 'vipFloorRank', code: 'unknownRank', values: { rank: vipFloorRank } }];
  return [...gaps, ...doubles, ...floor];
}

function findRuleFaults({ rules, nearMissBelow, warningAbove }: Scheme): SchemeFault[] {
  const between = (name: string, value: number, low: number, high: number, whole = false) =>
    value >= low && value <= high && (!whole || Number.isInteger(value))
      ? []
      : [ruleFault(name, value, low, high)];
  return [
    ...between('rules.graceMonths', rules.graceMonths, 0, 36, true),
    ...between('rules.minimumMonths', rules.minimumMonths, 0, 36, true),
    ...(rules.keepAboveShare > 0
      ? between('rules.keepAboveShare', rules.keepAboveShare, 0, 1)
      : [ruleFault('rules.keepAboveShare', rules.keepAboveShare, 0, 1)]),
    ...between('nearMissBelow', nearMissBelow, 0, 1),
    ...between('warningAbove', warningAbove, 0, 1),
  ];
}

function ruleFault(at: string, value: number, low: number, high: number): SchemeFault {
  return { at, code: 'ruleOutOfRange', values: { value, low, high } };
}
