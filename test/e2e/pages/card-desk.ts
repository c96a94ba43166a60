import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { saveTo } from './dialogs';

type CardTab = '申请' | '特批' | '卡片' | '年审与年费' | '空白凭证' | '异常';

/** The card desk: its tabs, the application form, sheets and dialogs. */
export class CardDesk {
  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  async openTab(tab: CardTab): Promise<void> {
    await this.page.getByRole('navigation').getByText('贵宾卡', { exact: true }).click();
    await this.page.locator('.page-head').getByText(tab).first().click();
  }

  /** Opens the form for a client found by number; leaves it open. */
  async beginApplication(clientNo: string): Promise<Locator> {
    const { page } = this;
    await page.getByRole('button', { name: '新申请' }).first().click();
    const form = page.getByRole('dialog', { name: '贵宾卡申请' });
    await form.getByRole('combobox', { name: '选择客户' }).fill(clientNo);
    await page
      .getByRole('option', { name: new RegExp(clientNo) })
      .first()
      .waitFor({ state: 'attached' });
    await page.locator('.ant-select-item-option').filter({ hasText: clientNo }).first().click();
    await expect(form.getByText(clientNo).first()).toBeVisible();
    return form;
  }

  /** Ticks the client's wish and submits. */
  async submit(form: Locator): Promise<void> {
    await form.getByRole('checkbox', { name: /自愿/ }).check();
    await form.getByRole('button', { name: '提交申请' }).click();
  }

  /** Saves the sheets under preview as one PDF. */
  async saveSheets(path: string): Promise<void> {
    const { page } = this;
    await expect(page.getByText(/审批单预览/)).toBeVisible();
    await this.settled();
    await saveTo(this.app, path);
    await page.getByRole('button', { name: '另存 PDF' }).click();
    await expect(page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 60_000,
    });
  }

  /** Begins to save the sheets under preview and cancels while it is under way. */
  async stopSaving(path: string): Promise<void> {
    const { page } = this;
    await this.settled();
    await saveTo(this.app, path);
    const save = page.getByRole('button', { name: '另存 PDF' });
    await save.click();
    await page.getByRole('button', { name: '取消任务' }).click();
    await expect(page.getByText('已取消').first()).toBeVisible();
    await expect(save).toBeEnabled();
  }

  /** Closes whatever is open, the topmost first. */
  async closeDialog(): Promise<void> {
    const open = this.page.getByRole('dialog').filter({ visible: true });
    for (let left = await open.count(); left > 0; left -= 1) {
      await this.settled();
      await open.last().getByRole('button', { name: '关闭' }).first().click();
      await expect(open).toHaveCount(left - 1);
    }
  }

  /** Waits until dialogs have stopped moving: a click in the middle of it goes astray. */
  private async settled(): Promise<void> {
    const moving = '[class*="ant-zoom-"], [class*="ant-drawer-panel-motion"]';
    await expect(this.page.locator(moving)).toHaveCount(0);
  }

  /** The line of a client in the list on screen. */
  line(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }
}
