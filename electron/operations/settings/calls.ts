import { changeSettings, showSettingHistory, showSettings } from './change-settings';
import { setRate, showRates } from './exchange-rates';
import { done, type CallsOf } from '../call-types';

/** Calls that read and change settings. */
export const settingsCalls: CallsOf<'app' | 'settings' | 'rates'> = {
  'app.finishGuide': (ledger) => done(changeSettings(ledger, { guideDone: true })),
  'settings.get': showSettings,
  'settings.set': changeSettings,
  'settings.history': showSettingHistory,
  'rates.list': showRates,
  'rates.set': setRate,
};
