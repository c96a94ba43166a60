import { randomUUID } from 'node:crypto';
import type { Paper } from '../../shared/models/paper';

const papers = new Map<string, Paper>();

/** Where the print window finds a paper, until it is withdrawn; it never touches the disk. */
export function publishPaper(paper: Paper): {
  readonly url: string;
  readonly withdraw: () => void;
} {
  const id = randomUUID();
  papers.set(id, paper);
  return { url: `app://bundle/paper.html?id=${id}`, withdraw: () => papers.delete(id) };
}

/** The built paper page with a published paper in it, or null when there is none by that name. */
export function fillPaperPage(page: string, id: string | null): string | null {
  const paper = id === null ? undefined : papers.get(id);
  if (!paper) return null;
  const style = `<style>${paper.css}</style>`;
  return page
    .replace('</head>', () => `${style}</head>`)
    .replace('<!--pages-->', () => paper.pages.join('\n'));
}
