import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { chooseFiles, saveTo } from './dialogs';

/** A screen of the left navigation. */
export type Screen =
  '首页' | '客户' | '导入' | '分层' | '指派' | '联系与商机' | '报表' | '贵宾卡' | '设置';

/** The open workbench: navigation, import, tiers, clients, cards, as a user goes through them. */
export class Desk {
  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  async goTo(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation').getByText(screen, { exact: true }).click();
  }

  /** Picks a file in the import wizard and waits for its review. */
  async openFile(path: string): Promise<void> {
    const { page } = this;
    await chooseFiles(this.app, [path]);
    await page.getByRole('button', { name: '选择文件' }).click();
    await expect(page.getByText('1 工作表与表头')).toBeVisible({ timeout: 60_000 });
  }

  /** Commits the file under review. */
  async commitFile(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: /^提交/ }).click();
    await expect(page.getByRole('heading', { name: '已入账' })).toBeVisible({ timeout: 60_000 });
  }

  async importAnother(): Promise<void> {
    await this.page.getByRole('button', { name: '再导入一个文件' }).click();
  }

  /** Runs the tiering of the month shown. */
  async tier(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '运行分层' }).click();
    await expect(page.getByText('层级结构')).toBeVisible({ timeout: 60_000 });
  }

  /** Opens a client through the search over everything. */
  async openClient(typed: string, name: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
    await expect(page.getByText('基本信息')).toBeVisible();
  }

  /** Applies for a card for the client shown and waits for the sheet. */
  async applyForCard(rmName: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '申请贵宾卡' }).click();
    await page.getByRole('checkbox', { name: /自愿/ }).check();
    await page.getByLabel('理财经理').fill(rmName);
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByText(/审批单预览/)).toBeVisible();
  }

  /** Saves the sheet under preview as PDF. */
  async saveSheet(path: string): Promise<void> {
    await saveTo(this.app, path);
    await this.page.getByRole('button', { name: '另存 PDF' }).click();
    await expect(this.page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 30_000,
    });
  }

  /** Saves whatever the named button exports. */
  async saveExport(button: string, path: string): Promise<void> {
    await saveTo(this.app, path);
    await this.page.getByRole('button', { name: button }).click();
    await expect(this.page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 30_000,
    });
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: '锁定' }).click();
    await expect(this.page.getByText('登录台账')).toBeVisible();
  }
}
