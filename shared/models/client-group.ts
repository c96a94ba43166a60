import { z } from 'zod';

const text = z.string().trim().max(300);

/** How clients of a group are looked after: what it is for, what to say, which product, which service. */
const playbook = {
  name: z.string().trim().min(1).max(20),
  /** The maintenance aim (维护目标). */
  aim: text,
  /** The wording; `{{name}}`, `{{product}}` and `{{service}}` are filled in. */
  say: text,
  product: text,
  service: text,
};
const code = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);

/** What clients prefer to hold, as far as what they hold and do suggests it (持有偏好). */
export const holdingPreferences = [
  'deposit',
  'wealth',
  'investment',
  'credit',
  'settlement',
] as const;
export type HoldingPreference = (typeof holdingPreferences)[number];

/**
 * What persons look for in a bank (取向): stated by the manager or a file, never guessed
 * (docs/rules/clients.md#groups).
 */
const orientations = ['relation', 'value', 'service'] as const;
type Orientation = (typeof orientations)[number];

/** How the ledger keeps a stated orientation, whatever the language of the screen. */
export const orientationNames = ['关系取向', '价值取向', '服务取向'] as const;

const orientationWords: Readonly<Record<string, Orientation>> = {
  关系: 'relation',
  价值: 'value',
  服务: 'service',
};

/** The orientation that a stated text names, such as “关系取向”; null where it names none. */
export function orientationOf(text: string): Orientation | null {
  const [, word = ''] = /^(关系|价值|服务)(取向|导向|型)?(客户)?$/.exec(text.trim()) ?? [];
  return orientationWords[word] ?? null;
}

/**
 * The eight occupations that are given (docs/rules/clients.md#groups), by the code of their group; an outlet
 * adds its own.
 */
export const namedOccupations = [
  'official',
  'civil-servant',
  'executive',
  'middle-manager',
  'entrepreneur',
  'scholar',
  'star',
  'homemaker',
] as const;

/** Parts that bring us something. */
export const contributionParts = ['deposit', 'wealth', 'investment', 'loan'] as const;
export type ContributionPart = (typeof contributionParts)[number];

const contributionGroup = z.strictObject({
  id: code,
  /** From this contribution a year on, fen; the highest that is reached counts. */
  atLeast: z.int().min(0).max(1_000_000_000_000),
  ...playbook,
});
const occupationGroup = z.strictObject({
  id: code,
  /** Words of an occupation or line of business; the first group with one of them counts. */
  words: z.array(z.string().trim().min(1).max(20)).max(30),
  ...playbook,
});
const orientationGroup = z.strictObject({ id: z.enum(orientations), ...playbook });
const holdingGroup = z.strictObject({ id: z.enum(holdingPreferences), ...playbook });

export type OccupationGroup = z.infer<typeof occupationGroup>;
export type OrientationGroup = z.infer<typeof orientationGroup>;
/**
 * Groups of clients by contribution, occupation, orientation and what they hold, with playbooks
 * (docs/rules/clients.md#groups).
 */
export const clientGroupsSchema = z.strictObject({
  contribution: z.array(contributionGroup).max(12),
  occupation: z.array(occupationGroup).max(30),
  orientation: z.array(orientationGroup).length(orientations.length),
  holding: z.array(holdingGroup).length(holdingPreferences.length),
  /** Organisations hold deposits or borrow; files say no more of them. */
  organisationHolding: z
    .array(z.strictObject({ id: z.enum(['deposit', 'credit']), ...playbook }))
    .length(2),
  /** What a part brings a year, in 1/10,000 of its balance. */
  margins: z.record(z.enum(contributionParts), z.int().min(0).max(2000)),
  /** Settles with us: from so many transactions a month on, with less than these assets, fen. */
  settlementTransactions: z.int().min(1).max(10_000),
  settlementAssets: z.int().min(0).max(1_000_000_000_000),
  /** Borrows: loans from this share of the assets on. */
  creditShare: z.number().min(0.01).max(100),
});
export type ClientGroups = z.infer<typeof clientGroupsSchema>;

export type GroupDimension = 'contribution' | 'occupation' | 'orientation' | 'holding';

/** Why a client is in a group. */
export type GroupReason =
  | { readonly kind: 'contribution'; readonly contribution: number; readonly atLeast: number }
  | { readonly kind: 'word'; readonly text: string; readonly word: string }
  | { readonly kind: 'stated'; readonly text: string }
  | {
      readonly kind: 'share';
      readonly part: 'deposit' | 'wealth' | 'investment';
      readonly share: number;
    }
  | { readonly kind: 'credit'; readonly loan: number; readonly assets: number }
  | { readonly kind: 'settlement'; readonly transactions: number; readonly assets: number };

/** A group a client is in, with the reason and how it is looked after. */
export interface ClientGroup {
  readonly dimension: GroupDimension;
  readonly id: string;
  readonly name: string;
  readonly reason: GroupReason;
  readonly aim: string;
  readonly say: string;
  readonly product: string;
  readonly service: string;
}
