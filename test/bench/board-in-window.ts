import type { Page } from '@playwright/test';
import type { TierdeskBridge } from '../../shared/contract';
import { benchPassword } from './bench-ledger';
import { launchApp } from './launch-app';

/** Milliseconds from one drawn frame to the next, while the board is worked with. */
interface BoardFrames {
  readonly openMs: number;
  readonly scrolling: readonly number[];
  readonly dragging: readonly number[];
}

interface Recorded {
  frames?: number[];
  stop?: boolean;
}

/** Notes when each frame is drawn, until told to stop. */
async function record(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const recorded = window as unknown as Recorded;
    recorded.frames = [];
    recorded.stop = false;
    let last = performance.now();
    const note = (now: number): void => {
      recorded.frames!.push(now - last);
      last = now;
      if (!recorded.stop) requestAnimationFrame(note);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(note);
    });
  });
  await work();
  return page.evaluate(() => {
    const recorded = window as unknown as Recorded;
    recorded.stop = true;
    return recorded.frames!;
  });
}

const wheelTurns = 150;
const wheelPixels = 240;

/** Turns the wheel over a column, down and up again. */
async function scrollColumn(page: Page): Promise<void> {
  const box = await page.getByRole('listbox').nth(1).boundingBox();
  if (!box) throw new Error('no column on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < wheelTurns; turn += 1) {
    await page.mouse.wheel(0, turn < wheelTurns / 2 ? wheelPixels : -wheelPixels);
  }
}

const dragSteps = 160;

/** Carries a card over all columns in sight and back, and drops it where it came from. */
async function dragAcross(page: Page): Promise<void> {
  const lists = page.getByRole('listbox');
  const card = await lists.nth(1).getByRole('option').first().boundingBox();
  const width = await page.evaluate(() => window.innerWidth);
  if (!card) throw new Error('no card on screen');
  const [x, y] = [card.x + card.width / 2, card.y + card.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(width - 60, y + 200, { steps: dragSteps });
  await page.mouse.move(x, y + 120, { steps: dragSteps });
  await page.mouse.up();
}

/** Opens the board in the real program and works with it; its frames are what is measured. */
export async function boardInWindow(projectFolder: string, userData: string): Promise<BoardFrames> {
  const app = await launchApp(projectFolder, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('h1').first().waitFor({ state: 'visible' });
    await page.evaluate(async (password) => {
      const { call } = (window as unknown as { tierdesk: TierdeskBridge }).tierdesk;
      const typed = new TextEncoder().encode(password);
      await call['ledger.unlock']({ accountId: 1, password: typed });
    }, benchPassword);
    await page.reload();
    await page.getByRole('navigation').waitFor();
    const start = performance.now();
    await page.evaluate(() => {
      window.location.hash = '#/assignment';
    });
    await page.getByRole('listbox').nth(1).getByRole('option').first().waitFor();
    const openMs = performance.now() - start;
    const scrolling = await record(page, () => scrollColumn(page));
    const dragging = await record(page, () => dragAcross(page));
    return { openMs, scrolling, dragging };
  } finally {
    await app.close();
  }
}
