import { actions } from './actions';
import { cards } from './cards';
import { client } from './client';
import { clients } from './clients';
import { home } from './home';
import { imports } from './imports';
import { settings } from './settings';
import { shell } from './shell';
import { start } from './start';
import { table } from './table';
import { schemeNames, terms, tierNames } from './terms';
import { tiering } from './tiering';

/** Every table of texts that the window shows, one per screen or part. */
export const uiTexts = {
  actions,
  cards,
  client,
  clients,
  home,
  imports,
  schemeNames,
  settings,
  shell,
  start,
  table,
  terms,
  tierNames,
  tiering,
} as const;
