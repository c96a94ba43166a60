import type { Output } from '../../../shared/contract';

/** All that the page of a client shows. */
export type ClientView = Output<'clients.get'>;
