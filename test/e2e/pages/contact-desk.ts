import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { Desk } from './desk';
import { saveTo } from './dialogs';

/** The views of contacts. */
type ContactViewName = '工作清单' | '日历' | '商机进程' | '联系指标' | '产品与消息' | '联系规则';

/** Contacts and the pipeline as a relationship manager works with them. */
export class ContactDesk {
  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  async open(): Promise<void> {
    await new Desk(this.app, this.page).goTo('联系与商机');
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

  /** A column of the pipeline. */
  stage(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Carries an opportunity to a stage by mouse; it is left to the caller what the drop comes to. */
  async drag(title: string, stage: string): Promise<void> {
    const { mouse } = this.page;
    const from = await centreOf(this.page.getByRole('option', { name: new RegExp(title) }));
    const to = await centreOf(this.stage(stage).locator('[data-board-list]'));
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y + 8, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 12 });
    await expect(this.stage(stage)).toHaveClass(/is-over/);
    await mouse.up();
  }

  /** Exports messages to everybody on the list, each with their own wording. */
  async saveMessages(path: string): Promise<void> {
    await this.page.getByRole('button', { name: '短信名单' }).click();
    await saveTo(this.app, path);
    await this.page.getByRole('dialog').getByRole('button', { name: '导出 Excel' }).click();
    await expect(this.page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 30_000,
    });
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Tells clients of all VIP tiers of a product. */
  async announce(title: string): Promise<void> {
    await this.page.getByRole('button', { name: '登记产品或消息' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('标题').fill(title);
    await dialog.getByRole('button', { name: /登\s*记/ }).click();
    await expect(this.page.getByText('已登记').last()).toBeVisible();
  }

  /** Saves changed rules from today on. */
  async saveRules(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: '保存规则' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('原因').fill(reason);
    await dialog.getByRole('button', { name: /确\s*定|OK/ }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Saves the morning sheet under preview as PDF. */
  async saveSheet(path: string): Promise<void> {
    await this.page.getByRole('button', { name: '打印晨会单' }).click();
    await saveTo(this.app, path);
    await this.page.getByRole('button', { name: '另存 PDF' }).click();
    await expect(this.page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 30_000,
    });
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }
}

async function centreOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
