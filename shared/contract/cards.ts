import { z } from 'zod';
import {
  applicationKinds,
  cardLevels,
  type ApplicationForm,
  type CardApplication,
} from '../models/card';
import type { Paper } from '../models/paper';
import { call, type CallDefinition, nothing, clientNo, jobId } from './call';

/** The VIP card and its papers (paper 50). */
export const cardsCalls = {
  'cards.form': call<ApplicationForm>()('card.apply', z.strictObject({ clientNo })),
  'cards.apply': call<CardApplication>()(
    'card.apply',
    z.strictObject({
      clientNo,
      kind: z.enum(applicationKinds),
      level: z.enum(cardLevels),
      /** The service starts only on the client's own wish (paper 50). */
      clientWish: z.literal(true),
      rmName: z.string().trim().min(1).max(20),
      remarks: z.string().max(200),
    }),
  ),
  'cards.withdraw': call<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId: z.int(), reason: z.string().trim().min(2).max(200) }),
  ),
  'cards.list': call<readonly CardApplication[]>()('read', nothing),
  /** Gives the sheet its number the first time; shows it as it will come out. */
  'cards.preview': call<Paper>()(
    'read',
    z.strictObject({ applicationIds: z.array(z.int()).min(1).max(200) }),
  ),
  'cards.print': call<{ readonly printed: number }>()(
    'card.print',
    z.strictObject({ jobId, applicationIds: z.array(z.int()).min(1).max(200) }),
  ),
  'cards.savePdf': call<{ readonly path: string | null }>()(
    'card.print',
    z.strictObject({ jobId, applicationIds: z.array(z.int()).min(1).max(200) }),
  ),
} as const satisfies Record<string, CallDefinition>;
