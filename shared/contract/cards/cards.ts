import { z } from 'zod';
import {
  applicationKinds,
  cardLevels,
  specialGrounds,
  type ApplicationForm,
  type CardApplication,
} from '../../models/card';
import type { Paper } from '../../models/paper';
import { asks, changes, reads, type CallDefinition, nothing, clientNo, jobId } from '../call';

const applicationId = z.int().min(1);
const applicationIds = z.array(applicationId).min(1).max(200);
const special = z.strictObject({
  ground: z.enum(specialGrounds),
  /** What shows that the ground holds. */
  evidence: z.string().trim().min(5).max(400),
});
/** What an application asks for. */
export const wantedCard = {
  clientNo,
  kind: z.enum(applicationKinds),
  level: z.enum(cardLevels),
  rmName: z.string().trim().min(1).max(20),
  remarks: z.string().max(200),
  /** Given where the standard is not met: the head office decides. */
  special: special.optional(),
};

/** Applications for the VIP card and their approval sheets (docs/rules/cards.md). */
export const cardsCalls = {
  'cards.form': reads<ApplicationForm>()('card.apply', z.strictObject({ clientNo })),
  /** Begins and submits at once; approved at once where the standard is met. */
  'cards.apply': changes<CardApplication>()(
    'card.apply',
    z.strictObject({
      ...wantedCard,
      /** The service starts only on the client's own wish (docs/rules/cards.md#steps-of-an-application). */
      clientWish: z.literal(true),
      /** The old card lies here: needed before the sheet of an upgrade or downgrade comes out. */
      oldCardHandedIn: z.boolean().optional(),
    }),
  ),
  'cards.withdraw': changes<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId, reason: z.string().trim().min(2).max(200) }),
  ),
  'cards.list': reads<readonly CardApplication[]>()('read', nothing),
  /** The sheets as they will come out. */
  'cards.preview': asks<Paper>()('read', z.strictObject({ applicationIds })),
  'cards.print': asks<{ readonly printed: number }>()(
    'card.print',
    z.strictObject({ jobId, applicationIds }),
  ),
  'cards.savePdf': asks<{ readonly path: string | null }>()(
    'card.print',
    z.strictObject({ jobId, applicationIds }),
  ),
} as const satisfies Record<string, CallDefinition>;
