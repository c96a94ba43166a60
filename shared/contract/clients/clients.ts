import { z } from 'zod';
import type { ClientOwner } from '../../models/owner';
import type { Month } from '../../models/calendar';
import type { CardApplication } from '../../models/card';
import {
  clientKinds,
  figureFields,
  organisationFigureFields,
  type Client,
  type OrganisationMonth,
  type Snapshot,
} from '../../models/client';
import { holdingPreferences } from '../../models/client-group';
import { listedFacts, sortedAttributes } from '../../fields/client-values';
import {
  clientSortKeys,
  type ClientListHead,
  type ClientRow,
  type SearchHit,
} from '../../models/client-list';
import type { ForeignAmount } from '../../models/exchange-rate';
import type { HomeView } from '../../models/home';
import type { ClientMerge, DuplicateGroup } from '../../models/duplicate';
import { movements, tierLists, type TierExplanation } from '../../models/tiering';
import {
  asks,
  changes,
  reads,
  type CallDefinition,
  nothing,
  month,
  day,
  clientNo,
  schemeId,
} from '../call';

/** Figures that a list can be narrowed by. */
const rangedFields = [...figureFields, ...organisationFigureFields];
/** Facts that a list can be searched in: what is masked stays out, a search would find it out. */
const soughtFacts = [...sortedAttributes, ...listedFacts];

const clientFilterSchema = z.strictObject({
  /** People where absent; a list holds people, companies or institutions. */
  kind: z.enum(clientKinds).optional(),
  search: z.string().max(100).optional(),
  tiers: z.array(z.string().max(20)).max(20).optional(),
  movements: z.array(z.enum(movements)).optional(),
  list: z.enum(tierLists).optional(),
  /**
   * From when on a change of assets against last month is an outflow or inflow: at least this much,
   * fen, and at least this share of last month's assets; both where both are given.
   */
  flowAmount: z.int().min(0).optional(),
  flowSharePercent: z.int().min(0).max(1000).optional(),
  owners: z.array(z.string().max(40)).max(200).optional(),
  withoutOwner: z.boolean().optional(),
  /** What they prefer to hold, as files say or their holdings suggest. */
  holdings: z.array(z.enum(holdingPreferences)).max(holdingPreferences.length).optional(),
  /** Bounds on the scheme's metric, fen; lower inclusive, upper exclusive. */
  metricFrom: z.int().optional(),
  metricTo: z.int().optional(),
  /** Bounds on the point-in-time assets, fen. */
  aumFrom: z.int().optional(),
  aumTo: z.int().optional(),
  /** Bounds on any figure of the month, fen or a count; lower inclusive, upper exclusive. */
  ranges: z
    .array(
      z.strictObject({
        field: z.enum(rangedFields),
        from: z.int().optional(),
        to: z.int().optional(),
      }),
    )
    .max(20)
    .optional(),
  /** Text that a fact of the client contains. */
  facts: z
    .array(z.strictObject({ field: z.enum(soughtFacts), text: z.string().trim().min(1).max(100) }))
    .max(20)
    .optional(),
  /** Their tier in another month by the same scheme; null were not there. */
  tierIn: z.strictObject({ month, tier: z.string().max(20).nullable() }).optional(),
  /** Whether they were there in any month before that one. */
  seenBefore: z.strictObject({ month, seen: z.boolean() }).optional(),
});
export type ClientFilter = z.infer<typeof clientFilterSchema>;

export const clientQuerySchema = z.strictObject({
  month: month.nullable(),
  scheme: schemeId,
  filter: clientFilterSchema,
  /** First entry counts most; ties always fall back to the client number. */
  sort: z.array(z.strictObject({ key: z.enum(clientSortKeys), descending: z.boolean() })).max(5),
});
export type ClientQuery = z.infer<typeof clientQuerySchema>;

/** The start page, the list of clients, the client page, duplicates. */
export const clientsCalls = {
  'home.view': reads<HomeView>()(
    'read',
    z.strictObject({ month: month.nullable(), scheme: schemeId }),
  ),

  'clients.query': asks<ClientListHead>()('read', clientQuerySchema),
  'clients.page': asks<readonly ClientRow[]>()(
    'read',
    z.strictObject({
      listId: z.string(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(100_000),
    }),
  ),
  'clients.search': reads<readonly SearchHit[]>()(
    'read',
    z.strictObject({ text: z.string().max(100) }),
  ),
  'clients.owners': reads<readonly string[]>()('read', z.strictObject({ month: month.nullable() })),
  'clients.get': reads<{
    client: Client;
    /** Whoever owns the client, in the month that is asked for or today. */
    owner: ClientOwner;
    snapshots: readonly Snapshot[];
    /** An organisation's months; empty for people. */
    organisationMonths: readonly OrganisationMonth[];
    /** What amounts were before they became RMB, by month. */
    foreign: readonly { month: Month; amounts: readonly ForeignAmount[] }[];
    explanations: readonly TierExplanation[];
    tierHistory: readonly { month: Month; tier: string; movement: string; metric: number | null }[];
    applications: readonly CardApplication[];
  }>()('read', z.strictObject({ clientNo, month: month.nullable() })),
  'clients.reveal': reads<{ value: string }>()(
    'reveal',
    z.strictObject({ clientNo, field: z.enum(['idNo', 'mobile']) }),
  ),
  'clients.update': changes<null>()(
    'import',
    z.strictObject({
      clientNo,
      remarks: z.string().max(2000).optional(),
      doNotContact: z.boolean().optional(),
      signedOn: day.nullable().optional(),
    }),
  ),

  'clients.duplicates': reads<readonly DuplicateGroup[]>()('import', nothing),
  /** Makes two clients one: the dropped one's months, cards and applications follow the kept. */
  'clients.merge': changes<ClientMerge>()(
    'import',
    z.strictObject({
      keep: clientNo,
      drop: clientNo,
      /** Whose value stays, per differing field; the kept client's where absent. */
      fields: z.record(z.string().max(60), z.enum(['keep', 'drop'])),
    }),
  ),
  'clients.merges': reads<readonly ClientMerge[]>()('import', nothing),
  'clients.undoMerge': changes<null>()('import', z.strictObject({ mergeId: z.int().positive() })),
} as const satisfies Record<string, CallDefinition>;
