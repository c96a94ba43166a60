import type { Scheme } from '../../../../shared/models/scheme';
import { sixLevels } from './six-levels';
import { vipRegulation } from './vip-regulation';

/** The schemes every new ledger starts with, as their first versions. */
export const presetSchemes: readonly Scheme[] = [vipRegulation, sixLevels];
