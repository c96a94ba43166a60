import type { Paper } from '../../../shared/models/paper';

/** Width and height of a paper's sheets in mm, as its print style says. */
export function sheetSize({ css }: Paper): { readonly width: number; readonly height: number } {
  const [, width = '210', height = '297'] = /size: (\d+)mm (\d+)mm/.exec(css) ?? [];
  return { width: Number(width), height: Number(height) };
}

const pageBox = (paper: Paper): string => {
  const { width, height } = sheetSize(paper);
  return `
  .paper-root { width: ${width}mm; margin: 0; }
  .paper-sheet { width: ${width}mm; height: ${height}mm; overflow: hidden; background: #fff;
    color: #000; position: relative; box-sizing: border-box;
    box-shadow: 0 1px 6px rgb(20 40 70 / 28%); margin-bottom: 6mm; user-select: text; }
  .paper-sheet:last-child { margin-bottom: 0; }
`;
};

/**
 * Fills a shadow tree with a paper's pages, each in a box of its true size, in exactly the markup
 * and style that print: nothing of the window's own style reaches in.
 */
export function fillShadow(root: ShadowRoot, paper: Paper): void {
  const style = document.createElement('style');
  style.textContent = pageBox(paper) + paper.css;
  const body = document.createElement('div');
  body.className = 'paper-root';
  for (const page of paper.pages) {
    const sheet = document.createElement('div');
    sheet.className = 'paper-sheet';
    sheet.innerHTML = page;
    body.append(sheet);
  }
  root.replaceChildren(style, body);
}
