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
