// node build/sample/write.mjs FOLDER: writes the sample files; called by the set-up.
import { generateOutlet, writeSampleFiles } from './index.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node build/sample/write.mjs FOLDER\n');
  process.exit(2);
}
await writeSampleFiles(folder, generateOutlet());
