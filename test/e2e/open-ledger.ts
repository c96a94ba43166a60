import { launchElectron, type LaunchedApp } from './launch-electron';
import { Desk } from './pages/desk';
import { Guide } from './pages/guide';
import { ImportWizard } from './pages/import-wizard';

/** A new app at the import screen of an empty ledger. */
export interface OpenDesk extends LaunchedApp {
  readonly desk: Desk;
  readonly wizard: ImportWizard;
}

/** Starts the app, makes a ledger and goes to the import screen. */
export async function openEmptyLedger(): Promise<OpenDesk> {
  const launched = await launchElectron();
  const { app, page } = launched;
  const guide = new Guide(page);
  await guide.createLedger({
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password: 'a long password',
  });
  await guide.nameApprovers('示例·主管', '示例·程砚秋');
  await guide.keepScheme();
  await guide.skipImport();
  const desk = new Desk(app, page);
  await desk.goTo('导入');
  return { ...launched, desk, wizard: new ImportWizard(app, page) };
}
