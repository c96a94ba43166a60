import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import fs from 'node:fs';
import path from 'node:path';
import license from 'rollup-plugin-license';
import { channels } from './shared/contract';

// Set by build/bundle.mjs: which part to bundle, and a folder that becomes out/ once all went well.
const part = process.env['TIERDESK_BUNDLE_PART'];
const folder = process.env['TIERDESK_BUNDLE_FOLDER'] ?? 'out';

// The oldest Electron the code must run on is 33 (Node 20, Chromium 130); see docs/decisions/0001.
const oldestNode = 'node20.18';
const oldestChromium = 'chrome130';

const entry = (file: string) => path.resolve(import.meta.dirname, file);

/**
 * Notes which packages a part is made of, with their licences: a package of the program carries the list
 * (build/package/third-party-notices.mjs).
 */
const notingLicences = (partFolder: string) =>
  license({
    thirdParty: (packages) => {
      const file = path.join(folder, partFolder, 'third-party.json');
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const facts = packages.map(
        ({ name, version, license: licence, licenseText, noticeText }) => ({
          name,
          version,
          licence,
          text: licenseText,
          notice: noticeText,
        }),
      );
      fs.writeFileSync(file, JSON.stringify(facts, null, 1));
    },
  });

const main = {
  plugins: [notingLicences('main')],
  build: {
    outDir: path.join(folder, 'main'),
    target: oldestNode,
    // Everything but the native SQLite is bundled, so that a package carries no other node_modules.
    externalizeDeps: false,
    rolldownOptions: {
      input: {
        main: entry('electron/main.ts'),
        cli: entry('electron/cli.ts'),
        'spreadsheet-worker': entry('electron/workers/spreadsheet-worker.ts'),
        'backup-worker': entry('electron/workers/backup-worker.ts'),
        'ledger-worker': entry('electron/workers/ledger-worker.ts'),
      },
      external: ['better-sqlite3'],
      output: {
        entryFileNames: '[name].js',
        // Beside the entries: code in a chunk finds a worker by a URL relative to itself.
        chunkFileNames: 'chunk-[name]-[hash].js',
      },
    },
  },
};

const preload = {
  // The preload script names every call, and must not carry the schemas of the contract.
  define: { __CALL_NAMES__: JSON.stringify(channels) },
  plugins: [notingLicences('preload')],
  build: {
    outDir: path.join(folder, 'preload'),
    target: oldestNode,
    externalizeDeps: false,
    rolldownOptions: {
      input: { preload: entry('electron/preload.ts') },
      // A sandboxed preload script can only be CommonJS, in one file.
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
    },
  },
};

const renderer = {
  root: entry('renderer'),
  base: './',
  plugins: [react(), notingLicences('renderer')],
  build: {
    outDir: path.join(folder, 'renderer'),
    target: oldestChromium,
    minify: true,
    sourcemap: false,
    // The content security policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { index: entry('renderer/index.html'), paper: entry('renderer/paper.html') },
    },
  },
};

export default defineConfig({
  ...(part === 'renderer' ? {} : { main, preload }),
  ...(part === 'main' ? {} : { renderer }),
});
