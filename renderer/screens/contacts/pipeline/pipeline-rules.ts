import type { Output } from '../../../../shared/contract';
import type { Stage } from '../../../../shared/models/opportunity';

/** Stages and opportunities, as the board and the table show them. */
export type Pipeline = Output<'opportunities.list'>;

/** Whether a move asks for its reason: to the end without success, or out of an end. */
export function needsReason(stages: readonly Stage[], from: string, to: string): boolean {
  const kindOf = (id: string) => stages.find((each) => each.id === id)?.kind;
  return kindOf(to) === 'lost' || kindOf(from) !== 'open';
}
