import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Absolute path of something in the checkout. */
export const inProject = (...parts) => path.join(projectFolder, ...parts);
