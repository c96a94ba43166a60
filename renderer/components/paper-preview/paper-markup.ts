import type { Paper } from '../../../shared/models/paper';

const pageBox = `
  .paper-root { width: max-content; margin: 0; }
  .paper-sheet { width: max-content; height: max-content; overflow: hidden; background: #fff; color: #000;
    position: relative; box-sizing: border-box; box-shadow: 0 1px 6px rgb(20 40 70 / 28%);
    margin-bottom: 6mm; user-select: text; }
  .paper-sheet:last-child { margin-bottom: 0; }
`;

/**
 * Fills a shadow tree with a paper's pages, each in a box of true A4 size, in exactly the markup
 * and style that print: nothing of the window's own style reaches in.
 */
export function fillShadow(root: ShadowRoot, paper: Paper): void {
  const style = document.createElement('style');
  style.textContent = pageBox + paper.css;
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
