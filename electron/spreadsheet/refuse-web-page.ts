import { FileFailure } from './file-failure';

const longestTitle = 40;

/** Refuses login pages, and pages without a table as what they are. */
export function refuseWebPage(
  text: string,
  fileName: string,
  { hasTable }: { readonly hasTable: boolean },
): void {
  const title = titleOf(text);
  if (isLoginPage(text, hasTable))
    throw new FileFailure('file.loginPage', { file: fileName, title });
  if (hasTable && !isErrorPage(text)) return;
  const code = /<frameset[\s>]|<x:WorksheetSource/i.test(text) ? 'file.webFrames' : 'file.webPage';
  throw new FileFailure(code, { file: fileName, title });
}

/** Whoever asks for a password shows no report; without a table the words alone will do. */
function isLoginPage(text: string, hasTable: boolean): boolean {
  if (/<input[^>]+type\s*=\s*["']?password/i.test(text)) return true;
  if (/<meta[^>]+http-equiv\s*=\s*["']?refresh[^>]+(?:login|sso|auth)/i.test(text)) return true;
  return (
    !hasTable &&
    /登[录陆]|log\s?in\b|sign\s?in\b|location(?:\.href)?\s*=\s*["'][^"']*(?:login|sso)/i.test(text)
  );
}

const errorWords =
  /(?:HTTP Status|Error|错误)[\s-]*(?:4\d\d|500|502|503|504)\b|Session (?:has )?(?:expired|timed out)|会话(?:已)?(?:超时|失效|过期)|登[录陆](?:已)?(?:超时|失效)|请重新登[录陆]|服务器(?:内部)?错误/i;
/** Pages of servers' errors draw a table around a few words. */
const mostErrorCells = 12;

function isErrorPage(text: string): boolean {
  const cells = text.match(/<t[dh][\s>]/gi)?.length ?? 0;
  return cells <= mostErrorCells && errorWords.test(text.replace(/<[^>]*>/g, ' '));
}

/** The page's title, or else the beginning of its text. */
function titleOf(text: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.trim();
  if (title) return shortened(title);
  const words = text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? 'HTML' : shortened(words);
}

function shortened(text: string): string {
  return text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text;
}
