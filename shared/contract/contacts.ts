import { z } from 'zod';
import { filledByHand } from '../models/client';
import type { ClientFile } from '../models/client-file';
import { contactChannels, specialties, type ContactReport } from '../models/contact';
import { visitPositions, type VisitPosition } from '../models/contact-duty';
import {
  missingLists,
  type ContactRates,
  type Feasibility,
  type MissingClient,
} from '../models/contact-rates';
import { contactRulesSchema, type DatedContactRules } from '../models/contact-rules';
import {
  signingSteps,
  type Opportunity,
  type SigningStep,
  type Stage,
  type StageForecast,
} from '../models/opportunity';
import type { Paper } from '../models/paper';
import type { ContactCalendar, PersonLoad, Worklist } from '../models/worklist';
import {
  asks,
  changes,
  reads,
  readsToday,
  clientNo,
  day,
  jobId,
  nothing,
  reason,
  shortName,
  type CallDefinition,
} from './call';

const staffNo = z.string().trim().min(1).max(40);
const text = z.string().trim().max(500);
const id = z.int().min(1);
const stretch = { from: day, to: day };

const report = z.strictObject({
  clientNo,
  staffNo,
  on: day,
  channel: z.enum(contactChannels),
  minutes: z.int().min(1).max(1440).nullable(),
  need: text,
  risk: text,
  nextStep: text,
  nextOn: day.nullable(),
  opportunityId: id.nullable(),
  /** What came of it: an opportunity opened, or one moved to another stage. */
  outcome: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('open'),
        title: z.string().trim().min(1).max(80),
        product: z.string().trim().max(60),
        amount: z.int().min(0),
      }),
      z.strictObject({
        kind: z.literal('move'),
        id,
        stage: z.string().max(40),
        reason: z.string().trim().max(200),
      }),
    ])
    .nullable(),
});

const opportunity = z.strictObject({
  clientNo,
  title: z.string().trim().min(1).max(80),
  product: z.string().trim().max(60),
  amount: z.int().min(0),
  probability: z.int().min(0).max(100),
  nextStep: text,
  nextOn: day.nullable(),
  ownerNo: staffNo,
  source: z.enum(['own', 'referred']),
  referredBy: z.string().trim().max(40),
});

/** A product, activity or piece of news that clients are told about. */
export interface ShownAnnouncement {
  readonly id: number;
  readonly kind: 'product' | 'news';
  readonly title: string;
  readonly body: string;
  readonly from: string;
  readonly until: string;
  readonly tiers: readonly string[];
  readonly withdrawnAt: string | null;
}

/** Somebody of the staff list, for lists to choose from. */
export interface ContactPerson {
  readonly staffNo: string;
  readonly name: string;
  readonly role: string;
  readonly positions: readonly VisitPosition[];
}

/** Contact duties, the week's worklist and the pipeline (docs/rules/contacts.md). */
export const contactsCalls = {
  'contacts.people': reads<readonly ContactPerson[]>()('read', nothing),
  /** Makes what is due today first, then lists it. */
  'contacts.worklist': readsToday<Worklist>()('read', z.strictObject({ staffNo })),
  'contacts.report': changes<ContactReport>()('contact', report),
  'contacts.takeBack': changes<ContactReport>()('contact', z.strictObject({ id, reason })),
  /** Events and agreed steps of a person's clients in a stretch of days. */
  'contacts.calendar': readsToday<ContactCalendar>()(
    'read',
    z.strictObject({ ...stretch, staffNo }),
  ),
  /** Entries there are today, for every person with any. */
  'contacts.load': readsToday<readonly PersonLoad[]>()('read', nothing),
  'contacts.dismiss': changes<null>()(
    'contact',
    z.strictObject({ key: z.string().max(300), reason }),
  ),
  'contacts.list': reads<readonly ContactReport[]>()(
    'read',
    z.strictObject({ ...stretch, staffNo: staffNo.nullable() }),
  ),
  'contacts.file': reads<ClientFile>()('read', z.strictObject({ clientNo })),
  /** Fills in key facts that files did not bring. */
  'contacts.fillFile': changes<null>()(
    'contact',
    z.strictObject({
      clientNo,
      facts: z.partialRecord(z.enum(filledByHand), z.string().trim().min(1).max(60)),
    }),
  ),
  'contacts.setBirthdayCalendar': changes<null>()(
    'contact',
    z.strictObject({ clientNo, calendar: z.enum(['solar', 'lunar']) }),
  ),
  'contacts.setDoNotContact': changes<null>()(
    'contact',
    z.strictObject({ clientNo, doNotContact: z.boolean() }),
  ),
  'contacts.setSupport': changes<null>()(
    'assign',
    z.strictObject({ clientNo, specialty: z.enum(specialties), staffNo: staffNo.nullable() }),
  ),
  'contacts.rates': reads<ContactRates>()('read', z.strictObject(stretch)),
  'contacts.missing': reads<readonly MissingClient[]>()(
    'read',
    z.strictObject({
      ...stretch,
      rate: z.enum(missingLists),
      staffNo: staffNo.nullable(),
    }),
  ),
  'contacts.saveMissing': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({
      ...stretch,
      rate: z.enum(missingLists),
      staffNo: staffNo.nullable(),
    }),
  ),
  'contacts.feasibility': reads<readonly Feasibility[]>()('read', nothing),
  'contacts.rules': reads<readonly DatedContactRules[]>()('read', nothing),
  'contacts.setRules': changes<null>()(
    'settings',
    z.strictObject({ rules: contactRulesSchema, effectiveFrom: day, reason }),
  ),
  'contacts.holidays': reads<
    readonly { readonly day: string; readonly works: boolean; readonly name: string }[]
  >()('read', nothing),
  'contacts.setHolidays': changes<null>()(
    'settings',
    z.strictObject({
      year: z.int().min(2000).max(2150),
      days: z.array(z.strictObject({ day, works: z.boolean(), name: shortName })).max(120),
    }),
  ),
  'contacts.setPositions': changes<null>()(
    'settings',
    z.strictObject({ staffNo, positions: z.array(z.enum(visitPositions)).max(4) }),
  ),
  'contacts.announcements': reads<readonly ShownAnnouncement[]>()('read', nothing),
  'contacts.announce': changes<readonly ShownAnnouncement[]>()(
    'settings',
    z.strictObject({
      kind: z.enum(['product', 'news']),
      title: z.string().trim().min(1).max(60),
      body: text,
      from: day,
      until: day,
      tiers: z.array(z.string().max(20)).max(20),
    }),
  ),
  'contacts.withdraw': changes<readonly ShownAnnouncement[]>()(
    'settings',
    z.strictObject({ id, reason }),
  ),
  /** The morning sheet of a person. */
  'contacts.previewSheet': asks<Paper>()('read', z.strictObject({ staffNo })),
  'contacts.printSheet': asks<{ readonly printed: boolean }>()(
    'export',
    z.strictObject({ jobId, staffNo }),
  ),
  'contacts.saveSheet': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, staffNo }),
  ),
  /** The list of messages to clients of a worklist, or to chosen ones of it. */
  'contacts.saveMessages': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({
      staffNo,
      wording: z.string().trim().max(300),
      clientNos: z.array(clientNo).max(5000).nullable(),
    }),
  ),
  'opportunities.list': reads<{
    readonly stages: readonly Stage[];
    readonly opportunities: readonly Opportunity[];
    readonly forecast: readonly StageForecast[];
  }>()('read', z.strictObject({ ownerNo: staffNo.optional() })),
  'opportunities.save': changes<Opportunity>()(
    'contact',
    z.strictObject({ id: id.nullable(), facts: opportunity }),
  ),
  'opportunities.move': changes<Opportunity>()(
    'contact',
    z.strictObject({ id, stage: z.string().max(40), reason: z.string().trim().max(200) }),
  ),
  'opportunities.steps': reads<
    readonly {
      readonly fromStage: string | null;
      readonly toStage: string;
      readonly reason: string;
      readonly recordedAt: string;
      readonly recordedBy: string;
    }[]
  >()('read', z.strictObject({ id })),
  'signing.take': changes<readonly { readonly step: SigningStep; readonly on: string }[]>()(
    'contact',
    z.strictObject({
      clientNo,
      step: z.enum(signingSteps),
      on: day,
      until: day.nullable(),
      reason: z.string().trim().max(200),
    }),
  ),
} as const satisfies Record<string, CallDefinition>;
