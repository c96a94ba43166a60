import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** The text of a PDF, laid out as on the page. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** The pages of a PDF as pictures. */
export function pdfPages(file: string, dotsPerInch = 200): PNG[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-pdf-'));
  try {
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-png', file, path.join(folder, 'page')]);
    return readdirSync(folder)
      .sort()
      .map((name) => PNG.sync.read(readFileSync(path.join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the QR code in the upper left quarter of a page says, or null. */
export function qrOnPage(page: PNG): string | null {
  const [width, height] = [Math.round(page.width / 2), Math.round(page.height / 4)];
  const corner = new PNG({ width, height });
  PNG.bitblt(page, corner, 0, 0, width, height, 0, 0);
  return jsQR(new Uint8ClampedArray(corner.data), width, height)?.data ?? null;
}

/** Size of the first page in millimetres. */
export function pageSize(file: string): { width: number; height: number } {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const toMm = (points: string | undefined) => (Number(points) * 25.4) / 72;
  return { width: toMm(width), height: toMm(height) };
}
