import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { saveTo } from './dialogs';

/** The views of contacts. */
export type ContactViewName =
  '工作清单' | '日历' | '商机进程' | '联系指标' | '产品与消息' | '联系规则';

/** Contacts and the pipeline as a relationship manager works with them. */
export class ContactDesk {
  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByText('联系与商机', { exact: true }).click();
    await expect(this.page.getByRole('radiogroup', { name: '联系的页面' })).toBeVisible();
  }

  async goTo(view: ContactViewName): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: '联系的页面' })
      .getByText(view, { exact: true })
      .click();
  }

  async choosePerson(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '人员' }).click();
    const entries = this.page.locator('.ant-select-item-option:visible');
    await entries.filter({ hasText: name }).click();
    await expect(entries).toHaveCount(0);
  }

  /** Rows of the worklist in their order. */
  rows(): Locator {
    return this.page.locator('tr[data-client]');
  }

  /** Client numbers of the worklist in their order. */
  async clientNos(): Promise<string[]> {
    await expect(this.rows().first()).toBeVisible();
    return this.rows().evaluateAll((rows) =>
      rows.map((row) => (row as HTMLElement).dataset['client'] ?? ''),
    );
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Saves the morning sheet under preview as PDF. */
  async saveSheet(path: string): Promise<void> {
    await this.page.getByRole('button', { name: '打印晨会清单' }).click();
    await saveTo(this.app, path);
    await this.page.getByRole('button', { name: '另存 PDF' }).click();
    await expect(this.page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 30_000,
    });
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }
}
