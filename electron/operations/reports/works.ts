import type { WorksOf } from '../ground/call-types';
import { showSettings } from '../ground/settings';
import { buildNamedReport } from './build-report';

/** Long work that builds reports. */
export const reportsWorks: WorksOf<'reports'> = {
  'reports.build': ({ shown }, { report }) =>
    buildNamedReport(shown, report, showSettings(shown).language),
};
