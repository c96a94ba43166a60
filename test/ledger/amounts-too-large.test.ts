import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../../electron/operations/ground/failure';
import { showStructure } from '../../electron/operations/tiering/show-tiers';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { errorTexts } from '../../shared/text/errors';
import type { Month } from '../../shared/models/calendar';
import { importFile } from '../helpers/import-file';
import { importRows, openTestLedger, temporaryFolder } from '../helpers/ledger';

const month = '2026-10' as Month;
/** The most that an organisation is believed to have, 9,900亿, in yuan and in fen. */
const [yuan, fen] = ['990000000000.00', 99_000_000_000_000];
/** So many of them are more than 2^53 fen. */
const many = 100;

/** The code that a refusal ends at the boundary with. */
async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    const { code, values } = toFailure(error);
    return [code, ...Object.values(values)].join(' ');
  }
  return 'none';
}

describe('amounts that add up to more than a number holds', () => {
  it('are refused before a file goes in, with the column', async () => {
    const context = openTestLedger();
    const file = path.join(temporaryFolder(), 'large.csv');
    const rows = Array.from({ length: many }, (_, at) => `9${at},示例单位${at}有限公司,${yuan}`);
    writeFileSync(file, ['客户号,客户名称,时点存款余额', ...rows].join('\n'));
    const refusal = await refusalOf(() => importFile(context, file, { kind: 'corporate' }, month));
    expect(refusal).toBe('import.totalTooLarge C');
    expect(context.db.prepare('SELECT count(*) FROM client').pluck().get()).toBe(0);
  });

  it('of several files are said where they are added up, and nothing is half done', async () => {
    const context = openTestLedger();
    for (const part of ['A', 'B']) {
      importRows(
        context,
        'corporate',
        month,
        Array.from({ length: many / 2 }, (_, at) => ({
          clientNo: `${part}${at}`,
          name: `示例单位${part}${at}有限公司`,
          depositPointInTime: fen,
        })),
      );
    }
    const scheme = 'R6-org';
    expect(await refusalOf(() => tierMonth(context, { month, scheme }))).toBe('figures.tooLarge');
    expect(await refusalOf(() => showStructure(context, { month, scheme }))).not.toBe(
      'call.failed',
    );
    expect(context.db.prepare('SELECT count(*) FROM tier_run').pluck().get()).toBe(0);
    expect(errorTexts['figures.tooLarge'].zh).toContain('90 万亿');
  });
});
