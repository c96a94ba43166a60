/** The last part of a path of either kind of system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}
