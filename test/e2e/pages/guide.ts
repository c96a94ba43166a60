import { expect, type Page } from '@playwright/test';

/** What a new user types on the first page. */
interface NewOutlet {
  readonly bankName: string;
  readonly branchName: string;
  readonly headName: string;
  readonly password: string;
}

/** The first-run guide. */
export class Guide {
  constructor(private readonly page: Page) {}

  /** Step one: the ledger and its first account; returns the recovery code that is shown once. */
  async createLedger(outlet: NewOutlet): Promise<string> {
    const { page } = this;
    await page.getByLabel('银行名称').fill(outlet.bankName);
    await page.getByLabel('网点名称').fill(outlet.branchName);
    await page.getByLabel('网点负责人姓名').fill(outlet.headName);
    await page.getByLabel('密码', { exact: true }).fill(outlet.password);
    await page.getByLabel('再次输入密码').fill(outlet.password);
    await page.getByRole('button', { name: '建立台账' }).click();
    await expect(page.getByText('抄下恢复码')).toBeVisible({ timeout: 20_000 });
    const shown = await page.getByLabel('恢复码', { exact: true }).innerText();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '继续' }).click();
    return shown.trim().replace(/\s+/g, '-');
  }

  /** Step two: the names that are printed on the sheets. */
  async nameApprovers(supervisor: string, approver: string): Promise<void> {
    await this.page.getByLabel('业务主管').fill(supervisor);
    await this.page.getByLabel('审批人').fill(approver);
    await this.next();
  }

  /** Step three: the scheme as it is offered. */
  async keepScheme(): Promise<void> {
    await expect(this.page.getByText('贵宾服务办法').first()).toBeVisible();
    await this.next();
  }

  /** Step four put off: straight to the desk. */
  async skipImport(): Promise<void> {
    await this.page.getByRole('button', { name: '以后再导入，进入工作台' }).click();
    await expect(this.page.getByRole('navigation')).toBeVisible();
  }

  /** Opens the sample outlet from the first page. */
  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: '用示例数据体验' }).click();
    await expect(this.page.getByRole('navigation')).toBeVisible({ timeout: 420_000 });
  }

  private async next(): Promise<void> {
    await this.page.getByRole('button', { name: '下一步' }).click();
  }
}
