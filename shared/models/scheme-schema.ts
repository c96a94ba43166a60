import { z } from 'zod';
import { isMonth, type Month } from './calendar';
import { countFields, figureFields, organisationFields, organisationFigureFields } from './client';
import { placeBeyondLimits, schemeLimits } from './scheme-limits';
import {
  metricUnits,
  schemeSubjects,
  type MetricDefinition,
  type Scheme,
  type SchemeNode,
} from './scheme';

const whole = z.int();
const rank = z.int().min(0).max(99);
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
const name = z.string().trim().min(1).max(40);
const text = z.string().max(400);
const condition = z.string().trim().min(1).max(1000);
const share = z.number().min(0).max(1);
const monthsCount = z.int().min(1).max(36);
const month = z.string().refine(isMonth) as unknown as z.ZodType<Month, Month>;
const field = z.enum([
  ...figureFields,
  ...countFields,
  ...organisationFigureFields,
  ...organisationFields,
]);
const unit = z.enum(metricUnits);

const scale = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bands'),
    bands: z.array(z.strictObject({ lowerBound: whole.nullable(), points: whole })).max(50),
  }),
  z.strictObject({ kind: z.literal('linear'), zeroAt: whole, fullAt: whole, points: whole }),
]);

const indicator = z.strictObject({
  name,
  metric: key,
  weightPercent: z.number().min(0).max(1000),
  scale,
  pointsWithoutFigure: z.union([whole, z.literal('leaveOut')]).nullable(),
});

const averagedField = z.strictObject({ field, stated: field.nullable() });

const definition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('figure'), field }),
  z.strictObject({
    kind: z.literal('average'),
    field,
    months: monthsCount,
    stated: field.nullable(),
    span: z.enum(['rolling', 'yearToDate']).optional(),
  }),
  z.strictObject({
    kind: z.literal('counted'),
    months: monthsCount,
    stated: field.nullable(),
    parts: z.array(averagedField).max(10),
    whole: averagedField,
    counts: z.array(field).min(1).max(20),
    leavesOut: z.array(field).min(1).max(20),
  }),
  z.strictObject({
    kind: z.literal('growth'),
    of: key,
    monthsAgo: monthsCount,
    as: z.enum(['ratio', 'difference']),
  }),
  z.strictObject({ kind: z.literal('share'), field }),
  z.strictObject({ kind: z.literal('ratio'), numerator: key, denominator: key }),
  z.strictObject({
    kind: z.literal('sum'),
    terms: z
      .array(z.strictObject({ metric: key, weight: z.number() }))
      .min(1)
      .max(50),
  }),
  z.strictObject({ kind: z.literal('heldCount'), fields: z.array(field).min(1).max(50) }),
  z.strictObject({ kind: z.literal('years'), since: z.enum(['firstOpenedOn', 'foundedOn']) }),
  z.strictObject({ kind: z.literal('executiveVips'), scheme: z.string().min(1).max(20) }),
  z.strictObject({ kind: z.literal('rating'), rating: key, unit }),
  z.strictObject({ kind: z.literal('score'), indicators: z.array(indicator).min(1).max(50) }),
]) satisfies z.ZodType<MetricDefinition>;

const axis = z.strictObject({ metric: key, cuts: z.array(whole).min(1).max(9) });

const node: z.ZodType<SchemeNode, SchemeNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tier'), rank }),
    z.strictObject({
      kind: z.literal('ladder'),
      metric: key,
      steps: z.array(z.strictObject({ rank, lowerBound: whole.nullable() })).max(50),
    }),
    z.strictObject({
      kind: z.literal('namedList'),
      list: key,
      rank: z.union([rank, z.literal('byMember')]),
      otherwise: node,
    }),
    z.strictObject({
      kind: z.literal('category'),
      rows: z.array(z.strictObject({ name, when: condition, then: node })).max(50),
      otherwise: node,
    }),
    z.strictObject({
      kind: z.literal('best'),
      ways: z.array(z.strictObject({ name, then: node })).max(10),
    }),
    z.strictObject({
      kind: z.literal('matrix'),
      x: axis,
      y: axis,
      cells: z.array(z.array(rank).max(10)).max(10),
      unknown: rank.optional(),
    }),
  ]),
);

const wholeScheme = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,20}$/),
  version: z.int().min(1),
  name,
  subject: z.enum(schemeSubjects),
  effectiveFrom: month,
  population: condition.nullable(),
  metrics: z.record(key, z.strictObject({ label: name, unit, definition })),
  tiers: z
    .array(
      z.strictObject({
        rank,
        name,
        strategy: text.optional(),
        foldedWeight: z.int().min(0).max(100_000).optional(),
        bands: z
          .array(z.strictObject({ name, lowerBound: whole }))
          .max(10)
          .optional(),
      }),
    )
    .max(50),
  root: node,
  rules: z.strictObject({
    graceMonths: z.int(),
    upgrade: z.enum(['atOnce', 'nextMonth']),
    keepAboveShare: z.number(),
    minimumMonths: z.int(),
    household: z.enum(['none', 'all', 'head']),
  }),
  vipFloorRank: rank,
  nearMissBelow: share,
  warningAbove: share,
  quarterlyGrowthTarget: z.int().min(0).max(100_000).optional(),
  sources: z.array(z.strictObject({ text, isOurDefault: z.boolean() })).max(50),
});

/**
 * The whole value of a scheme, for calls and for files. It says what a scheme looks like; whether it
 * makes sense is for `findSchemeFaults`. What holds too much is refused before it is looked into.
 */
export const schemeSchema = z
  .unknown()
  .superRefine((value, context) => {
    const path = placeBeyondLimits(value);
    if (path === null) return;
    const { values, depth } = schemeLimits;
    context.addIssue({
      code: 'custom',
      path: [...path],
      message: `> ${values} values, > ${depth} levels`,
    });
  })
  .pipe(wholeScheme) as unknown as z.ZodType<Scheme, Scheme>;
