import { tieringCalls } from '../operations/tiering/calls';
import {
  adoptScheme,
  checkDraft,
  requireVersion,
  showDifferences,
  showVersions,
} from '../operations/tiering/change-schemes';
import { exportScheme, proposeScheme, readSchemeFile } from '../operations/tiering/scheme-files';
import {
  adoptSchemeOffer,
  listSchemeOffers,
  showSchemeOffer,
} from '../operations/tiering/scheme-offers';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import { countedAssets, countedAssetsOf, withCountedAssets } from '../../shared/models/card-assets';
import type { SchemeDifference, SchemeFinding } from '../../shared/models/scheme';
import type { Command, CommandOutcome } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

type Deed = (session: LedgerSession, options: CommandOptions) => CommandOutcome;

const differenceLine = ({ label, before, after }: SchemeDifference) =>
  `${label}: ${before ?? '—'} → ${after ?? '—'}`;
const findingLine = ({ sentence }: SchemeFinding) => sentence;

const list: Deed = (session) => {
  const schemes = tieringCalls['tiering.schemes'](session, undefined);
  return {
    json: schemes.map(({ id, name, version, subject, effectiveFrom, tiers }) => ({
      id,
      name,
      version,
      subject,
      effectiveFrom,
      tiers: tiers.map((tier) => tier.name),
    })),
    lines: schemes.map(
      ({ id, name, version, tiers }) =>
        `${id}\t${name}\tv${version}\t${tiers.map((tier) => tier.name).join(' ')}`,
    ),
  };
};

const show: Deed = (session, options) => {
  const { scheme } = requireVersion(session, options.required('scheme'), options.whole('version'));
  const versions = showVersions(session, scheme.id).map(({ scheme: each, ...saved }) => ({
    version: each.version,
    effectiveFrom: each.effectiveFrom,
    ...saved,
  }));
  return {
    json: { scheme, versions },
    lines: [
      JSON.stringify(scheme, null, 2),
      ...versions.map(
        (each) => `v${each.version}\t${each.effectiveFrom}\t${each.savedBy}\t${each.reason}`,
      ),
    ],
  };
};

/** The differences from one version to another (`--with`), or to a file (`--draft`). */
const diff: Deed = (session, options) => {
  const code = options.required('scheme');
  const file = options.text('draft');
  const after = file
    ? readSchemeFile(file)
    : requireVersion(session, code, options.requiredWhole('with')).scheme;
  const before = requireVersion(session, code, options.whole('version')).scheme;
  const differences = showDifferences(before, after, 'zh-CN');
  return { json: differences, lines: differences.map(differenceLine) };
};

const exportFile: Deed = (session, options) => {
  const out = options.required('out');
  const wanted = { scheme: options.required('scheme'), version: options.whole('version') };
  exportScheme(session, wanted, out);
  return { json: { out }, lines: [out] };
};

const check: Deed = (session, options) => {
  const file = options.text('draft');
  const draft = file
    ? readSchemeFile(file)
    : requireVersion(session, options.required('scheme'), options.whole('version')).scheme;
  const checked = checkDraft(session, draft, 'zh-CN');
  return {
    json: checked,
    lines: [...checked.faults, ...checked.warnings].map(findingLine),
    refused: checked.faults.length > 0,
  };
};

/** Shows what a file would change; takes it when `--effective` and `--reason` say from when and why. */
const importFile: Deed = (session, options) => {
  const proposal = proposeScheme(session, options.required('draft'), 'zh-CN');
  const effectiveFrom = options.month('effective');
  const lines = [...proposal.faults, ...proposal.warnings].map(findingLine);
  if (!effectiveFrom) {
    return {
      json: { ...proposal, taken: null },
      lines: [...lines, ...proposal.differences.map(differenceLine)],
      refused: proposal.faults.length > 0,
    };
  }
  const reason = options.required('reason');
  const taken = adoptScheme(session, { draft: proposal.scheme, effectiveFrom, reason });
  const { id, version } = taken.scheme;
  return { json: { ...proposal, taken: version }, lines: [...lines, `${id} v${version}`] };
};

/** Lets a scheme that drives cards count all assets, or deposits and wealth products again. */
const counts: Deed = (session, options) => {
  const { scheme } = requireVersion(session, options.required('scheme'), null);
  const wanted = options.oneOf('assets', countedAssets);
  if (!wanted) {
    const counted = countedAssetsOf(scheme);
    return { json: { scheme: scheme.id, counted }, lines: [`${scheme.id}\t${counted ?? '—'}`] };
  }
  const taken = adoptScheme(session, {
    draft: withCountedAssets(scheme, wanted),
    effectiveFrom: options.requiredMonth('effective'),
    reason: options.required('reason'),
  });
  const { id, version } = taken.scheme;
  return {
    json: { scheme: id, version, counted: wanted },
    lines: [`${id} v${version}\t${wanted}`],
  };
};

/** Shipped versions that the ledger may take, with what each would move. */
const offers: Deed = (session) => {
  const found = listSchemeOffers(session, 'zh-CN').map((offer) => ({
    scheme: offer.present.id,
    name: offer.present.name,
    differences: offer.differences,
    version: offer.present.version,
    ...showSchemeOffer(session, offer.present.id),
  }));
  const lines = found.flatMap(({ scheme: id, name, version, month, summary, differences }) => [
    `${id}\t${name}\tv${version}`,
    ...differences.map((each) => `  ${differenceLine(each)}`),
    ...(summary?.lines ?? []).map(
      ({ tier, clients, clientsNow }) => `  ${tier}\t${clientsNow} → ${clients} 户`,
    ),
    ...(summary ? [`  ${month}\t↑ ${summary.up}\t↓ ${summary.down}`] : []),
  ]);
  return { json: found, lines };
};

/** Takes an offer from a month on. */
const adopt: Deed = (session, options) => {
  const { scheme: taken } = adoptSchemeOffer(session, {
    scheme: options.required('scheme'),
    effectiveFrom: options.requiredMonth('effective'),
    reason: options.required('reason'),
  });
  const { id, version, effectiveFrom } = taken;
  return { json: { scheme: id, version, effectiveFrom }, lines: [`${id} v${version}`] };
};

/** Keeps the ledger's version; the offer is not made again. */
const decline: Deed = (session, options) => {
  const wanted = { scheme: options.required('scheme'), reason: options.required('reason') };
  tieringCalls['tiering.declineOffer'](session, wanted);
  return { json: { declined: wanted.scheme }, lines: [wanted.scheme] };
};

const deeds: Readonly<Record<string, Deed>> = {
  list,
  show,
  diff,
  export: exportFile,
  import: importFile,
  check,
  counts,
  offers,
  adopt,
  decline,
};

const scheme: Command = {
  name: 'scheme',
  usage:
    'scheme list|show|diff|export|import|check|counts|offers|adopt|decline --ledger F [--scheme ID] [--version N] [--with N] [--draft FILE] [--assets depositsAndWealth|all] [--effective YYYY-MM --reason TEXT] [--out FILE] [--json]',
  run: (options) => {
    const word = options.words[1] ?? '';
    const deed = deeds[word];
    if (!deed) {
      const hint = Object.keys(deeds).join(' | ');
      throw new UsageFailure('command.optionInvalid', { option: 'scheme', value: word, hint });
    }
    return withLedger(options, (session) => deed(session, options));
  },
};

/** Commands about schemes as values. */
export const schemeCommands: readonly Command[] = [scheme];
