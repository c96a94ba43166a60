import { dialog } from 'electron';
import { showSettings } from '../operations/settings/change-settings';
import {
  adoptScheme,
  checkDraft,
  showDifferences,
  showVersions,
} from '../operations/tiering/change-schemes';
import { exportScheme, proposeScheme } from '../operations/tiering/scheme-files';
import {
  adoptSchemeOffer,
  declineSchemeOffer,
  listSchemeOffers,
  showSchemeOffer,
} from '../operations/tiering/scheme-offers';
import type { Handlers } from './handle';

type SchemeChannel =
  | 'tiering.versions'
  | 'tiering.check'
  | 'tiering.differences'
  | 'tiering.adopt'
  | 'tiering.offers'
  | 'tiering.offer'
  | 'tiering.adoptOffer'
  | 'tiering.declineOffer'
  | 'tiering.exportScheme'
  | 'tiering.readScheme';

const schemeFiles = [{ name: 'JSON', extensions: ['json'] }];

/** Calls about schemes as values: versions, faults, differences, files. */
export const schemeCalls: Handlers<SchemeChannel> = {
  'tiering.versions': ({ scheme }, desk) => showVersions(desk.ledger, scheme),
  'tiering.check': ({ draft }, desk) =>
    checkDraft(desk.ledger, draft, showSettings(desk.ledger).language),
  'tiering.differences': ({ before, after }, desk) =>
    showDifferences(before, after, showSettings(desk.ledger).language),
  'tiering.adopt': (input, desk) =>
    adoptScheme(desk.ledger, input, showSettings(desk.ledger).language),
  'tiering.offers': (_input, desk) =>
    listSchemeOffers(desk.ledger, showSettings(desk.ledger).language),
  'tiering.offer': ({ scheme }, desk) => showSchemeOffer(desk.ledger, scheme),
  'tiering.adoptOffer': (input, desk) =>
    adoptSchemeOffer(desk.ledger, input, showSettings(desk.ledger).language),
  'tiering.declineOffer': (input, desk) => {
    declineSchemeOffer(desk.ledger, input);
    return null;
  },
  'tiering.exportScheme': async ({ scheme, version }, desk) => {
    const chosen = await dialog.showSaveDialog({
      defaultPath: `tierdesk-scheme-${scheme}-${version}.json`,
      filters: schemeFiles,
    });
    if (chosen.canceled || !chosen.filePath) return { path: null };
    exportScheme(desk.ledger, { scheme, version }, chosen.filePath);
    return { path: chosen.filePath };
  },
  'tiering.readScheme': async (_input, desk) => {
    const chosen = await dialog.showOpenDialog({ properties: ['openFile'], filters: schemeFiles });
    const [path] = chosen.filePaths;
    return path ? proposeScheme(desk.ledger, path, showSettings(desk.ledger).language) : null;
  },
};
