import { z } from 'zod';
import type { Month } from '../models/calendar';
import type {
  ContributionLine,
  KeepOrReach,
  KeepRefusal,
  Scheme,
  TierExplanation,
  TierStructure,
} from '../models/tiering';
import type {
  NamedList,
  NamedListMember,
  SchemeCheck,
  SchemeDifference,
  SchemeProposal,
  SchemeVersion,
  TierOverride,
} from '../models/scheme';
import type { SchemeOfferCase } from '../models/scheme-offer';
import type { SchemeOffer } from '../models/scheme-offer';
import { schemeSchema } from '../models/scheme-schema';
import type { ClientRating, Household, NamedListChange } from '../models/tier-lists';
import type {
  MatrixView,
  ReplaySummary,
  WhatIfMover,
  WhatIfOpened,
  WhatIfSummary,
} from '../models/what-if';
import {
  asks,
  changes,
  reads,
  works,
  type CallDefinition,
  nothing,
  month,
  day,
  clientNo,
  schemeId,
  jobId,
  reason,
  shortName,
} from './call';

const listCode = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
const whatIfId = z.string().regex(/^[a-z0-9-]{8,40}$/);

/** Schemes, runs, what-if, lists, overrides, ratings, households (docs/rules/tiering.md). */
export const tieringCalls = {
  /** The newest version of every scheme. */
  'tiering.schemes': reads<readonly Scheme[]>()('read', nothing),
  'tiering.months': reads<
    readonly { month: Month; clients: number; tieredBy: readonly string[] }[]
  >()('read', nothing),
  'tiering.run': works<TierStructure>()('tier', z.strictObject({ jobId, month, scheme: schemeId })),
  'tiering.structure': reads<TierStructure | null>()(
    'read',
    z.strictObject({ month, scheme: schemeId }),
  ),
  'tiering.explain': reads<TierExplanation | null>()(
    'read',
    z.strictObject({ clientNo, month, scheme: schemeId }),
  ),
  /** The balance to hold from today on; where none can be named, why. */
  'tiering.keepOrReach': reads<KeepOrReach | KeepRefusal>()(
    'read',
    z.strictObject({ clientNo, month, scheme: schemeId, today: day }),
  ),
  /** Points for the scatter plot; null for schemes without a matrix. */
  'tiering.matrixPoints': reads<MatrixView | null>()(
    'read',
    z.strictObject({ month, scheme: schemeId }),
  ),
  /** Heads, waist and long tail of a month's clients by assets. */
  'tiering.contribution': reads<readonly ContributionLine[]>()(
    'read',
    z.strictObject({
      month,
      scheme: schemeId,
      /** Shares of the assets at which the head and the waist end. */
      headShare: z.number().min(0).max(1),
      waistShare: z.number().min(0).max(1),
    }),
  ),

  /** Every version of a scheme, newest first. */
  'tiering.versions': reads<readonly SchemeVersion[]>()(
    'read',
    z.strictObject({ scheme: schemeId }),
  ),
  'tiering.check': reads<SchemeCheck>()('read', z.strictObject({ draft: schemeSchema })),
  /** In words, from one version to another or to a draft. */
  'tiering.differences': reads<readonly SchemeDifference[]>()(
    'read',
    z.strictObject({ before: schemeSchema, after: schemeSchema }),
  ),
  /** Saves the draft as the next version (also "adopt" of a what-if); the month must be open. */
  'tiering.adopt': changes<SchemeVersion>()(
    'settings',
    z.strictObject({ draft: schemeSchema, effectiveFrom: month, reason }),
  ),
  /** Shipped schemes that differ from the ledger's versions, and what taking one would do. */
  'tiering.offers': reads<readonly SchemeOffer[]>()('settings', nothing),
  'tiering.offer': reads<SchemeOfferCase>()('settings', z.strictObject({ scheme: schemeId })),
  'tiering.adoptOffer': changes<SchemeVersion>()(
    'settings',
    z.strictObject({ scheme: schemeId, effectiveFrom: month, reason }),
  ),
  'tiering.declineOffer': changes<null>()('settings', z.strictObject({ scheme: schemeId, reason })),
  'tiering.exportScheme': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ scheme: schemeId, version: z.int().min(1) }),
  ),
  /** Reads a scheme file to be looked at; taken with `tiering.adopt`. */
  'tiering.readScheme': asks<SchemeProposal | null>()('settings', nothing),

  /** Makes a month ready for drafts of a scheme. */
  'tiering.whatIfOpen': works<WhatIfOpened>()(
    'tier',
    z.strictObject({ jobId, month, scheme: schemeId }),
  ),
  'tiering.whatIfStep': works<WhatIfSummary>()(
    'tier',
    z.strictObject({ whatIfId, draft: schemeSchema }),
  ),
  /** The clients that the last step moves, those with the most assets first. */
  'tiering.whatIfMovers': works<{
    readonly count: number;
    readonly rows: readonly WhatIfMover[];
  }>()(
    'tier',
    z.strictObject({
      whatIfId,
      /** Only movers between these ranks. */
      from: z.int().min(0).optional(),
      to: z.int().min(0).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
  ),
  'tiering.whatIfClose': works<null>()('tier', z.strictObject({ whatIfId })),
  /** A draft or version run over past months; nothing is stored. */
  'tiering.replay': works<ReplaySummary>()(
    'tier',
    z.strictObject({ jobId, draft: schemeSchema, from: month, to: month }),
  ),

  'tiering.lists': reads<readonly NamedList[]>()('read', nothing),
  'tiering.createList': changes<null>()(
    'tier',
    z.strictObject({ code: listCode, name: shortName }),
  ),
  'tiering.listMembers': reads<readonly NamedListMember[]>()(
    'read',
    z.strictObject({ list: listCode }),
  ),
  'tiering.listChanges': reads<readonly NamedListChange[]>()(
    'read',
    z.strictObject({ list: listCode }),
  ),
  /** Puts a client on a list, or moves it to another level. */
  'tiering.setMember': changes<null>()(
    'tier',
    z.strictObject({ list: listCode, clientNo, level: shortName.nullable(), on: day, reason }),
  ),
  'tiering.endMember': changes<null>()(
    'tier',
    z.strictObject({ list: listCode, clientNo, on: day, reason }),
  ),
  'tiering.overrides': reads<readonly TierOverride[]>()(
    'read',
    z.strictObject({ scheme: schemeId }),
  ),
  'tiering.setOverride': changes<TierOverride>()(
    'tier',
    z.strictObject({
      clientNo,
      scheme: schemeId,
      rank: z.int().min(0),
      from: month,
      until: month,
      reason,
      approver: z.string().trim().min(1).max(20),
      /** Ends what holds by hand in some of the same months; without it that stands against it. */
      replace: z.boolean().optional(),
    }),
  ),
  /** Ends a hand-set tier: it holds up to the given month. */
  'tiering.endOverride': changes<null>()(
    'tier',
    z.strictObject({ id: z.int().positive(), lastMonth: month, reason }),
  ),
  'tiering.ratings': reads<readonly ClientRating[]>()('read', z.strictObject({ clientNo })),
  /** Sets a rating of a month; null takes it away. */
  'tiering.setRating': changes<null>()(
    'tier',
    z.strictObject({ clientNo, rating: listCode, month, value: z.int().nullable(), reason }),
  ),
  'tiering.households': reads<readonly Household[]>()('read', nothing),
  /** Begins a household or replaces its members; the first is its head. */
  'tiering.setHousehold': changes<{ readonly id: number }>()(
    'tier',
    z.strictObject({
      id: z.int().positive().nullable(),
      name: shortName,
      members: z.array(clientNo).min(2).max(20),
      reason,
      /** The first month it acts on. */
      from: month.optional(),
    }),
  ),
  'tiering.endHousehold': changes<null>()(
    'tier',
    z.strictObject({ id: z.int().positive(), reason }),
  ),
} as const satisfies Record<string, CallDefinition>;
