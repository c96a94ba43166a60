import type { CallsOf } from '../ground/call-types';
import { showHome } from './show-home';

/** Calls that say where the outlet stands. */
export const reportsCalls: CallsOf<'home'> = {
  'home.view': showHome,
};
