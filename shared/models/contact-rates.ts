import type { Day, Month } from './calendar';
import type { ClientNo } from './client';

/** A rate with what it is made of; null where nothing counts. */
export interface Rate {
  readonly done: number;
  readonly due: number;
  readonly rate: number | null;
  /** How many more would reach the target; 0 where it is reached. */
  readonly missingToTarget: number;
}

/** A rate of somebody or of a tier. */
export interface NamedRate extends Rate {
  readonly key: string;
  readonly name: string;
}

export const contactRateNames = [
  'compliance',
  'signing',
  'upkeep',
  'organisationSigning',
  'organisationUpkeep',
  'activeUsers',
] as const;
export type ContactRateName = (typeof contactRateNames)[number];

/** Rates that have clients behind them. */
const drilledRates = [
  'compliance',
  'signing',
  'upkeep',
  'organisationSigning',
  'organisationUpkeep',
] as const satisfies readonly ContactRateName[];
/** Lists of clients: those missing to a rate, and those who must not be contacted, apart from all rates. */
export const missingLists = [...drilledRates, 'doNotContact'] as const;
export type MissingList = (typeof missingLists)[number];

/** The rates of contact (docs/rules/contacts.md#rates) over a stretch of days. */
export interface ContactRates {
  readonly from: Day;
  readonly to: Day;
  readonly month: Month;
  readonly target: number;
  /** 联系达标率: duties done of those due. */
  readonly compliance: Rate;
  readonly complianceByPerson: readonly NamedRate[];
  readonly complianceByTier: readonly NamedRate[];
  /** Missed duties by days since their period ended: to 7, to 30, to 90, more. */
  readonly ageing: readonly number[];
  /** 签约率: signed of all VIP clients, owned or not. */
  readonly signing: Rate;
  readonly signingByPerson: readonly NamedRate[];
  /** 信息维护率: files with every key field of all VIP clients. */
  readonly upkeep: Rate;
  readonly upkeepByPerson: readonly NamedRate[];
  /** The same two of organisations from the VIP floor of C3 on, by their own key fields. */
  readonly organisationSigning: Rate;
  readonly organisationSigningByPerson: readonly NamedRate[];
  readonly organisationUpkeep: Rate;
  readonly organisationUpkeepByPerson: readonly NamedRate[];
  /** 有效用户率: people of the staff list who used the program in the month. */
  readonly activeUsers: Rate;
  /** Owned clients who must not be contacted: no contact is due with them. */
  readonly doNotContact: number;
}

/** A client who is missing to a rate, and what is missing. */
export interface MissingClient {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly tier: string | null;
  readonly ownerNo: string | null;
  readonly ownerName: string | null;
  readonly assets: number | null;
  /** Names of duties, or key fields. */
  readonly missing: readonly string[];
}

/** Minutes that duties need on a day, spread evenly over the working days they still have. */
interface DayLoad {
  readonly day: Day;
  readonly needed: number;
  readonly there: number;
}

/** Hours needed against hours there for one person. */
export interface Feasibility {
  readonly staffNo: string;
  readonly neededMinutes: number;
  readonly thereMinutes: number;
  readonly days: readonly DayLoad[];
}
