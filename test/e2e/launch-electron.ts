import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The app as started by a test: its process, its first window, its data folder. */
export type LaunchedApp = Readonly<{
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** Ends the app; removes the data folder if the launch made it. */
  close: () => Promise<void>;
}>;

/** What a test may choose about the launch. */
type LaunchOptions = Readonly<{
  /** A data folder to keep, for tests that start the app twice; without it a new one is made and removed. */
  userData?: string;
  arguments?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** A packaged program instead of the bundle in the set-up's Electron. */
  program?: string;
  /** Whether the question before an export is answered by itself; it is unless told. */
  answersPurpose?: boolean;
}>;

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** Starts the bundled app in the real Electron that the set-up prepared, with a data folder of its own. */
export async function launchElectron(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? newFolder();
  const { program } = options;
  const sandbox = process.env['TIERDESK_ELECTRON_NO_SANDBOX'] ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    ...(program ? { executablePath: program } : chosenElectron()),
    cwd: projectFolder,
    args: [
      ...(program ? [] : [...sandbox, projectFolder]),
      `--user-data-dir=${userData}`,
      ...(options.arguments ?? []),
    ],
    env: { ...inheritedEnvironment(), ...options.env },
  });
  askAgainWhenCollected(app);
  const page = await app.firstWindow();
  if (options.answersPurpose ?? true) {
    await answerPurpose(page);
    // Locking shows an empty page in between.
    page.on('load', () => {
      if (page.url().startsWith('app://bundle/')) void answerPurpose(page);
    });
  }
  const close = async () => {
    await app.close();
    if (!options.userData) fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  return { app, page, userData, close };
}

/**
 * V8 may collect the promise of a call that the debugger awaits in the main process, most likely just after
 * much work; the call itself was made. It is asked again then, up to three times in all.
 */
function askAgainWhenCollected(app: ElectronApplication): void {
  type Evaluate = (...call: readonly unknown[]) => Promise<unknown>;
  const evaluate = app.evaluate.bind(app) as Evaluate;
  const evaluateAgain: Evaluate = async (...call) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await evaluate(...call);
      } catch (error) {
        if (tries === 3 || !/garbage collected|Promise was collected/.test(String(error)))
          throw error;
      }
    }
  };
  Object.assign(app, { evaluate: evaluateAgain });
}

/** Goes on with an export whenever the main process asks what for, as most users would. */
export async function answerPurpose(page: Page): Promise<void> {
  await page.evaluate(() => {
    type Listen = (listener: (question: { askId: string } | null) => void) => void;
    const { on, call } = (
      globalThis as unknown as {
        tierdesk: {
          on: Record<string, Listen>;
          call: Record<string, (input: unknown) => Promise<unknown>>;
        };
      }
    ).tierdesk;
    on['export.asked']!((question) => {
      if (question === null) return;
      const answer = { purpose: 'internal', note: '', password: null };
      void call['export.answer']!({ askId: question.askId, answer });
    });
  });
}

/** Without a choice Playwright asks the electron package, which knows the official binary. */
function chosenElectron(): { executablePath?: string } {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return {};
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  return { executablePath: path.join(folder, name) };
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function newFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'tierdesk-e2e-'));
}
