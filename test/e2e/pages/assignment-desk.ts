import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { saveTo } from './dialogs';

/** The views of the assignment. */
type AssignmentViewName = '看板' | '均衡与指派率' | '操作记录' | '申领' | '人员与规则';

/** The assignment as the head of an outlet works in it. */
export class AssignmentDesk {
  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  /** Goes to the board. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByText('指派', { exact: true }).click();
    await expect(this.column('待分配')).toBeVisible();
  }

  async goTo(view: AssignmentViewName): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: '指派的页面' })
      .getByText(view, { exact: true })
      .click();
  }

  /** The list of clients in a person's column. */
  column(person: string): Locator {
    // An empty list has no options, so it is no listbox then.
    return this.region(person).locator('[data-board-list]');
  }

  /** A client's card, wherever it is. */
  card(name: string): Locator {
    return this.page.getByRole('option', { name: new RegExp(name) });
  }

  async expectIn(person: string, client: string): Promise<void> {
    await expect(this.column(person).getByRole('option', { name: new RegExp(client) })).toHaveCount(
      1,
    );
  }

  /** Drags a card into a person's column, slowly enough to see what is legal. */
  async drag(client: string, person: string): Promise<void> {
    const { mouse } = this.page;
    const from = await centreOf(this.card(client));
    const to = await centreOf(this.column(person));
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y + 8, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 12 });
    await expect(this.region(person)).toHaveClass(/is-over/);
    await mouse.up();
  }

  /** A person's whole column, head included. */
  region(person: string): Locator {
    return this.page.getByRole('region', { name: person, exact: true });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The line about the draft at the bottom. */
  draft(): Locator {
    return this.page.getByRole('region', { name: '草稿', exact: true });
  }

  /** Commits the draft; the answer is the number of the operation. */
  async commit(reason: string): Promise<number> {
    const { page } = this;
    await this.draft().getByRole('button', { name: '提交…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因', { exact: true }).fill(reason);
    await dialog.getByRole('button', { name: '提交', exact: true }).click();
    return this.readOperation(/已提交 \d+ 户，操作编号 (\d+)/);
  }

  /** The number of the operation that a note names. */
  async readOperation(note: RegExp): Promise<number> {
    const shown = this.page.getByText(note).last();
    await expect(shown).toBeVisible({ timeout: 15_000 });
    return Number(note.exec(await shown.innerText())?.[1]);
  }

  /** Chooses an entry of a select by its label. */
  async choose(label: string, entry: string): Promise<void> {
    const { page } = this;
    await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
    const entries = page.locator('.ant-select-item-option:visible');
    await entries.filter({ hasText: entry }).click();
    await expect(entries).toHaveCount(0);
  }

  /** Saves a paper of the operation under preview as PDF. */
  async savePaper(path: string): Promise<void> {
    await saveTo(this.app, path);
    await this.page.getByRole('button', { name: '另存 PDF' }).click();
    await expect(this.page.getByText(path.split(/[\\/]/).at(-1)!).first()).toBeVisible({
      timeout: 30_000,
    });
  }
}

async function centreOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 160) };
}
