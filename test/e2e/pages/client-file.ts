import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { chooseFiles, saveTo } from './dialogs';

/** What people keep about a client, on the client page. */
export class ClientFilePage {
  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  private dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Chooses an entry of a select by its label. */
  private async choose(label: string, entry: string): Promise<void> {
    await this.dialog().getByRole('combobox', { name: label }).click();
    await this.page
      .locator('.ant-select-item-option:visible')
      .filter({ hasText: entry })
      .first()
      .click();
  }

  /** Puts a document of a kind into the file; what is said then is left to the caller. */
  async addDocument(kind: string, note: string, path: string): Promise<void> {
    await chooseFiles(this.app, [path]);
    await this.page.getByRole('button', { name: '存入文件' }).click();
    await this.choose('类型', kind);
    await this.dialog().getByLabel('说明').fill(note);
    await this.dialog().getByRole('button', { name: '选择文件…' }).click();
  }

  async saveDocument(file: string, to: string): Promise<void> {
    await saveTo(this.app, to);
    await this.page.getByRole('button', { name: `另存 ${file}` }).click();
    await expect(this.page.getByText(to.split(/[\\/]/).at(-1)!).first()).toBeVisible();
  }

  /** Answers a dialog that asks why. */
  async giveReason(reason: string, button: string): Promise<void> {
    await this.dialog().getByRole('textbox').fill(reason);
    await this.dialog().getByRole('button', { name: button, exact: true }).click();
    await expect(this.dialog()).toHaveCount(0);
  }

  /** Puts a relation to another client on record. */
  async relate(relation: string, typed: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: '登记关联' }).click();
    await this.choose('关系', relation);
    await this.dialog().getByRole('combobox').last().click();
    await this.page.keyboard.type(typed);
    await this.page
      .locator('.ant-select-item-option:visible')
      .filter({ hasText: name })
      .first()
      .click();
    await expect(this.dialog().getByText(name)).toBeVisible();
    await this.dialog()
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await expect(this.page.getByText('已登记关联')).toBeVisible();
  }

  async addService(service: string, cost: string): Promise<void> {
    await this.page.getByRole('button', { name: '登记服务' }).click();
    await this.dialog().getByLabel('服务', { exact: true }).fill(service);
    await this.dialog().getByLabel('成本（元）').fill(cost);
    await this.dialog().getByRole('button', { name: '登记服务' }).click();
  }

  /** Fills in or corrects a key field by one click, the value and Enter. */
  async fill(field: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^(补充|更正)${field}$`) }).click();
    await this.page.getByRole('textbox', { name: field, exact: true }).fill(value);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByText(`已补充${field}`).last()).toBeVisible();
  }
}
