import type { Scheme } from '../../../../shared/models/scheme';
import { corporateSegments } from './corporate-segments';
import { existingClientValue, targetClientValue } from './corporate-value';
import { effectiveClients } from './effective-clients';
import { enterpriseClass, enterpriseSize } from './enterprise-size';
import { groupScore } from './group-score';
import { loyaltyMatrix } from './loyalty-matrix';
import { managementLevels } from './management-list';
import { marketingClasses } from './marketing-classes';
import { organisationLayers } from './organisation-layers';
import { outletCare } from './outlet-care';
import { sixLevels } from './six-levels';
import { threeCards } from './three-cards';
import { threeLayers } from './three-layers';
import { vipRegulation } from './vip-regulation';
import { wealthCentre } from './wealth-centre';

/** The schemes every new ledger starts with, as their first versions. */
export const presetSchemes: readonly Scheme[] = [
  vipRegulation,
  sixLevels,
  threeCards,
  outletCare,
  wealthCentre,
  threeLayers,
  organisationLayers,
  corporateSegments,
  existingClientValue,
  targetClientValue,
  enterpriseSize,
  enterpriseClass,
  marketingClasses,
  managementLevels,
  groupScore,
  loyaltyMatrix,
  effectiveClients,
];

/** How often a shipped scheme has changed what it says; 1 where it never did. */
const revisions: Readonly<Record<string, number>> = {
  R1: 2,
  R2: 2,
  R3: 2,
  R4: 3,
  'R6-org': 2,
  'C1-value': 3,
  'C1-target': 3,
  C2: 3,
  'C2-class': 3,
  C3: 2,
  C5: 2,
  C6: 3,
};

/** The revision of a shipped scheme: ledgers that know an earlier one are offered this one. */
export function revisionOfPreset(code: string): number {
  return revisions[code] ?? 1;
}

/** The revisions that a new ledger begins with. */
export function newestRevisions(): Record<string, number> {
  return Object.fromEntries(presetSchemes.map(({ id }) => [id, revisionOfPreset(id)]));
}
