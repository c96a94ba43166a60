import type { Paper } from '../../../shared/models/paper';

const fontFace = /@font-face\s*\{[^}]*\}/g;

/** Font declarations of a paper's style; a shadow tree ignores them, the document takes them. */
export function fontFacesOf(css: string): string {
  return (css.match(fontFace) ?? []).join('\n');
}

/**
 * A paper's style for use inside a shadow tree: rules for the page's root then mean the box that
 * stands for the page.
 */
export function shadowCss(css: string): string {
  return css
    .replace(fontFace, '')
    .replace(/(^|[\s,}])(?::root|html|body)(?=[\s,{.:>])/g, '$1.paper-root');
}

const pageBox = `
  :host { display: block; }
  .paper-root { width: 210mm; margin: 0; }
  .paper-sheet { width: 210mm; height: 297mm; overflow: hidden; background: #fff; color: #000;
    position: relative; box-sizing: border-box; }
`;
const onScreen = `
  .paper-sheet { box-shadow: 0 1px 6px rgb(20 40 70 / 28%); margin-bottom: 6mm; }
  .paper-sheet:last-child { margin-bottom: 0; }
`;
const onPrinter = `.paper-sheet { break-after: page; } .paper-sheet:last-child { break-after: auto; }`;

/** Fills a shadow tree with a paper's pages, each in a box of true A4 size. */
export function fillShadow(root: ShadowRoot, paper: Paper, target: 'screen' | 'printer'): void {
  const style = document.createElement('style');
  style.textContent = pageBox + (target === 'screen' ? onScreen : onPrinter) + shadowCss(paper.css);
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

/** Makes a paper's fonts known to the document; returns the function that takes them back. */
export function addFontsOf(css: string): () => void {
  const faces = fontFacesOf(css);
  if (faces === '') return () => undefined;
  const style = document.createElement('style');
  style.textContent = faces;
  document.head.append(style);
  return () => style.remove();
}
