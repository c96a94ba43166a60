import type { Month } from '../../../shared/models/calendar';
import type { Scheme, SchemeVersion } from '../../../shared/models/scheme';
import type { SchemeOfferCase } from '../../../shared/models/scheme-offer';
import type { SchemeOffer } from '../../../shared/models/scheme-offer';
import type { Language } from '../../../shared/text/message';
import { revisionOfPreset, presetSchemes } from '../../domain/tiering/presets/index';
import { findScheme } from '../../ledger/tiering/schemes';
import { readSettings, writeSettings } from '../../ledger/file/settings';
import { listSubjectMonths } from '../../ledger/tiered-months';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { adoptScheme, showDifferences } from './change-schemes';
import { WhatIf } from './what-if';

/** What two values of a scheme say, whatever version they are and whenever they begin. */
const saying = ({ version: _, effectiveFrom: __, ...rest }: Scheme): string => JSON.stringify(rest);

/** A shipped scheme as the next version of what the ledger has; null where it has it, or has decided. */
function offerOf({ db }: Pick<Shown, 'db'>, preset: Scheme): SchemeOffer['proposed'] | null {
  const present = findScheme(db, preset.id)?.scheme;
  const decided = readSettings(db).presetRevisions[preset.id] ?? 1;
  if (!present || revisionOfPreset(preset.id) <= decided) return null;
  if (saying(present) === saying(preset)) return null;
  return { ...preset, version: present.version + 1, effectiveFrom: present.effectiveFrom };
}

/** Shipped schemes that say something else than the ledger's versions: taken or not, never by themselves. */
export function listSchemeOffers(context: Pick<Shown, 'db'>, language: Language): SchemeOffer[] {
  return presetSchemes.flatMap((preset) => {
    const proposed = offerOf(context, preset);
    const present = findScheme(context.db, preset.id)?.scheme;
    if (!proposed || !present) return [];
    return [{ present, proposed, differences: showDifferences(present, proposed, language) }];
  });
}

function requireOffer(context: Pick<Shown, 'db'>, code: string): Scheme {
  const preset = presetSchemes.find(({ id }) => id === code);
  const proposed = preset && offerOf(context, preset);
  if (proposed) return proposed;
  throw new OperationFailure('tiering.noOffer', { scheme: code });
}

/** What taking an offer would do to the newest month with figures: clients per tier, up and down. */
export function showSchemeOffer(context: Pick<Shown, 'db' | 'now'>, code: string): SchemeOfferCase {
  const proposed = requireOffer(context, code);
  const month = listSubjectMonths(context.db, proposed.subject)[0] ?? null;
  if (month === null) return { month, summary: null };
  return { month, summary: new WhatIf(context, month, code).step(proposed) };
}

function remember(context: Ledger, code: string): void {
  const known = readSettings(context.db).presetRevisions;
  writeSettings(
    context.db,
    { presetRevisions: { ...known, [code]: revisionOfPreset(code) } },
    { accountId: context.account.id, at: context.now() },
  );
}

/** Takes an offer as the next version from a month on; throws what adopting a draft throws. */
export function adoptSchemeOffer(
  context: Ledger,
  wanted: { readonly scheme: string; readonly effectiveFrom: Month; readonly reason: string },
  language: Language = 'zh-CN',
): SchemeVersion {
  const draft = requireOffer(context, wanted.scheme);
  const { effectiveFrom, reason } = wanted;
  const also = () => remember(context, wanted.scheme);
  return adoptScheme(context, { draft, effectiveFrom, reason }, language, also);
}

/** Keeps the version the ledger has; the offer is not made again until the preset changes. */
export function declineSchemeOffer(
  context: Ledger,
  wanted: { readonly scheme: string; readonly reason: string },
): void {
  const { version } = requireOffer(context, wanted.scheme);
  changeLedger(
    context,
    () => remember(context, wanted.scheme),
    () => ({
      action: 'scheme.decline',
      subject: wanted.scheme,
      detail: { kept: version - 1, reason: wanted.reason },
    }),
  );
}
