import { app, protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleOrigin, closedOrigin, fileOfUrl } from './bundle-path';
import { contentSecurityPolicy } from './content-security-policy';
import { fillPaperPage } from './print/published-papers';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Announces the scheme; must run before the app is ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

function reply(
  status: number,
  type: string,
  body: string | Uint8Array<ArrayBuffer> | null,
): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.url === `${closedOrigin}/`) return reply(200, 'text/html', '');
  const file = fileOfUrl(root, request.url);
  if (!file || request.method !== 'GET') return reply(403, 'text/plain', null);
  const type = contentTypes[path.extname(file)];
  if (!type) return reply(404, 'text/plain', null);
  try {
    const content = await readFile(file);
    if (path.basename(file) !== 'paper.html') return reply(200, type, new Uint8Array(content));
    const page = fillPaperPage(
      content.toString('utf8'),
      new URL(request.url).searchParams.get('id'),
    );
    return page === null ? reply(404, 'text/plain', null) : reply(200, type, page);
  } catch {
    return reply(404, 'text/plain', null);
  }
}

/** Serves the built window files to a session and refuses every other request it makes. */
export function serveBundle(session: Session, root: string): void {
  session.protocol.handle('app', (request) => answer(root, request));
  for (const scheme of ['http', 'https', 'ws', 'wss', 'file', 'ftp']) {
    if (session.protocol.isProtocolHandled(scheme)) continue;
    if (scheme === 'http' || scheme === 'https') {
      session.protocol.handle(scheme, () => new Response(null, { status: 403 }));
    }
  }
  session.webRequest.onBeforeRequest((details, decide) => {
    const allowed =
      details.url.startsWith(`${bundleOrigin}/`) ||
      details.url === `${closedOrigin}/` ||
      (!app.isPackaged && details.url.startsWith('devtools:'));
    decide({ cancel: !allowed });
  });
}
