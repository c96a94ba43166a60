import fs from 'node:fs/promises';
import path from 'node:path';
import { kindsOfPackage, kindVariable, nameOf } from './build/package/kind-of-package.mjs';

// How the program is packaged; `npm run package` calls it (build/package). What is packaged is in out/
// already: everything but the native SQLite is bundled, so that hardly any node_modules travel along.

/** Whom the package is for; nobody's package is made by calling electron-builder by hand. */
const kind = process.env[kindVariable];
if (!kindsOfPackage.includes(kind)) {
  throw new Error('Packages are made by: npm run package (for users), or with --for-tests.');
}
const isForUsers = kind === 'users';

/** Beginning of the files that are handed on. */
const filesName = nameOf[kind].replaceAll(' ', '-');

/**
 * Users' packages take what electron-builder fetches itself and checks by Electron's own sums. What Electron shows
 * without a program of its own does not travel along.
 */
async function afterExtract({ appOutDir, packager }) {
  if (isForUsers && packager.config.electronDist) {
    throw new Error('A package for users is not made of an Electron from another place.');
  }
  await fs.rm(path.join(appOutDir, 'resources', 'default_app.asar'), {
    recursive: true,
    force: true,
  });
}

/** SQLite for an Electron with Node-API 9, named by the set-up; newer ones take the package's own. */
const ownSqlite = process.env['TIERDESK_SQLITE_BINDING'];

/** The prebuilt SQLite of one platform, beside the code that loads it. */
const sqliteFor = (platform) => ({
  from: 'node_modules/better-sqlite3/prebuilds',
  to: 'node_modules/better-sqlite3/prebuilds',
  filter: [`${platform}-\${arch}.node`],
});

export default {
  // A package for tests keeps its data apart from those of the program for users.
  appId: isForUsers ? 'org.tierdesk.desk' : 'org.tierdesk.desk.test',
  productName: nameOf[kind],
  extraMetadata: { productName: nameOf[kind], madeFor: kind },
  copyright: 'MIT',
  directories: { output: 'dist', buildResources: 'build/package/resources' },
  afterExtract,
  // Nothing is taken from the network, nothing is published.
  npmRebuild: false,
  publish: null,
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    '!out/*/third-party.json',
    'out/sample/**',
    // What tests hold the sample against.
    '!out/sample/truth.json',
    'package.json',
    '!node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/**',
  ],
  extraFiles: ['LICENSE', { from: 'out/third-party-notices.txt', to: 'THIRD-PARTY-NOTICES.txt' }],
  extraResources: ownSqlite ? [{ from: ownSqlite, to: 'sqlite/better_sqlite3.node' }] : [],
  asar: true,
  // A library can only be loaded from a file of its own.
  asarUnpack: ['**/*.node'],
  // electron-hardening.md: read back by test/package/fuses.test.ts.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: {
    files: [sqliteFor('win32')],
    icon: 'renderer/public/icon.png',
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
  },
  // Per user: staff of a bank have no administrator's rights on their PC.
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    // The ledger stays when the program goes.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['zh_CN', 'en_US'],
    license: 'LICENSE',
    shortcutName: `${nameOf[kind]} 网点客户分层工作台`,
    artifactName: `${filesName}-\${version}-setup-\${arch}.\${ext}`,
  },
  portable: { artifactName: `${filesName}-\${version}-portable-\${arch}.\${ext}` },
  linux: {
    artifactName: `${filesName}-\${version}-\${arch}.\${ext}`,
    files: [sqliteFor('linux')],
    icon: 'renderer/public/icon.png',
    executableName: 'tierdesk',
    category: 'Office',
    synopsis: '网点客户分层工作台',
    maintainer: 'TierDesk <tierdesk@example.com>',
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
  },
  deb: { packageCategory: 'misc', packageName: isForUsers ? 'tierdesk' : 'tierdesk-test' },
};
