import { z } from 'zod';
import {
  attachmentKinds,
  type ApplicationDetail,
  type CardApplication,
  type CardAttachment,
  type QuotaMeter,
  type SheetVerification,
} from '../models/card';
import type { SubmissionLine } from '../models/card-papers';
import { call, type CallDefinition, nothing, clientNo, day, reason } from './call';
import { wantedCard } from './cards';

const applicationId = z.int().min(1);

/** Drafts, special approvals, attachments and the check of a sheet (docs/rules/cards.md#steps-of-an-application). */
export const cardApplicationCalls = {
  /** Begins a draft, or changes one; the ID scan is attached to it before it is submitted. */
  'cards.saveDraft': call<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId: applicationId.nullable(), ...wantedCard }),
  ),
  'cards.submit': call<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId, clientWish: z.literal(true) }),
  ),
  /** The old card was handed in and voided; completes the closing of a card. */
  'cards.handInOldCard': call<CardApplication>()(
    'card.apply',
    z.strictObject({ applicationId, on: day }),
  ),
  'cards.application': call<ApplicationDetail>()('read', z.strictObject({ applicationId })),

  /** The meter, and what an application of the client would do to it. */
  'cards.quota': call<QuotaMeter>()('read', z.strictObject({ clientNo: clientNo.nullable() })),
  /** Special applications that wait for the head office. */
  'cards.submission': call<readonly SubmissionLine[]>()('card.apply', nothing),
  /** The same list as a workbook. */
  'cards.saveSubmission': call<{ readonly path: string | null }>()('export', nothing),
  /** What the head office decided about a special application. */
  'cards.decide': call<CardApplication>()(
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
  'cards.attach': call<CardAttachment | null>()(
    'card.apply',
    z.strictObject({ applicationId, kind: z.enum(attachmentKinds) }),
  ),
  /** Only while the application is a draft. */
  'cards.removeAttachment': call<null>()(
    'card.apply',
    z.strictObject({ attachmentId: z.int().min(1), reason }),
  ),

  /** What was scanned from a sheet, or its number and check value with a space between. */
  'cards.verifySheet': call<SheetVerification>()(
    'read',
    z.strictObject({ text: z.string().trim().min(3).max(80) }),
  ),
} as const satisfies Record<string, CallDefinition>;
