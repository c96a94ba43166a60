import type { Command } from './command';

/** Where commands are found; only what is called is loaded, for most of a short run is loading. */
const rooms: Readonly<Record<string, () => Promise<readonly Command[]>>> = {
  'init verify dump': async () => (await import('./ledger-commands')).ledgerCommands,
  import: async () => [(await import('./import-command')).importCommand],
  'undo-import': async () => [(await import('./undo-command')).undoCommand],
  settings: async () => [(await import('./settings-command')).settingsCommand],
  rates: async () => [(await import('./rate-command')).rateCommand],
  'tier explain keep whatif replay': async () => (await import('./tier-commands')).tierCommands,
  scheme: async () => (await import('./scheme-commands')).schemeCommands,
  'household override list rating': async () =>
    (await import('./tier-list-commands')).tierListCommands,
  export: async () => [(await import('./export-command')).exportCommand],
  report: async () => [(await import('./report-command')).reportCommand],
  month: async () => [(await import('./month-command')).monthCommand],
  account: async () => [(await import('./account-command')).accountCommand],
  assign: async () => [(await import('./assign-command')).assignCommand],
  backup: async () => [(await import('./backup-command')).backupCommand],
  contacts: async () => [(await import('./contact-command')).contactCommand],
  cards: async () => (await import('./card-commands')).cardCommands,
};

/** Every command of the command line. */
export async function allCommands(): Promise<readonly Command[]> {
  const loaded = await Promise.all(Object.values(rooms).map((load) => load()));
  return loaded.flat();
}

/** One command by its name, or undefined when there is none. */
export async function findCommand(name: string): Promise<Command | undefined> {
  const room = Object.keys(rooms).find((names) => names.split(' ').includes(name));
  const found = room === undefined ? [] : await rooms[room]?.();
  return found?.find((each) => each.name === name);
}
