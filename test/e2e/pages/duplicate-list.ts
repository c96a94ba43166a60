import { expect, type Page } from '@playwright/test';

/** The page of clients that may be one person. */
export class DuplicateList {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByText('客户', { exact: true }).click();
    await this.page.getByRole('button', { name: '查重' }).click();
    await expect(this.page.getByRole('heading', { name: '客户查重' })).toBeVisible();
  }

  /** Merges the group of a name, keeping one client; returns the sentence that was confirmed. */
  async merge(name: string, keep: string): Promise<string> {
    const { page } = this;
    const group = page.getByRole('region', { name });
    await group.getByRole('radio', { name: `保留客户号 ${keep}` }).check();
    await group.getByRole('button', { name: '合并…' }).click();
    const dialog = page.getByRole('dialog');
    const said = await dialog.innerText();
    await dialog.getByRole('button', { name: '合并', exact: true }).click();
    await expect(page.getByText(`已合并到 ${keep}`)).toBeVisible();
    return said;
  }

  /** Takes the newest merge back. */
  async undo(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: /^撤销 .* 并入/ }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '撤销合并' }).click();
    await expect(page.getByText('已撤销').first()).toBeVisible();
  }
}
