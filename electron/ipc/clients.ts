import { randomUUID } from 'node:crypto';
import {
  listOwnersOf,
  queryClients,
  readClientPage,
  searchEverywhere,
} from '../operations/clients/query-clients';
import { revealValue, showClient, updateClient } from '../operations/clients/show-client';
import { OperationFailure } from '../operations/failure';
import { showSettings } from '../operations/settings/change-settings';
import type { Handlers } from './handle';

type ClientChannel =
  | 'clients.query'
  | 'clients.page'
  | 'clients.search'
  | 'clients.owners'
  | 'clients.get'
  | 'clients.reveal'
  | 'clients.update';

/** Calls about clients. A list is found once and then read page by page. */
export const clientCalls: Handlers<ClientChannel> = {
  'clients.query': (query, desk) => {
    const list = queryClients(desk.shown, query);
    const listId = randomUUID();
    desk.keepList(listId, list);
    return {
      listId,
      month: list.scope.month,
      count: list.ids.length,
      totals: list.totals,
    };
  },
  'clients.page': ({ listId, offset, limit }, desk) => {
    const list = desk.lists.get(listId);
    if (!list) throw new OperationFailure('call.invalid', { where: 'listId' });
    return readClientPage(desk.shown, list, offset, limit);
  },
  'clients.search': ({ text }, desk) =>
    searchEverywhere(desk.shown, text, showSettings(desk.shown).mainScheme),
  'clients.owners': ({ month }, desk) => listOwnersOf(desk.shown, month),
  'clients.get': (input, desk) => {
    const { mainScheme, language } = showSettings(desk.shown);
    return showClient(desk.shown, { ...input, mainScheme }, language);
  },
  'clients.reveal': ({ clientNo, field }, desk) => revealValue(desk.shown, clientNo, field),
  'clients.update': ({ clientNo, ...changes }, desk) => {
    updateClient(desk.ledger, clientNo, changes);
    return null;
  },
};
