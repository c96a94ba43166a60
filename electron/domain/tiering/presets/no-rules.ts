import type { SchemeRules } from '../../../../shared/models/scheme';

/** A plain scheme: the figures of the month alone decide. */
export const noRules: SchemeRules = {
  graceMonths: 0,
  upgrade: 'atOnce',
  keepAboveShare: 1,
  minimumMonths: 0,
  household: 'none',
};
