import { hasDisplay } from './setup/linux-libraries.mjs';

/** The program and arguments that show windows: as given, or on a screen in memory where there is no display. */
export function onSomeScreen(command, args) {
  if (hasDisplay()) return [command, args];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', command, ...args]];
}
