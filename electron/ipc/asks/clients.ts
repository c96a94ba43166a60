import { randomUUID } from 'node:crypto';
import { queryClients, readClientPage } from '../../operations/clients/query-clients';
import { OperationFailure } from '../../operations/ground/failure';
import type { AskHandlers } from '../ask-handlers';

/** Calls about clients. A list is found once and then read page by page. */
export const clientCalls = {
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
} satisfies Partial<AskHandlers>;
