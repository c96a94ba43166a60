/** A wording with its gaps filled; a gap that nothing fills disappears. */
export function fillWording(
  wording: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return wording.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
