import type { ElectronApplication } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pdfOptions } from '../../electron/print/pdf-options';
import { fillPaperPage, publishPaper } from '../../electron/print/published-papers';
import type { Paper } from '../../shared/models/paper';

const paperPage = path.resolve(import.meta.dirname, '../../out/renderer/paper.html');

/** A paper as PDF from the running app: its paper page, its fonts, its way to print. */
export async function renderInApp(app: ElectronApplication, paper: Paper): Promise<Buffer> {
  const published = publishPaper(paper);
  const id = new URL(published.url).searchParams.get('id');
  const html = fillPaperPage(readFileSync(paperPage, 'utf8'), id) ?? '';
  published.withdraw();
  const encoded = await app.evaluate(
    async ({ BrowserWindow }, [markup, options]) => {
      const session = BrowserWindow.getAllWindows()[0]!.webContents.session;
      const window = new BrowserWindow({ show: false, webPreferences: { session } });
      await window.loadURL('app://bundle/index.html');
      const contents = window.webContents;
      await contents.executeJavaScript(
        `document.open(); document.write(${JSON.stringify(markup)}); document.close();
         new Promise((done) => addEventListener('load', done)).then(() => document.fonts.ready).then(() => null)`,
      );
      const pdf = await contents.printToPDF(options);
      window.destroy();
      return pdf.toString('base64');
    },
    [html, pdfOptions] as const,
  );
  return Buffer.from(encoded, 'base64');
}
