import fs from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** The same in every file and time zone, so that the same rows give the same bytes. */
const modifiedOn = new Date(2026, 10, 2);
const pieceLength = 1 << 18;

/**
 * Writes a ZIP file part by part, text by text, without ever holding a part as a whole.
 * @param {string} path
 */
export function createZipFile(path) {
  const file = fs.openSync(path, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    fs.writeSync(file, chunk);
  });
  return {
    /** Begins a part; `write` takes text, `end` closes it. */
    part(name) {
      const part = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: modifiedOn });
      zip.add(part);
      let waiting = '';
      const push = (last) => {
        part.push(strToU8(waiting), last);
        waiting = '';
      };
      return {
        write(text) {
          waiting += text;
          if (waiting.length > pieceLength) push(false);
        },
        end: () => push(true),
      };
    },
    finish() {
      zip.end();
      fs.closeSync(file);
    },
  };
}
