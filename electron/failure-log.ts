import { appendFileSync } from 'node:fs';
import type { Failure } from '../shared/models/result';
import { localTime } from './operations/ground/clock';

/** Keeps what nobody expected for whoever helps: code and stack, never values or client data. */
export function appendFailure(path: string, channel: string, failure: Failure): void {
  const stack = (failure.detail ?? '').split('\n').slice(1).join('\n');
  try {
    appendFileSync(path, `${localTime()} ${channel} ${failure.code}\n${stack}\n`);
  } catch {
    // A log that can not be written must not hide the failure itself.
  }
}
