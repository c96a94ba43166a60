import type { Paper } from '../../../shared/models/paper';
import { addFontsOf, fillShadow } from './paper-markup';

const printCss = `
  @page { size: A4 portrait; margin: 0; }
  @media screen { .paper-print { display: none; } }
  @media print {
    html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
    body > *:not(.paper-print) { display: none !important; }
  }
`;

/** Prints a paper through the window's own print dialog, and nothing else of the window. */
export function printPaper(paper: Paper): void {
  const host = document.createElement('div');
  host.className = 'paper-print';
  const style = document.createElement('style');
  style.textContent = printCss;
  fillShadow(host.attachShadow({ mode: 'open' }), paper, 'printer');
  const removeFonts = addFontsOf(paper.css);
  document.head.append(style);
  document.body.append(host);
  try {
    window.print();
  } finally {
    host.remove();
    style.remove();
    removeFonts();
  }
}
