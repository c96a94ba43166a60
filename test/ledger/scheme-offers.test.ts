import { describe, expect, it } from 'vitest';
import { adoptScheme } from '../../electron/operations/tiering/change-schemes';
import { requireScheme } from '../../electron/operations/ground/find-scheme';
import {
  adoptSchemeOffer,
  declineSchemeOffer,
  listSchemeOffers,
  showSchemeOffer,
} from '../../electron/operations/tiering/scheme-offers';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { presetSchemes, revisionOfPreset } from '../../electron/domain/tiering/presets/index';
import { vipRegulation } from '../../electron/domain/tiering/presets/vip-regulation';
import { readSettings, writeSettings } from '../../electron/ledger/file/settings';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { withCountedAssets } from '../../shared/models/card-assets';
import type { Month } from '../../shared/models/calendar';
import { importPeople, openTestLedger } from '../helpers/ledger';

const october = '2026-10' as Month;
const wan = (value: number) => value * 1_000_000;

/** A ledger in use: R1 counts all assets, as it did before; one client has funds only. */
function usedLedger(): Ledger {
  const context = openTestLedger();
  const before = JSON.stringify(withCountedAssets(vipRegulation, 'all'));
  context.db.prepare("UPDATE scheme SET definition = ? WHERE code = 'R1'").run(before);
  const funds = { aumDailyAvg3m: wan(150), aumPointInTime: wan(150), fund: wan(150) };
  importPeople(context, october, [{ clientNo: '1', name: '示例·甲', ...funds }]);
  tierMonth(context, { month: october, scheme: 'R1' });
  return context;
}
const codes = (context: Ledger) =>
  listSchemeOffers(context, 'zh-CN').map(({ present }) => present.id);

describe('new versions of shipped schemes', () => {
  it('are no matter of a new ledger, whose schemes they are', () => {
    expect(codes(openTestLedger())).toEqual([]);
  });

  it('are offered to a ledger in use, which keeps its own, with what they would move', () => {
    const context = usedLedger();
    expect(codes(context)).toEqual(['R1']);
    expect(requireScheme(context, 'R1').scheme.version).toBe(1);
    const [offer] = listSchemeOffers(context, 'zh-CN');
    expect(offer?.differences.length).toBeGreaterThan(0);
    const { month, summary } = showSchemeOffer(context, 'R1');
    expect(month).toBe(october);
    expect(summary).toMatchObject({ up: 0, down: 1 });
  });

  it('are taken as the next version from a month on, with the reason', () => {
    const context = usedLedger();
    const wanted = { scheme: 'R1', effectiveFrom: october, reason: '按办法第五条' };
    expect(adoptSchemeOffer(context, wanted)).toMatchObject({
      scheme: { version: 2, effectiveFrom: october },
      reason: '按办法第五条',
    });
    expect(codes(context)).toEqual([]);
    expect(() => adoptSchemeOffer(context, wanted)).toThrow('tiering.noOffer');
    // What the outlet changes afterwards is its own, and nothing is offered against it.
    const { scheme } = requireScheme(context, 'R1');
    const draft = { ...scheme, nearMissBelow: 0.2 };
    adoptScheme(context, { draft, effectiveFrom: october, reason: '放宽临界' });
    expect(codes(context)).toEqual([]);
  });

  it('are declined for good, with the reason in the log', () => {
    const context = usedLedger();
    declineSchemeOffer(context, { scheme: 'R1', reason: '分行另有规定' });
    expect(codes(context)).toEqual([]);
    expect(requireScheme(context, 'R1').scheme.version).toBe(1);
    const entry = context.db
      .prepare("SELECT detail FROM audit_entry WHERE action = 'scheme.decline'")
      .pluck()
      .get() as string;
    expect(JSON.parse(entry)).toMatchObject({ reason: '分行另有规定', kept: 1 });
    expect(() => showSchemeOffer(context, 'R1')).toThrow('tiering.noOffer');
  });
});

/** Shipped schemes that have changed what they say, each with an earlier way of saying it. */
const revised = presetSchemes.filter(({ id }) => revisionOfPreset(id) > 1);

describe('each revised scheme', () => {
  it.each(revised.map(({ id }) => id))('%s is offered with its differences, and taken', (id) => {
    const context = openTestLedger();
    const shipped = presetSchemes.find((scheme) => scheme.id === id)!;
    const top = shipped.tiers.length - 1;
    // As an earlier program had it: other sources, and the top tier by another name.
    const before = {
      ...shipped,
      sources: [],
      tiers: shipped.tiers.map((tier) => (tier.rank === top ? { ...tier, name: '旧名' } : tier)),
    };
    context.db
      .prepare('UPDATE scheme SET definition = ? WHERE code = ?')
      .run(JSON.stringify(before), id);
    writeSettings(
      context.db,
      { presetRevisions: { ...readSettings(context.db).presetRevisions, [id]: 1 } },
      { accountId: context.account.id, at: context.now() },
    );
    const offers = listSchemeOffers(context, 'zh-CN');
    expect(offers.map(({ present }) => present.id)).toEqual([id]);
    const said = JSON.stringify(offers[0]!.differences);
    expect(said).toContain('旧名');
    expect(said).toContain(shipped.tiers[top]!.name);
    adoptSchemeOffer(context, { scheme: id, effectiveFrom: october, reason: '按办法' });
    const { version: _, effectiveFrom: __, ...taken } = requireScheme(context, id).scheme;
    expect(taken).toEqual(
      JSON.parse(JSON.stringify({ ...shipped, version: undefined, effectiveFrom: undefined })),
    );
    expect(codes(context)).toEqual([]);
  });
});
