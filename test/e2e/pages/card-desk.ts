import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { saveTo } from './dialogs';

export type CardTab = '申请' | '特批' | '卡片' | '年审与年费' | '空白凭证' | '异常';

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
    await saveTo(this.app, path);
    await page.getByRole('button', { name: '另存 PDF' }).click();
    await expect(page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 60_000,
    });
  }

  /** Closes the dialog on top. */
  async closeDialog(): Promise<void> {
    const open = this.page.getByRole('dialog');
    await this.page.keyboard.press('Escape');
    await expect(open).toBeHidden();
  }

  /** The line of a client in the list on screen. */
  line(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }
}
