import type { Channel, Input, Output, TierdeskBridge } from '../shared/contract';
import type { EventName, Events } from '../shared/events';
import type { Failure, Result } from '../shared/models/result';
import type { MessageValues } from '../shared/models/message-values';
import type { ErrorCode } from '../shared/text/errors';

declare global {
  interface Window {
    readonly tierdesk: TierdeskBridge;
  }
}

/** A refused or failed call, with its code, the values of its sentence and a copyable detail. */
export class ApiFailure extends Error {
  readonly code: ErrorCode;
  readonly values: MessageValues;
  readonly detail: string | undefined;
  /** The call that failed, where it was one. */
  readonly call: Channel | null;

  constructor(failure: Failure, call: Channel | null = null) {
    super(failure.code);
    this.name = 'ApiFailure';
    this.code = failure.code;
    this.values = failure.values;
    this.detail = failure.detail;
    this.call = call;
  }
}

/** Whatever was thrown, as a failure that has a sentence. */
export function toFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown;
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new ApiFailure({ code: 'call.failed', values: {}, detail });
}

export type Arguments<Name extends Channel> =
  undefined extends Input<Name> ? [] : [input: Input<Name>];

/** Makes one call of the main process; throws an `ApiFailure` when it is refused. */
export async function ask<Name extends Channel>(
  name: Name,
  ...[input]: Arguments<Name>
): Promise<Output<Name>> {
  const send = window.tierdesk.call[name] as (value: unknown) => Promise<Result<Output<Name>>>;
  let result: Result<Output<Name>>;
  try {
    result = await send(input);
  } catch (thrown) {
    throw toFailure(thrown);
  }
  if (!result.ok) throw new ApiFailure(result.error, name);
  return result.value;
}

/** Listens to what the main process tells unasked; returns the function that ends it. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (value: Events[Name]) => void,
): () => void {
  return window.tierdesk.on[name](listener);
}

/** The path of a dropped file; the window itself never opens it. */
export function pathOfFile(file: File): string {
  return window.tierdesk.pathOfFile(file);
}
