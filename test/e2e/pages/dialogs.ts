import type { ElectronApplication } from '@playwright/test';

/**
 * Does something in the main process that may be done twice. The inspector's answer is sometimes
 * collected as garbage before it is read, although the work was done: then it is done again.
 */
async function inMainProcess(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!/garbage collected/.test(String(error))) throw error;
    await work();
  }
}

/** Answers the system's next open dialogs with files, as a user who picks them would. */
export async function chooseFiles(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await inMainProcess(() =>
    app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    }, paths),
  );
}

/** Answers the system's next save dialogs with a place. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await inMainProcess(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path),
  );
}
