import { unescapeXml } from '../workbook-parts';

/** All opening tags of a name in a small part, whatever their prefix. */
export function tagsOf(text: string, name: string): string[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?:\\s(?:[^<>"']|"[^"]*"|'[^']*')*)?/?>`, 'g');
  return text.match(tag) ?? [];
}

/** The value of a tag's attribute; `prefixed` takes it with any prefix, too. */
export function attributeOf(tag: string, name: string, prefixed = false): string | null {
  const prefix = prefixed ? '(?:\\w+:)?' : '';
  const match = new RegExp(`\\s${prefix}${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? null : unescapeXml(match[1] ?? match[2] ?? '');
}

/** What stands inside the first element of a name; nothing if there is none. */
export function elementText(text: string, name: string): string {
  const element = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^<>]*)?>([\\s\\S]*?)</(?:\\w+:)?${name}>`);
  return element.exec(text)?.[1] ?? '';
}
