import path from 'node:path';

/**
 * The folder of the local profile for a program's data on Windows; null on other systems, whose folder is
 * local already, and where Windows names none.
 */
export function localDataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  program: string,
): string | null {
  const folder = environment['LOCALAPPDATA'];
  if (platform !== 'win32' || !folder || !path.win32.isAbsolute(folder)) return null;
  return path.win32.join(folder, program);
}
