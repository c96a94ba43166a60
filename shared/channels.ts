import type { Channel, EventName } from './contract';

/**
 * The names of all calls, for the preload script, which must not carry the schemas. A name that
 * is missing here or no longer in the contract does not compile.
 */
export const channels = [
  'app.state',
  'app.finishGuide',
  'app.cancelJob',
  'ledger.create',
  'ledger.unlock',
  'ledger.recover',
  'ledger.lock',
  'ledger.openSample',
  'ledger.leaveSample',
  'ledger.recoverySheet',
  'ledger.printRecoverySheet',
  'ledger.changePassword',
  'ledger.verify',
  'home.view',
  'clients.query',
  'clients.page',
  'clients.search',
  'clients.owners',
  'clients.get',
  'clients.reveal',
  'clients.update',
  'clients.duplicates',
  'clients.merge',
  'clients.merges',
  'clients.undoMerge',
  'import.chooseFiles',
  'import.open',
  'import.adjust',
  'import.preview',
  'import.commit',
  'import.close',
  'import.batches',
  'import.changes',
  'import.exportRejected',
  'import.undoPlan',
  'import.undo',
  'import.words',
  'import.teachHeader',
  'import.forgetHeader',
  'import.mappings',
  'import.forgetMapping',
  'import.exportMappings',
  'import.importMappings',
  'tiering.schemes',
  'tiering.months',
  'tiering.run',
  'tiering.structure',
  'tiering.explain',
  'cards.form',
  'cards.apply',
  'cards.withdraw',
  'cards.list',
  'cards.preview',
  'cards.print',
  'cards.savePdf',
  'export.save',
  'rates.list',
  'rates.set',
  'settings.get',
  'settings.set',
  'settings.history',
  'audit.list',
] as const satisfies readonly Channel[];

type Missing = Exclude<Channel, (typeof channels)[number]>;
const complete: Missing extends never ? true : Missing = true;
void complete;

/** The names of everything the main process tells the window unasked. */
export const eventNames = ['job.progress', 'ledger.locked'] as const satisfies readonly EventName[];
