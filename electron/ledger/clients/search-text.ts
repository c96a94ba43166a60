/** LIKE text for "contains", with the wildcards of the user's text taken as letters. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * Whether a stored text could hold this one: for LIKE a zero ends the pattern, so that it would find what begins
 * like it, and half a character would be looked for as the sign for any that is unknown.
 */
export function canBeStored(text: string): boolean {
  return !/\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
    text,
  );
}
