import path from 'node:path';
import { bundleOrigin, closedOrigin } from './origins';

export { bundleOrigin, closedOrigin };

/** The file a URL means inside the bundle, or null for anything that leaves it. */
export function fileOfUrl(root: string, address: string): string | null {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== bundleOrigin) return null;
  const wanted = decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname);
  if (wanted.includes('\0') || wanted.includes('\\')) return null;
  const file = path.join(root, wanted);
  const inside = path.relative(root, file);
  return inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}
