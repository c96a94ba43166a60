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

/** The pages of a PDF as pictures at 200 dots per inch. */
export function pdfPages(file: string): PNG[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-pdf-'));
  try {
    execFileSync('pdftoppm', ['-r', '200', '-png', file, path.join(folder, 'page')]);
    return readdirSync(folder)
      .sort()
      .map((name) => PNG.sync.read(readFileSync(path.join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the QR code on a page says, or null. */
export function qrOnPage(page: PNG): string | null {
  return jsQR(new Uint8ClampedArray(page.data), page.width, page.height)?.data ?? null;
}

/** Size of the first page in millimetres. */
export function pageSize(file: string): { width: number; height: number } {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const toMm = (points: string | undefined) => (Number(points) * 25.4) / 72;
  return { width: toMm(width), height: toMm(height) };
}

/**
 * Rows of a page on which at least `share` of the width between two x positions is black: the
 * horizontal rules, as positions in millimetres.
 */
export function horizontalRules(page: PNG, from: number, to: number, share = 0.98): number[] {
  const perMm = 200 / 25.4;
  const [left, right] = [Math.round(from * perMm), Math.round(to * perMm)];
  const dark = (x: number, y: number) => page.data[(y * page.width + x) * 4]! < 140;
  const rows: number[] = [];
  for (let y = 0; y < page.height; y += 1) {
    let count = 0;
    for (let x = left; x < right; x += 1) if (dark(x, y)) count += 1;
    if (count >= (right - left) * share) rows.push(y);
  }
  return middleOfRuns(rows).map((y) => (y + 0.5) / perMm);
}

/** The middle of each run of neighbouring numbers. */
function middleOfRuns(rows: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row - last.at(-1)! === 1) last.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => (run[0]! + run.at(-1)!) / 2);
}
