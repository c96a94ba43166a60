import type { Day } from './calendar';
import type { ContactEvent, ContactReport, EventState, Specialty } from './contact';
import type { Opportunity, SigningStep } from './opportunity';

/** The key fields of a client's file (paper 40). */
export const keyFields = [
  'mobile',
  'occupation',
  'birthDate',
  'riskRating',
  'preferredChannel',
  'lastContact',
] as const;
export type KeyField = (typeof keyFields)[number];

/** The part of a client's file that people fill (paper 40). */
export interface ClientFile {
  readonly birthdayCalendar: 'solar' | 'lunar';
  /** Share of the key fields that are filled. */
  readonly completeness: number;
  readonly missing: readonly KeyField[];
  readonly reports: readonly ContactReport[];
  readonly events: readonly (ContactEvent & { readonly state: EventState })[];
  readonly opportunities: readonly Opportunity[];
  /** The latest step first; none where the client is only assigned. */
  readonly signing: readonly {
    readonly step: SigningStep;
    readonly on: Day;
    readonly until: Day | null;
    readonly reason: string;
  }[];
  readonly support: readonly {
    readonly specialty: Specialty;
    readonly staffNo: string;
    readonly name: string;
  }[];
}
