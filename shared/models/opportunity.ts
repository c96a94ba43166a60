import { z } from 'zod';
import type { Day } from './calendar';
import type { ClientNo } from './client';
import type { Fen } from './money';

/** A step of the pipeline; `won` and `lost` end it. */
const stageSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: z.string().trim().min(1).max(20),
  kind: z.enum(['open', 'won', 'lost']),
  /** Usual probability in percent, taken where an opportunity states none of its own. */
  probability: z.int().min(0).max(100),
});
export type Stage = z.infer<typeof stageSchema>;

/**
 * All stages in their order: some open ones, one that is won, one that is lost (商机进程表,
 * docs/rules/contacts.md#pipeline).
 */
export const stagesSchema = z
  .array(stageSchema)
  .min(3)
  .max(12)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length)
  .refine((all) => all.filter(({ kind }) => kind === 'won').length === 1)
  .refine((all) => all.filter(({ kind }) => kind === 'lost').length === 1);

/** 发现 → 已约见 → 已面谈 → 方案 → 成交 / 终止; the probabilities are ours. */
export const defaultStages: readonly Stage[] = [
  { id: 'found', name: '发现', kind: 'open', probability: 10 },
  { id: 'appointed', name: '已约见', kind: 'open', probability: 25 },
  { id: 'met', name: '已面谈', kind: 'open', probability: 40 },
  { id: 'proposed', name: '方案', kind: 'open', probability: 60 },
  { id: 'won', name: '成交', kind: 'won', probability: 100 },
  { id: 'lost', name: '终止', kind: 'lost', probability: 0 },
];

/** Something a client may do with us. */
export interface Opportunity {
  readonly id: number;
  readonly clientNo: ClientNo;
  readonly clientName: string;
  readonly title: string;
  readonly product: string;
  readonly amount: Fen;
  readonly stage: string;
  /** Percent. */
  readonly probability: number;
  readonly nextStep: string;
  readonly nextOn: Day | null;
  readonly ownerNo: string;
  readonly ownerName: string;
  readonly source: 'own' | 'referred';
  readonly referredBy: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly closingReason: string;
}

/** What a stage holds, and what it is expected to bring. */
export interface StageForecast {
  readonly stage: string;
  readonly count: number;
  readonly amount: Fen;
  readonly expected: Fen;
}

/** Steps towards signing the VIP service (docs/rules/contacts.md#signing); refusal ends it until a day. */
export const signingSteps = ['assigned', 'contacted', 'interested', 'signed', 'ended'] as const;
export type SigningStep = (typeof signingSteps)[number];
