import path from 'node:path';
import { resize } from './start-app.mjs';

/** Window sizes of the office PCs the product is made for. */
const sizes = [
  [1366, 768],
  [1920, 1080],
];

/** Screens of the left navigation, with the file name each picture gets. */
const screens = [
  ['首页', 'home'],
  ['客户', 'clients'],
  ['导入', 'import'],
  ['分层', 'tiering'],
  ['指派', 'assignment'],
  ['报表', 'reports'],
  ['贵宾卡', 'cards'],
  ['联系与商机', 'contacts'],
  ['设置', 'settings'],
];

/** Lets charts finish drawing and messages go. */
const settleMs = 900;

async function take(page, folder, name, width) {
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
}

/** Photographs every screen, and the page of one client, in each size. */
export async function photographScreens({ app, page }, folder, clientName) {
  for (const [width, height] of sizes) {
    await resize(app, width, height);
    for (const [label, name] of screens) {
      await page.getByRole('navigation').getByText(label, { exact: true }).click();
      await take(page, folder, name, width);
    }
    await openClient(page, clientName);
    await take(page, folder, 'client', width);
  }
}

async function openClient(page, name) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  // Pages that match are there at once, clients a moment later.
  await page.getByRole('option').filter({ hasText: name }).first().click();
}

/** Photographs the first page of a new user, and the preview of a sheet. */
export async function photograph(page, folder, name) {
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
