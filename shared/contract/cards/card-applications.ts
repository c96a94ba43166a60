import { z } from 'zod';
import {
  attachmentKinds,
  type ApplicationDetail,
  type CardApplication,
  type CardAttachment,
  type QuotaMeter,
  type SheetVerification,
} from '../../models/card';
import type { SubmissionLine } from '../../models/card-papers';
import { asks, changes, reads, type CallDefinition, nothing, clientNo, day, reason } from '../call';
import { wantedCard } from './cards';

const applicationId = z.int().min(1);

/** Drafts, special approvals, attachments and the check of a sheet (docs/rules/cards.md#steps-of-an-application). */
export const cardApplicationCalls = {
  /** Begins a draft, or changes one; the ID scan is attached to it before it is submitted. */
  'cards.saveDraft': changes<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId: applicationId.nullable(), ...wantedCard }),
  ),
  'cards.submit': changes<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId, clientWish: z.literal(true) }),
  ),
  /** The old card was handed in and voided; completes the closing of a card. */
  'cards.handInOldCard': changes<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId, on: day }),
  ),
  'cards.application': reads<ApplicationDetail>()('read', z.strictObject({ applicationId })),

  /** The meter, and what an application of the client would do to it. */
  'cards.quota': reads<QuotaMeter>()('read', z.strictObject({ clientNo: clientNo.nullable() })),
  /** Special applications that wait for the head office. */
  'cards.submission': reads<readonly SubmissionLine[]>()('card.apply', nothing),
  /** The same list as a workbook. */
  'cards.saveSubmission': asks<{ readonly path: string | null }>()('export', nothing),
  /** What the head office decided about a special application. */
  'cards.decide': changes<CardApplication>()(
    'card.decide',
    z.strictObject({
      applicationId,
      approve: z.boolean(),
      documentNumber: z.string().trim().min(2).max(60),
      decidedOn: day,
      reason: z.string().trim().max(200),
    }),
  ),

  /** Asks for a file and keeps it in the ledger; null when none was chosen. */
  'cards.attach': asks<CardAttachment | null>()(
    'card.apply',
    z.strictObject({ applicationId, kind: z.enum(attachmentKinds) }),
  ),
  /** Only while the application is a draft. */
  'cards.removeAttachment': changes<null>()(
    'card.apply',
    z.strictObject({ attachmentId: z.int().min(1), reason }),
  ),

  /** What was scanned from a sheet, or its number and check value with a space between. */
  'cards.verifySheet': changes<SheetVerification>()(
    'read',
    z.strictObject({ text: z.string().trim().min(3).max(80) }),
  ),
} as const satisfies Record<string, CallDefinition>;
