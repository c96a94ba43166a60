import type { Page } from '@playwright/test';

/** Has the page try to go to pages that are nobody's, by every way that it has itself. */
export async function leadAway(page: Page): Promise<void> {
  for (const address of ['about:blank', 'about:srcdoc', 'data:text/html,away', 'blob:null/away']) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
      window.open(to);
    }, address);
    await page.waitForTimeout(300);
  }
}
