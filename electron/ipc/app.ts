import { changeSettings } from '../operations/settings/change-settings';
import { showHome } from '../operations/home/show-home';
import type { Handlers } from './handle';

/** Calls about the program as a whole and its first page. */
export const appCalls: Handlers<'app.state' | 'app.finishGuide' | 'app.cancelJob' | 'home.view'> = {
  'app.state': (_input, desk) => desk.describe(),
  'app.finishGuide': (_input, desk) => {
    changeSettings(desk.ledger, { guideDone: true });
    return null;
  },
  'app.cancelJob': ({ jobId }, desk) => {
    desk.cancelJob(jobId);
    return null;
  },
  'home.view': (input, desk) => showHome(desk.shown, input),
};
