import { z } from 'zod';
import type { Report } from '../../models/report';
import { workListNames } from '../../models/work-list';
import { tierLists } from '../../models/tiering';
import { clientQuerySchema } from '../clients/clients';
import { asks, works, type CallDefinition, month, schemeId, jobId } from '../call';

/** One of the reports (docs/rules/reports.md). */
const reportRequestSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('structure'), month, scheme: schemeId }),
  z.strictObject({
    name: z.literal('migration'),
    month,
    scheme: schemeId,
    /** The month to compare with; the month before where absent. */
    before: month.optional(),
  }),
  z.strictObject({
    name: z.literal('aumMovement'),
    month,
    scheme: schemeId,
    before: month.optional(),
  }),
  z.strictObject({
    name: z.literal('workList'),
    month,
    scheme: schemeId,
    list: z.enum(workListNames),
  }),
]);
export type ReportRequest = z.infer<typeof reportRequestSchema>;

/** Reports and exports (docs/rules/reports.md). */
export const reportsCalls = {
  'export.save': asks<{ readonly path: string | null }>()(
    'export',
    z.discriminatedUnion('name', [
      z.strictObject({
        name: z.literal('clients'),
        jobId,
        query: clientQuerySchema,
        columns: z.array(z.string().max(40)).max(60),
      }),
      z.strictObject({ name: z.literal('report'), jobId, report: reportRequestSchema }),
      z.strictObject({
        name: z.literal('tierList'),
        jobId,
        month,
        scheme: schemeId,
        list: z.enum(tierLists),
      }),
    ]),
  ),

  /** One report as the value that every rendering shows. */
  'reports.build': works<Report>()('read', z.strictObject({ jobId, report: reportRequestSchema })),
  'reports.savePdf': asks<{ readonly path: string | null }>()(
    'export',
    z.strictObject({ jobId, report: reportRequestSchema }),
  ),
  'reports.print': asks<{ readonly printed: boolean }>()(
    'export',
    z.strictObject({ jobId, report: reportRequestSchema }),
  ),
} as const satisfies Record<string, CallDefinition>;
