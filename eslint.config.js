import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** Imports a folder may not make, with the sentence that says what to do instead. */
function layer(files, patterns, extra = {}) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: patterns.map(([group, message]) => ({ group: [group].flat(), message })) },
      ],
      ...extra,
    },
  };
}

const noNetwork = [
  ['net', 'http', 'https', 'http2', 'dns', 'dgram', 'tls'].flatMap((name) => [
    name,
    `node:${name}`,
  ]),
  'The program never talks to a network.',
];
const noElectron = [
  ['electron', 'electron/*'],
  'Only main.ts, packaged.ts, window.ts, protocol.ts, ipc/ and print/ know Electron.',
];
const noSql = [
  ['better-sqlite3', '**/ledger/**'],
  'Only electron/ledger knows SQLite; take values as arguments.',
];
const noSheets = [
  ['xlsx', 'exceljs', 'papaparse', 'fflate', 'fflate/*', 'iconv-lite', 'htmlparser2'],
  'Only electron/spreadsheet knows file formats.',
];
const noRenderer = [
  ['**/renderer/**', 'react', 'antd'],
  'The main process never imports the window.',
];
const noSolver = [
  ['highs', '**/solver/**'],
  'Only electron/solver knows the solver; take it as a function (SolveLinear).',
];
const nodeInDomain = [
  ['node:*', 'fs', 'path', 'crypto', 'os', 'worker_threads'],
  'The domain is pure: pass clock, ids and randomness as arguments.',
];

/** A thread that is terminated in SQLite's code aborts the whole process; the one that reads files has none. */
const noTerminate = {
  files: ['electron/**/*.ts'],
  ignores: ['electron/workers/file-thread.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.property.name='terminate']",
        message: 'Threads with native code end by a message: NativeThread.close.',
      },
    ],
  },
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'out/',
      'dist/',
      'demo-output/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  noTerminate,
  layer(
    ['shared/**/*.ts'],
    [
      [
        ['../electron/**', '../../electron/**', '**/renderer/**', 'node:*', 'electron'],
        'shared/ imports nothing outside itself (zod aside).',
      ],
    ],
  ),
  layer(
    ['electron/domain/**/*.ts'],
    [
      noElectron,
      noSql,
      noSheets,
      noRenderer,
      nodeInDomain,
      noSolver,
      noNetwork,
      [
        ['**/operations/**', '**/ipc/**', '**/print/**', '**/spreadsheet/**'],
        'Data flows one way: the domain is called, it does not call.',
      ],
    ],
    {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Pass the day or the time as an argument.' },
        'process',
        'setTimeout',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass a random source as an argument.' },
      ],
    },
  ),
  layer(
    ['electron/ledger/**/*.ts'],
    [
      noElectron,
      noSheets,
      noRenderer,
      noNetwork,
      [
        ['**/operations/**', '**/ipc/**', '**/print/**', '**/spreadsheet/**', '**/domain/**'],
        'The ledger stores and finds; it computes nothing.',
      ],
    ],
  ),
  {
    files: ['electron/ledger/migrations/0*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\./migration$|\\.\\./database$)',
              message:
                'A released migration is frozen: it builds on nothing that may change. Write the text out.',
            },
          ],
        },
      ],
    },
  },
  layer(
    ['electron/spreadsheet/**/*.ts'],
    [
      noElectron,
      noSql,
      noRenderer,
      noNetwork,
      [
        ['**/operations/**', '**/ipc/**', '**/print/**', '**/domain/**'],
        'Spreadsheet code turns files into rows and back, nothing else.',
      ],
    ],
  ),
  layer(
    ['electron/solver/**/*.ts'],
    [
      noElectron,
      noSql,
      noSheets,
      noRenderer,
      noNetwork,
      [
        ['**/operations/**', '**/ipc/**', '**/print/**', '**/spreadsheet/**', '**/domain/**'],
        'The solver solves programmes of shared/models/linear-model.ts; it knows no rules.',
      ],
    ],
  ),
  layer(
    ['electron/print/**/*.ts'],
    [
      noSql,
      noSheets,
      noRenderer,
      noNetwork,
      [
        ['**/operations/**', '**/ipc/**', '**/spreadsheet/**'],
        'Print only renders values it is given.',
      ],
    ],
  ),
  layer(
    ['electron/operations/**/*.ts'],
    [
      noElectron,
      noRenderer,
      noNetwork,
      [
        ['better-sqlite3', '**/ipc/**', 'xlsx', 'exceljs', 'highs'],
        'Operations compose ledger, domain, spreadsheet and print; drivers stay in their rooms.',
      ],
    ],
  ),
  layer(
    ['electron/ipc/**/*.ts', 'electron/cli.ts', 'electron/cli/**/*.ts'],
    [noRenderer, noNetwork, [['better-sqlite3', 'xlsx', 'exceljs'], 'Call an operation instead.']],
  ),
  layer(
    ['renderer/**/*.{ts,tsx}'],
    [
      [
        ['**/electron/**', 'electron', 'node:*', 'better-sqlite3'],
        'The window knows shared/ only; ask through api.ts.',
      ],
    ],
    {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The window makes no requests.' },
        'XMLHttpRequest',
        'WebSocket',
      ],
    },
  ),
  layer(
    ['renderer/components/**/*.{ts,tsx}'],
    [
      [
        ['**/api', '**/hooks/use-query*', '**/screens/**', '**/electron/**'],
        'Components get data as props and fetch nothing.',
      ],
    ],
  ),
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['renderer/!(api).{ts,tsx}', 'renderer/*/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='window'][property.name='tierdesk']",
          message: 'Only renderer/api.ts touches window.tierdesk.',
        },
      ],
    },
  },
  {
    files: ['electron/cli.ts', 'electron/cli/**', 'build/**', 'test/**', '*.{js,ts,mjs}'],
    rules: { 'no-console': 'off' },
  },
);
