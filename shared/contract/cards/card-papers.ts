import { z } from 'zod';
import { cardLevels } from '../../models/card';
import type { Paper } from '../../models/paper';
import { asks, type CallDefinition, clientNo, day, jobId, month, nothing } from '../call';

const applicationIds = z.array(z.int().min(1)).min(1).max(500);

/** Which paper is asked for; `gatherCardPaper` answers with its facts. */
export const cardPaperRequest = z.discriminatedUnion('paper', [
  /** Of an application, of a client before one, or empty. */
  z.strictObject({
    paper: z.literal('applicationForm'),
    applicationId: z.int().min(1).nullable(),
    clientNo: clientNo.nullable(),
  }),
  z.strictObject({ paper: z.literal('submission') }),
  z.strictObject({ paper: z.enum(['sheetCover', 'handover']), applicationIds }),
  z.strictObject({ paper: z.literal('reminders'), on: day.nullable() }),
  z.strictObject({ paper: z.enum(['upgrades', 'downgrades']), month: month.nullable() }),
  z.strictObject({ paper: z.literal('reviews'), month }),
  z.strictObject({ paper: z.enum(['fees', 'exceptions', 'countSheet']) }),
  z.strictObject({
    paper: z.literal('stockPage'),
    level: z.enum(cardLevels),
    /** All pages where null. */
    page: z.int().min(1).nullable(),
  }),
  z.strictObject({ paper: z.literal('order'), orderId: z.int().min(1) }),
]);
export type CardPaperRequest = z.infer<typeof cardPaperRequest>;

/** The papers of the VIP card besides the approval sheet. */
export const cardPaperCalls = {
  'cards.previewPaper': asks<Paper>()('read', z.strictObject({ request: cardPaperRequest })),
  'cards.printPaper': asks<{ readonly printed: boolean }>()(
    'card.print',
    z.strictObject({ jobId, request: cardPaperRequest }),
  ),
  'cards.savePaper': asks<{ readonly path: string | null }>()(
    'card.print',
    z.strictObject({ jobId, request: cardPaperRequest }),
  ),
  /** A list as a workbook, with the columns and totals of the paper. */
  'cards.saveList': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ request: cardPaperRequest }),
  ),
  /** The test page for the printer's shift; printed with the shift as it is saved. */
  'print.previewTestPage': asks<Paper>()('read', nothing),
  'print.printTestPage': asks<{ readonly printed: boolean }>()(
    'card.print',
    z.strictObject({ jobId }),
  ),
} as const satisfies Record<string, CallDefinition>;
