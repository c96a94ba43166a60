import type { ChannelOf, Output } from '../../shared/contract';
import type { CallInput } from '../operations/ground/call-types';
import type { Desk } from './desk';

/** Work of a call that asks the system or the session; its input is checked, and so is who may make it. */
export type AskHandler<Name extends ChannelOf<'asks'>> = (
  input: CallInput<Name>,
  desk: Desk,
) => Output<Name> | Promise<Output<Name>>;

/** The work of every such call. */
export type AskHandlers = { readonly [Name in ChannelOf<'asks'>]: AskHandler<Name> };
