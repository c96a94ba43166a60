import { settingsSchema, type Settings } from '../../shared/models/settings';
import { changeSettings, showSettings } from '../operations/ground/settings';
import type { Command } from './command';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

/** The settings that decide figures: what is checked at an import, and what an outflow is. */
const known = [
  'partsToleranceFen',
  'monthChangeFactor',
  'averageDifferencePercent',
  'moveHow',
  'moveAmountFen',
  'moveSharePercent',
  'moveLeastFen',
] as const satisfies readonly (keyof Settings)[];

const hint = known.map((key) => `${key}=…`).join(' ');

/** `moveSharePercent=30` taken apart; throws UsageFailure for anything else. */
function readSetting(text: string): Partial<Settings> {
  const [, key = '', value = ''] = /^(\w+)=(.+)$/.exec(text) ?? [];
  const typed = Number.isNaN(Number(value)) ? value : Number(value);
  const read = settingsSchema.partial().safeParse({ [key]: typed });
  if (!(known as readonly string[]).includes(key) || !read.success) {
    throw new UsageFailure('command.optionInvalid', { option: 'KEY=VALUE', value: text, hint });
  }
  return read.data as Partial<Settings>;
}

/** Shows the settings that decide figures, or changes some: the same operation as the settings page. */
export const settingsCommand: Command = {
  name: 'settings',
  usage: 'settings [moveSharePercent=30 …] --ledger F [--json]',
  run: (options) => {
    const changes = Object.assign({}, ...options.words.slice(1).map(readSetting));
    return withLedger(options, (session) => {
      if (Object.keys(changes).length > 0) changeSettings(session, changes);
      const all = showSettings(session);
      const settings = Object.fromEntries(known.map((key) => [key, all[key]]));
      const lines = known.map((key) => `${key} = ${all[key]}`);
      return { json: { settings }, lines };
    });
  },
};
