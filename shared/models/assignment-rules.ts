import { z } from 'zod';
import { careClasses, careTiers } from './care-class';

/** Who may own clients. */
export const ownerRoles = ['rm', 'advisor', 'lobbyManager', 'teller', 'head'] as const;
export type OwnerRole = (typeof ownerRoles)[number];

const clientCap = z.int().min(0).max(5000);
const points = z.int().min(0).max(1000);

/** Clients per tier; 0 or absent is none. A full tier is a full load: one client costs 1 / cap. */
export const tierCapsSchema = z.partialRecord(z.enum(careTiers), clientCap);
export type TierCaps = Readonly<z.infer<typeof tierCapsSchema>>;

/** How many clients of a tier one person of a role may own, and of which classes at all. */
const roleCapacitySchema = z.strictObject({
  caps: tierCapsSchema,
  classes: z.array(z.enum(careClasses)).max(careClasses.length),
  /** Whether a person's ability stretches the load; caps stay as they are. */
  usesAbility: z.boolean(),
});
/** What the proposal weighs against what; whole points. */
const weightsSchema = z.strictObject({
  /** A change of owner, by tier, for a relationship that just began. */
  change: z.record(z.enum(careTiers), points),
  /** Added per full year with the owner, in per cent of `change`, up to `longestYears`. */
  perYearPercent: z.int().min(0).max(1000),
  longestYears: z.int().min(0).max(30),
  /** Each tag of the client that the person does not have. */
  missingTag: points,
  /** A gold client with somebody other than a relationship manager. */
  overflow: points,
  /** A family or group with more than one owner: every owner beyond the first. */
  splitFamily: points,
  /** Load: each step of a twentieth of the full load costs this much more than the step before. */
  balance: points,
});
/** Capacity and weights of an outlet; every figure can be changed (docs/rules/assignment.md#capacity). */
export const assignmentRulesSchema = z.strictObject({
  roles: z.record(z.enum(ownerRoles), roleCapacitySchema),
  /** Full load of a person of ability 1.0, in per cent. */
  loadLimitPercent: z.int().min(10).max(300),
  /** From this share of a cap or of the load on a column turns amber, in per cent. */
  warningPercent: z.int().min(10).max(100),
  /** 指派率 that is aimed at, in per cent. */
  targetPercent: z.int().min(1).max(100),
  weights: weightsSchema,
});
export type AssignmentRules = Readonly<z.infer<typeof assignmentRulesSchema>>;

/** Rules that count from a day on, and why they were set. */
export interface DatedRules {
  readonly rules: AssignmentRules;
  /** Null where nobody has set rules yet: the defaults. */
  readonly effectiveFrom: string | null;
  readonly reason: string;
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
}

/**
 * Diamond 30 per RM, platinum 100, gold 200; lobby managers 300 of the upper gold band, tellers 150 of
 * the lower; the head takes nobody unless told so. Advisors support, one per 60 diamond or 400 platinum
 * clients, and own nobody unless the bank says so. The weights are ours.
 */
export const defaultAssignmentRules: AssignmentRules = {
  roles: {
    rm: {
      caps: { diamond: 30, platinum: 100, gold: 200 },
      classes: [...careClasses],
      usesAbility: true,
    },
    advisor: {
      caps: { diamond: 60, platinum: 400 },
      classes: [],
      usesAbility: true,
    },
    lobbyManager: { caps: { gold: 300 }, classes: ['goldUpper'], usesAbility: false },
    teller: { caps: { gold: 150 }, classes: ['goldLower'], usesAbility: false },
    head: { caps: {}, classes: ['diamond'], usesAbility: false },
  },
  loadLimitPercent: 100,
  warningPercent: 90,
  targetPercent: 80,
  weights: {
    change: { diamond: 40, platinum: 20, gold: 8 },
    perYearPercent: 50,
    longestYears: 4,
    missingTag: 6,
    overflow: 10,
    splitFamily: 15,
    balance: 2,
  },
};

/**
 * Rules that were stored before gold had its top band: managers who take the upper band take the top
 * one too, since nobody else may.
 */
export function withTopOfGold(rules: AssignmentRules): AssignmentRules {
  const isKnown = ownerRoles.some((role) => rules.roles[role].classes.includes('goldTop'));
  const { rm } = rules.roles;
  if (isKnown || !rm.classes.includes('goldUpper')) return rules;
  const classes = careClasses.filter((each) => each === 'goldTop' || rm.classes.includes(each));
  return { ...rules, roles: { ...rules.roles, rm: { ...rm, classes } } };
}
