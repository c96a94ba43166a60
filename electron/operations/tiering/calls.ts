import { showSettings } from '../ground/settings';
import { endHousehold, setHousehold, showHouseholds } from './change-households';
import {
  createList,
  endListMember,
  setListMember,
  showListChanges,
  showListMembers,
  showLists,
} from './change-lists';
import { endOverride, setOverride, showOverrides } from './change-overrides';
import { setRating, showRatings } from './change-ratings';
import { adoptScheme, checkDraft, showDifferences, showVersions } from './change-schemes';
import { explainClient } from './explain-client';
import { showKeepOrReach } from './keep-or-reach';
import {
  adoptSchemeOffer,
  declineSchemeOffer,
  listSchemeOffers,
  showSchemeOffer,
} from './scheme-offers';
import { showContribution, showMatrix } from './show-matrix';
import { listTieredMonths, showSchemes, showStructure } from './show-tiers';
import { done, type CallsOf } from '../ground/call-types';

/** Calls about tiers, schemes, lists, hand-set tiers, households. */
export const tieringCalls: CallsOf<'tiering'> = {
  'tiering.versions': (shown, { scheme }) => showVersions(shown, scheme),
  'tiering.check': (shown, { draft }) => checkDraft(shown, draft, showSettings(shown).language),
  'tiering.differences': (shown, { before, after }) =>
    showDifferences(before, after, showSettings(shown).language),
  'tiering.adopt': (ledger, input) => adoptScheme(ledger, input, showSettings(ledger).language),
  'tiering.offers': (shown) => listSchemeOffers(shown, showSettings(shown).language),
  'tiering.offer': (shown, { scheme }) => showSchemeOffer(shown, scheme),
  'tiering.adoptOffer': (ledger, input) =>
    adoptSchemeOffer(ledger, input, showSettings(ledger).language),
  'tiering.declineOffer': (ledger, input) => done(declineSchemeOffer(ledger, input)),
  'tiering.lists': showLists,
  'tiering.createList': (ledger, input) => done(createList(ledger, input)),
  'tiering.listMembers': (shown, { list }) => showListMembers(shown, list),
  'tiering.listChanges': (shown, { list }) => showListChanges(shown, list),
  'tiering.setMember': (ledger, input) => done(setListMember(ledger, input)),
  'tiering.endMember': (ledger, input) => done(endListMember(ledger, input)),
  'tiering.overrides': (shown, { scheme }) => showOverrides(shown, scheme),
  'tiering.setOverride': setOverride,
  'tiering.endOverride': (ledger, input) => done(endOverride(ledger, input)),
  'tiering.ratings': (shown, { clientNo }) => showRatings(shown, clientNo),
  'tiering.setRating': (ledger, input) => done(setRating(ledger, input)),
  'tiering.households': showHouseholds,
  'tiering.setHousehold': setHousehold,
  'tiering.endHousehold': (ledger, input) => done(endHousehold(ledger, input)),
  'tiering.schemes': showSchemes,
  'tiering.months': listTieredMonths,
  'tiering.structure': showStructure,
  'tiering.explain': (shown, input) => explainClient(shown, input, showSettings(shown).language),
  'tiering.keepOrReach': (shown, input) =>
    showKeepOrReach(shown, input, showSettings(shown).language),
  'tiering.matrixPoints': showMatrix,
  'tiering.contribution': showContribution,
};
