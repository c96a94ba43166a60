import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { chooseFiles, saveTo } from './dialogs';

/** The four numbers of the commit bar. */
interface PlannedRows {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** The import screen: files in, corrections, commit, history and undo. */
export class ImportWizard {
  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {}

  /** Chooses files; the first of them comes up for review. */
  async choose(paths: readonly string[]): Promise<void> {
    await chooseFiles(this.app, paths);
    await this.page.getByRole('button', { name: '选择文件' }).click();
  }

  /** Drops files from the desktop onto a place of the screen, as the system hands them over. */
  async drop(place: Locator, files: readonly string[]): Promise<void> {
    const box = (await place.boundingBox())!;
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
    const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, ...at });
    await send('dragEnter');
    // As a hand hovers: a drop counts only once the page has said that it takes one.
    for (let moment = 0; moment < 5; moment += 1) {
      await send('dragOver');
      await this.page.waitForTimeout(80);
    }
    await send('drop');
    await session.detach();
  }

  /** Waits until a file stands for review. */
  async review(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible({
      timeout: 120_000,
    });
    await expect(this.commitButton).toBeVisible();
  }

  get commitButton(): Locator {
    return this.page.getByRole('button', { name: /^提交/ });
  }

  /** What the commit would do, as the bar at the bottom says. */
  async planned(): Promise<PlannedRows> {
    const bar = this.page.getByRole('group', { name: '提交栏' });
    await expect(bar.getByText('正在重新校验…')).toHaveCount(0);
    const shown = await bar.locator('dd').allInnerTexts();
    const [inserted = -1, updated = -1, unchanged = -1, rejected = -1] = shown.map((text) =>
      Number(text.replace(/,/g, '')),
    );
    return { inserted, updated, unchanged, rejected };
  }

  async commit(): Promise<void> {
    await this.commitButton.click();
    await expect(this.page.getByRole('heading', { name: '已入账' })).toBeVisible({
      timeout: 120_000,
    });
  }

  async another(): Promise<void> {
    await this.page.getByRole('button', { name: '再导入一个文件' }).click();
  }

  /** Saves the rejected rows as a workbook. */
  async exportRejected(path: string): Promise<void> {
    await saveTo(this.app, path);
    await this.page.getByRole('button', { name: '导出拒绝行' }).click();
    await expect(this.page.getByText(`已保存到 ${path}`)).toBeVisible({ timeout: 30_000 });
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: '校验结果预览' });
  }

  /** Shows only the rows with one finding. */
  async showFinding(name: string): Promise<void> {
    await this.page
      .getByRole('group', { name: '按问题筛选' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
  }

  /** Unfolds the line of one cause to its sentence and places. */
  async unfold(name: string): Promise<void> {
    const line = this.page.locator('details.issue-group').filter({ hasText: name }).first();
    await line.locator('summary').click();
  }

  /** Retypes the cell that shows a text, by double click. */
  async retype(shown: string, text: string): Promise<void> {
    await this.grid.getByRole('gridcell', { name: shown, exact: true }).first().dblclick();
    await this.page.locator('.dt-editor').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Cancels the work in the tray as soon as it is that far. */
  async cancelAt(percent: number): Promise<void> {
    const { page } = this;
    const tray = page.getByRole('status', { name: '后台任务' });
    const bar = tray.getByRole('progressbar');
    const done = async (): Promise<number> =>
      Number(await bar.getAttribute('aria-valuenow', { timeout: 300 }).catch(() => 0));
    await expect.poll(done, { intervals: [30], timeout: 60_000 }).toBeGreaterThanOrEqual(percent);
    await tray.getByRole('button', { name: '取消任务' }).click();
  }

  /** The line of a batch in the history. */
  batch(id: number): Locator {
    return this.page.locator(`tr[data-row-key="${id}"]`);
  }

  /** Takes a batch back; returns what the dialog said before it was run. */
  async undo(id: number, reason: string): Promise<string> {
    const said = await this.beginUndo(id, reason);
    await expect(this.page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 });
    return said;
  }

  /** Starts taking a batch back; returns what the dialog said before it was run. */
  async beginUndo(id: number, reason: string): Promise<string> {
    const { page } = this;
    await page.getByRole('button', { name: `撤销第 ${id} 批` }).click();
    const dialog = page.getByRole('dialog');
    const groups = dialog.locator('.undo-groups');
    await expect(groups).toBeVisible({ timeout: 60_000 });
    const said = await groups.innerText();
    await dialog.getByLabel('撤销原因').fill(reason);
    await dialog.getByRole('button', { name: /^撤销 / }).click();
    return said;
  }
}
