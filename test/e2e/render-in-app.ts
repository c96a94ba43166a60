import type { ElectronApplication } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pdfOptions } from '../../electron/print/pdf-options';
import { fillPaperPage, publishPaper } from '../../electron/print/published-papers';
import type { Paper } from '../../shared/models/paper';

const paperPage = path.resolve(import.meta.dirname, '../../out/renderer/paper.html');

/** The paper page with a paper in it, as the program fills it. */
function filledPage(paper: Paper): string {
  const published = publishPaper(paper);
  const id = new URL(published.url).searchParams.get('id');
  const html = fillPaperPage(readFileSync(paperPage, 'utf8'), id) ?? '';
  published.withdraw();
  return html;
}

/** A paper as PDF from the running app: its paper page, its fonts, its way to print. */
export async function renderInApp(app: ElectronApplication, paper: Paper): Promise<Buffer> {
  return Buffer.from(await inPaperWindow(app, paper, { print: pdfOptions }), 'base64');
}

/** Texts of a paper that need more room than their cell has; measured in the laid-out page. */
export async function overflowsInApp(app: ElectronApplication, paper: Paper): Promise<string[]> {
  const found = await inPaperWindow(app, paper, { ask: findOverflows });
  return JSON.parse(found) as string[];
}

/** Runs in the paper window: words of every text whose lines leave its box by over 0.2 mm. */
const findOverflows = `JSON.stringify([...document.querySelectorAll('.t')].filter((box) => {
  const words = document.createRange();
  words.selectNodeContents(box.firstElementChild);
  const across = words.getBoundingClientRect();
  const lines = box.firstElementChild.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  const slack = 0.8;
  return box.textContent.trim() !== '' &&
    (lines.top < outer.top - slack || lines.bottom > outer.bottom + slack ||
     across.left < outer.left - slack || across.right > outer.right + slack);
}).map((box) => box.textContent))`;

async function inPaperWindow(
  app: ElectronApplication,
  paper: Paper,
  wanted: { readonly print: typeof pdfOptions } | { readonly ask: string },
): Promise<string> {
  return app.evaluate(
    async ({ BrowserWindow }, [markup, work]) => {
      const session = BrowserWindow.getAllWindows()[0]!.webContents.session;
      const window = new BrowserWindow({ show: false, webPreferences: { session } });
      await window.loadURL('app://bundle/index.html');
      const contents = window.webContents;
      await contents.executeJavaScript(
        `document.open(); document.write(${JSON.stringify(markup)}); document.close();
         new Promise((done) => addEventListener('load', done)).then(() => document.fonts.ready).then(() => null)`,
      );
      const answer =
        'ask' in work
          ? String(await contents.executeJavaScript(work.ask))
          : (await contents.printToPDF(work.print)).toString('base64');
      window.destroy();
      return answer;
    },
    [filledPage(paper), wanted] as const,
  );
}
