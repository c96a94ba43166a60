import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { readCardSearch } from './parts/cards/card-search';
import { Assignment } from './screens/assignment/assignment';
import { viewOf, type AssignmentView } from './parts/assignment-views';
import { Cards } from './screens/cards/cards';
import { ClientPage } from './screens/client/client-page';
import { Clients } from './screens/clients/clients';
import { readContactSearch } from './screens/contacts/views';
import { Contacts } from './screens/contacts/contacts';
import { Duplicates } from './screens/duplicates/duplicates';
import { Home } from './screens/home/home';
import { Import } from './screens/import/import';
import { Reports } from './screens/reports/reports';
import { Settings } from './screens/settings/settings';
import { CrashPage, MissingPage } from './screens/shell/crash-page';
import { Shell } from './screens/shell/shell';
import { Tiering } from './screens/tiering/tiering';

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });
const parent = (): typeof root => root;

const home = createRoute({ getParentRoute: parent, path: '/', component: Home });
const clients = createRoute({ getParentRoute: parent, path: '/clients', component: Clients });
const client = createRoute({
  getParentRoute: parent,
  path: '/clients/$clientNo',
  component: ClientPage,
});
const duplicates = createRoute({
  getParentRoute: parent,
  path: '/clients/duplicates',
  component: Duplicates,
});
const imports = createRoute({ getParentRoute: parent, path: '/import', component: Import });
const tiering = createRoute({ getParentRoute: parent, path: '/tiering', component: Tiering });
const assignment = createRoute({
  getParentRoute: parent,
  path: '/assignment',
  component: Assignment,
  validateSearch: (search: Record<string, unknown>): { view?: AssignmentView } => {
    const view = viewOf(search['view']);
    return view === undefined ? {} : { view };
  },
});
const reports = createRoute({ getParentRoute: parent, path: '/reports', component: Reports });
const cards = createRoute({
  getParentRoute: parent,
  path: '/cards',
  component: Cards,
  validateSearch: readCardSearch,
});
const contacts = createRoute({
  getParentRoute: parent,
  path: '/contacts',
  component: Contacts,
  validateSearch: readContactSearch,
});
const settings = createRoute({
  getParentRoute: parent,
  path: '/settings',
  component: Settings,
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: string } =>
    typeof tab === 'string' ? { tab } : {},
});

const routeTree = root.addChildren([
  home,
  clients,
  client,
  duplicates,
  imports,
  tiering,
  assignment,
  reports,
  cards,
  contacts,
  settings,
]);

/** The screens by address; the address lives after the hash, so no server is needed. */
export function makeRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultErrorComponent: CrashPage,
    defaultPreload: false,
  });
}
export type AppRouter = ReturnType<typeof makeRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
