import { programIsThere, runQuietly } from '../programs.mjs';
import { provide } from './debian-packages.mjs';
import { missingLibraries, needsOfLibraries } from './shared-libraries.mjs';

/** On Linux: Electron's shared libraries, a Chinese font and, if asked for, a screen in memory and pdftotext. */
export async function prepareLinux(electronBinary, { screen = false, pdfText = false } = {}) {
  if (process.platform !== 'linux') return;
  await provide(async () => {
    const needs = await Promise.all([
      librariesOf(electronBinary),
      chineseFont(),
      screen && !hasDisplay() ? screenInMemory() : [],
      pdfText ? program('pdftotext', 'poppler-utils') : [],
    ]);
    return needs.flat();
  });
}

/** On Linux: the programs that build SQLite from its source. */
export async function prepareCompiler() {
  if (process.platform !== 'linux') return;
  await provide(async () => {
    const needs = [program('g++', 'g++'), program('make', 'make'), program('python3', 'python3')];
    return (await Promise.all(needs)).flat();
  });
}

/** Whether windows can be shown to a person. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

async function librariesOf(binary) {
  return needsOfLibraries(missingLibraries((await runQuietly('ldd', [binary])).output));
}

async function program(name, debianPackage) {
  if (await programIsThere(name)) return [];
  return [{ what: `the program ${name}`, packages: [debianPackage], required: true }];
}

async function screenInMemory() {
  return (await Promise.all([program('xvfb-run', 'xvfb'), program('xauth', 'xauth')])).flat();
}

/** Without one, windows and paper show boxes in place of Chinese; the app itself still runs. */
async function chineseFont() {
  const fonts = await runQuietly('fc-list', [':lang=zh']);
  if (fonts.ok && fonts.output.trim() !== '') return [];
  const what = 'a Chinese font';
  const packages = fonts.ok ? [] : [{ what, packages: ['fontconfig'], required: false }];
  return [...packages, { what, packages: ['fonts-noto-cjk'], required: false }];
}
