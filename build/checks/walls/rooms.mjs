/**
 * What each room of the house may import: rooms of ours, and packages. What is not listed is refused. A file belongs to
 * the room with the longest name that its path begins with; within its own room, not in rooms below it, everything goes.
 * A name that ends with a slash allows the rooms below as well. A new folder in a room of `hallways` needs a room of its
 * own.
 *
 * `instead` says what to do where an import is refused.
 * @typedef {{ room: string, rooms: string[], packages: string[], instead: string }} Room
 */

/** Rooms of which only the files right in them are part. */
export const hallways = new Set([
  'electron',
  'electron/domain',
  'electron/ledger',
  'electron/operations',
  'renderer',
  'renderer/screens',
]);

const files = ['node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:url', 'node:util'];

/** The areas, and which others each may ask: no two ask each other. All stand on the ground. */
const areas = {
  ground: [],
  assignment: [],
  cards: [],
  tiering: ['cards'],
  clients: ['cards', 'tiering'],
  contacts: ['clients'],
  ledger: ['cards', 'tiering'],
  access: ['ledger'],
  imports: ['cards', 'clients', 'ledger', 'tiering'],
  months: ['tiering'],
  reports: ['assignment', 'clients', 'tiering'],
  sample: ['cards', 'contacts', 'imports'],
};

/** Tables of which rooms a room of the ledger may join its own with: no two each other's. */
const tables = {
  file: ['imports', 'migrations'],
  access: ['file'],
  imports: [],
  assignment: ['imports'],
  tiering: ['assignment', 'imports'],
  clients: ['assignment', 'imports', 'tiering'],
  cards: ['assignment'],
  contacts: ['assignment'],
  months: ['clients', 'imports'],
};

/** Rules may build on the results of the step before. */
const rules = {
  access: [],
  assignment: [],
  cards: ['imports'],
  clients: [],
  contacts: [],
  imports: ['tiering'],
  ledger: ['contacts'],
  reports: [],
  tiering: [],
};

const screens = [
  'assignment',
  'cards',
  'client',
  'clients',
  'contacts',
  'duplicates',
  'home',
  'import',
  'reports',
  'settings',
  'shell',
  'start',
  'tiering',
];

/** @type {(room: string, rooms: string[], packages: string[], instead: string) => Room} */
const room = (name, rooms, packages, instead) => ({ room: name, rooms, packages, instead });

/** @type {Room[]} */
export const rooms = [
  room(
    'shared',
    ['shared/'],
    ['zod'],
    'shared/ is what both sides agree on: it imports nothing outside itself.',
  ),

  ...Object.entries(rules).map(([area, before]) =>
    room(
      `electron/domain/${area}`,
      ['shared/', ...before.map((each) => `electron/domain/${each}/`), `electron/domain/${area}/`],
      ['@marcbachmann/cel-js', 'chinese-days', 'decimal.js', 'pinyin-pro'],
      'The domain is pure and is called, it does not call: pass clock, ids, randomness and figures as arguments.',
    ),
  ),

  room(
    'electron/ledger',
    ['shared/'],
    ['better-sqlite3'],
    'The ledger stores and finds; it computes nothing. What all tables need lies at its top.',
  ),
  ...Object.entries(tables).map(([area, joined]) =>
    room(
      `electron/ledger/${area}`,
      ['shared/', 'electron/ledger', ...joined.map((each) => `electron/ledger/${each}`)],
      ['better-sqlite3', 'zod', 'node:crypto', ...files],
      'The ledger stores and finds; it computes nothing, and no two of its rooms need each other.',
    ),
  ),
  room(
    'electron/ledger/migrations',
    ['electron/ledger'],
    [],
    'A released migration is frozen: it builds on nothing that may change. Write the text out.',
  ),

  room(
    'electron/spreadsheet',
    ['shared/', 'electron/spreadsheet/'],
    [
      'exceljs',
      'fflate',
      'fflate/browser',
      'htmlparser2',
      'iconv-lite',
      'xlsx',
      'xlsx/dist/cpexcel.full.mjs',
      'node:crypto',
      'node:stream',
      'node:timers/promises',
      'node:zlib',
      ...files,
    ],
    'Spreadsheet code turns files into rows and back, nothing else.',
  ),
  room(
    'electron/solver',
    ['shared/'],
    ['highs', ...files],
    'The solver solves programmes of shared/models/linear-model.ts; it knows no rules.',
  ),
  room(
    'electron/print',
    ['shared/', 'electron/print/', 'electron'],
    [
      'echarts/charts',
      'echarts/components',
      'echarts/core',
      'echarts/renderers',
      'electron',
      'node:crypto',
      'qrcode',
      ...files,
    ],
    'Print only renders values it is given.',
  ),

  ...Object.entries(areas).map(([area, others]) =>
    room(
      `electron/operations/${area}`,
      [
        'shared/',
        'electron/domain/',
        'electron/ledger/',
        'electron/solver',
        'electron/spreadsheet/',
        ...(area === 'ground' ? [] : ['electron/operations/ground']),
        ...others.map((each) => `electron/operations/${each}`),
      ],
      ['node:crypto', 'node:timers/promises', 'node:zlib', 'zod', ...files],
      'Operations compose ledger, domain and spreadsheet; drivers stay in their rooms. What two areas need of each other lies in operations/ground.',
    ),
  ),
  room(
    'electron/operations',
    ['shared/', 'electron/operations/'],
    [],
    'What lies above the areas puts them together and does nothing itself.',
  ),

  room(
    'electron/workers',
    [
      'shared/',
      'electron/operations/',
      'electron/domain/',
      'electron/ledger/',
      'electron/spreadsheet/',
    ],
    ['node:async_hooks', 'node:timers/promises', 'node:worker_threads', 'zod', ...files],
    'A thread opens what its operations need, and calls them.',
  ),
  room(
    'electron/ipc',
    [
      'shared/',
      'electron',
      'electron/operations/',
      'electron/print/',
      'electron/workers',
      'electron/domain/access/',
      'electron/ipc/asks',
    ],
    ['electron', 'node:crypto', ...files],
    'Call an operation instead: the wire knows neither rules nor tables.',
  ),
  room(
    'electron/ipc/asks',
    [
      'shared/',
      'electron/ipc',
      'electron/operations/',
      'electron/print/',
      'electron/workers',
      // The names of lists and the text of a sheet's code, for the dialogs and papers.
      'electron/domain/cards/',
    ],
    ['electron', 'node:crypto', ...files],
    'Call an operation instead: the wire knows neither rules nor tables.',
  ),
  room(
    'electron/cli',
    [
      'shared/',
      'electron/operations/',
      'electron/workers',
      // Fields and header words of a mapping that somebody types.
      'electron/domain/imports/',
    ],
    ['node:crypto', 'zod', ...files],
    'Call an operation instead: a command knows neither rules nor tables.',
  ),
  room(
    'electron',
    [
      'shared/',
      'electron/cli',
      'electron/ipc',
      'electron/operations/',
      'electron/print/',
      'electron/workers',
    ],
    ['electron', 'node:inspector', 'node:timers/promises', 'node:v8', 'node:vm', ...files],
    'The files at the top put ledger, calls and window together; rules, tables and files have rooms of their own.',
  ),

  room(
    'renderer/format',
    ['shared/'],
    ['dayjs'],
    'Format makes text of values; it asks nothing and draws nothing.',
  ),
  room('renderer/styles', [], ['antd'], 'Styles know no data.'),
  room(
    'renderer/components',
    ['shared/', 'renderer/format', 'renderer/styles', 'renderer/components/'],
    [
      '@ant-design/icons',
      '@dnd-kit/core',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'antd',
      'dayjs',
      'echarts/charts',
      'echarts/components',
      'echarts/core',
      'echarts/renderers',
      'react',
    ],
    'Components get data as props and fetch nothing. A piece that asks belongs to parts/.',
  ),
  room(
    'renderer/hooks',
    ['shared/', 'renderer', 'renderer/components/', 'renderer/format'],
    ['@tanstack/react-query', 'antd', 'react', 'react-i18next', 'zod', 'zustand'],
    'Hooks ask through api.ts and know no screen.',
  ),
  room(
    'renderer/parts',
    ['shared/', 'renderer', 'renderer/components/', 'renderer/format', 'renderer/hooks'],
    [
      '@ant-design/icons',
      '@tanstack/react-query',
      '@tanstack/react-router',
      'antd',
      'dayjs',
      'react',
      'react-i18next',
      'zod',
    ],
    'A part serves several screens and knows none.',
  ),
  ...screens.map((screen) =>
    room(
      `renderer/screens/${screen}`,
      [
        'shared/',
        'renderer',
        'renderer/components/',
        'renderer/format',
        'renderer/hooks',
        'renderer/parts/',
        `renderer/screens/${screen}/`,
      ],
      [
        '@ant-design/icons',
        '@tanstack/react-query',
        '@tanstack/react-router',
        '@tanstack/react-virtual',
        'antd',
        'dayjs',
        'react',
        'zod',
        'zustand',
      ],
      'A screen knows no other screen: what two of them show belongs to parts/.',
    ),
  ),
  room(
    'renderer',
    [
      'shared/',
      'renderer/components/',
      'renderer/hooks',
      'renderer/parts/',
      'renderer/screens/',
      'renderer/styles',
    ],
    [
      '@tanstack/react-query',
      '@tanstack/react-router',
      'antd',
      'antd/locale/en_US',
      'antd/locale/zh_CN',
      'dayjs',
      'dayjs/locale/zh-cn',
      'i18next',
      'react',
      'react-dom/client',
      'react-i18next',
      'zod',
    ],
    'The window knows shared/ only; ask through api.ts.',
  ),
];
