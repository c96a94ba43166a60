import { expect, type Page } from '@playwright/test';

/** The views of the tiering screen. */
type TieringView = '结构与名单' | '方案与试算' | '矩阵' | '手工定级与名单';

/** The tiering screen as a branch head works in it: a scheme as a draft, its versions. */
export class SchemeDesk {
  constructor(private readonly page: Page) {}

  /** Goes to a view of the tiering screen. */
  async open(view: TieringView): Promise<void> {
    const { page } = this;
    await page.getByRole('navigation').getByText('分层', { exact: true }).click();
    await page.getByText(view, { exact: true }).click();
  }

  /** Chooses the scheme by its id. */
  async choose(id: string): Promise<void> {
    const { page } = this;
    await page.getByRole('combobox', { name: '分层方案' }).click();
    await page.getByRole('option', { name: id }).waitFor({ state: 'attached' });
    await page.locator('.ant-select-item-option').filter({ hasText: id }).first().click();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  /** Types a tier's bound the way people write it. */
  async typeBound(tier: string, bound: string): Promise<void> {
    const input = this.page.getByRole('textbox', { name: `${tier}的下限` });
    await input.fill(bound);
    await input.press('Enter');
  }

  /** Adopts the draft with a reason. */
  async adopt(reason: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '采用为新版本' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因').fill(reason);
    await dialog.getByRole('button', { name: '采用为新版本' }).click();
    await expect(dialog).toBeHidden();
  }
}
