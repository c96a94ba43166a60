import { z } from 'zod';
import type { CardException } from '../../models/card-exceptions';
import { changes, reads, type CallDefinition, nothing, shortName } from '../call';

const exceptionId = z.int().min(1);
const explanation = z.string().trim().min(5).max(400);

/** What the ledger and the opening file do not agree on (docs/rules/cards.md#exceptions). */
export const cardExceptionCalls = {
  /** Open ones first. */
  'cards.exceptions': reads<readonly CardException[]>()('read', nothing),
  /** Looks again; explained ones stay explained, those that are gone are fixed. */
  'cards.recheck': changes<readonly CardException[]>()('card.decide', nothing),
  'cards.explain': changes<CardException>()(
    'card.decide',
    z.strictObject({ exceptionId, explanation }),
  ),
  'cards.assignException': changes<CardException>()(
    'card.decide',
    z.strictObject({ exceptionId, responsible: shortName }),
  ),
  /** Closes one; refused while it still holds. */
  'cards.fixException': changes<CardException>()(
    'card.decide',
    z.strictObject({ exceptionId, explanation }),
  ),
} as const satisfies Record<string, CallDefinition>;
