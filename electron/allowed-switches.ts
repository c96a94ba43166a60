/**
 * The switches that a package may be started with; every other one is refused, those of tomorrow too. They
 * say where files lie, in which language, and how a screen is drawn that drivers can not cope with.
 */
const allowed: ReadonlySet<string> = new Set([
  'user-data-dir',
  'lang',
  'disable-gpu',
  'force-device-scale-factor',
  'force-color-profile',
  'force-high-contrast',
  'ozone-platform',
  'ozone-platform-hint',
  'enable-wayland-ime',
  'wayland-text-input-version',
  // The system's own when a second start hands over to the first.
  'original-process-start-time',
]);

/** What a debugger needs; only a copy made for a test has the fuse that lets one in. */
const ofDebugger: ReadonlySet<string> = new Set([
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
]);

/** Chromium takes one dash for two, on Windows a slash as well, and capitals for small letters. */
function switchOf(word: string, platform: string): string | null {
  const pattern = platform === 'win32' ? /^(?:--?|\/)([^=]*)/ : /^--?([^=]*)/;
  return pattern.exec(word)?.[1]?.toLowerCase() ?? null;
}

/**
 * The first word of a command line that a package must not start with, without its value; undefined where
 * there is none.
 */
export function refusedSwitch(
  words: readonly string[],
  { platform, isInspected = false }: { readonly platform: string; readonly isInspected?: boolean },
): string | undefined {
  const refused = words.find((word) => {
    const name = switchOf(word, platform);
    return name !== null && !allowed.has(name) && !(isInspected && ofDebugger.has(name));
  });
  return refused?.split('=')[0];
}
