import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TierdeskBridge } from '../../shared/contract';
import { launchElectron, type LaunchedApp } from './launch-electron';
import { AssignmentDesk } from './pages/assignment-desk';
import { tierdesk } from './run-command-line';

const password = 'a long password';

/** Last month, so that relationships are as young whenever the test runs. */
function lastMonth(): string {
  const now = new Date();
  const first = new Date(now.getFullYear(), now.getMonth() - 1, 1);
  return `${first.getFullYear()}-${String(first.getMonth() + 1).padStart(2, '0')}`;
}

const people = [
  ['a01', '示例·安之', '理财经理'],
  ['b02', '示例·白露', '客户经理'],
  ['l03', '示例·林间', '大堂经理'],
  ['t04', '示例·唐棣', '柜员'],
] as const;

/** Client number, name, average and present assets in yuan, owner. */
const clients = [
  ['0000000101', '示例·钻一', 7_000_000, 'a01'],
  ['0000000102', '示例·钻二', 6_500_000, ''],
  ['0000000201', '示例·白一', 1_900_000, 'a01'],
  ['0000000202', '示例·白二', 1_800_000, 'a01'],
  ['0000000203', '示例·白三', 1_700_000, ''],
  ['0000000301', '示例·金一', 300_000, ''],
  ['0000000401', '示例·金二', 150_000, ''],
] as const;

/** A small outlet on disk: who is there, and a month that is tiered by R4. */
export interface AssignmentOutlet {
  readonly ledger: string;
  readonly month: string;
  readonly folder: string;
  /** Opens the window on the assignment. */
  readonly open: () => Promise<LaunchedApp & { readonly desk: AssignmentDesk }>;
  /** Ends the window, drafts and all, and deletes the outlet. */
  readonly remove: () => Promise<void>;
}

function run(args: readonly string[]): void {
  const { code, err } = tierdesk(args, password);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`);
}

/** Makes the outlet through the command line, as its own files would. */
export function makeAssignmentOutlet(): AssignmentOutlet {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-assign-'));
  const userData = path.join(folder, 'data');
  const ledger = path.join(userData, 'ledger', 'outlet.tierdesk');
  mkdirSync(path.dirname(ledger), { recursive: true });
  const month = lastMonth();
  const file = (name: string, lines: readonly string[]): string => {
    const place = path.join(folder, name);
    writeFileSync(place, lines.join('\n'));
    return place;
  };
  const names = ['--branch', '海棠支行', '--bank', '示例银行', '--head', '示例·程砚秋'];
  run(['init', '--ledger', ledger, ...names]);
  const staff = file('staff.csv', ['员工号,姓名,岗位', ...people.map((each) => each.join(','))]);
  run(['import', staff, '--ledger', ledger, '--kind', 'staff']);
  const assets = file('assets.csv', [
    '客户号,姓名,年日均资产(元),时点资产(元),管户工号',
    ...clients.map(([clientNo, name, average, owner]) =>
      [clientNo, name, average, average, owner].join(','),
    ),
  ]);
  run(['import', assets, '--ledger', ledger, '--kind', 'retail', '--month', month]);
  run(['tier', '--ledger', ledger, '--month', month, '--scheme', 'R4']);
  const open = new Set<LaunchedApp>();
  return {
    ledger,
    month,
    folder,
    open: async () => {
      const launched = await openAssignment(userData);
      open.add(launched);
      const close = async (): Promise<void> => {
        open.delete(launched);
        await launched.close();
      };
      return { ...launched, close };
    },
    remove: async () => {
      for (const launched of open) await launched.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openAssignment(userData: string) {
  const launched = await launchElectron({ userData });
  const { page, app } = launched;
  await page.locator('h1').first().waitFor();
  await page.evaluate(async (secret) => {
    const { call } = (window as unknown as { tierdesk: TierdeskBridge }).tierdesk;
    const typed = new TextEncoder().encode(secret);
    await call['ledger.unlock']({ accountId: 1, password: typed });
    await call['settings.set']({ guideDone: true });
  }, password);
  await page.reload();
  const desk = new AssignmentDesk(app, page);
  await desk.open();
  return { ...launched, desk };
}
