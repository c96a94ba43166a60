import {
  endHousehold,
  setHousehold,
  showHouseholds,
} from '../operations/tiering/change-households';
import {
  createList,
  endListMember,
  setListMember,
  showListChanges,
  showListMembers,
  showLists,
} from '../operations/tiering/change-lists';
import { endOverride, setOverride, showOverrides } from '../operations/tiering/change-overrides';
import { setRating, showRatings } from '../operations/tiering/change-ratings';
import type { Handlers } from './handle';

type TierListChannel =
  | 'tiering.lists'
  | 'tiering.createList'
  | 'tiering.listMembers'
  | 'tiering.listChanges'
  | 'tiering.setMember'
  | 'tiering.endMember'
  | 'tiering.overrides'
  | 'tiering.setOverride'
  | 'tiering.endOverride'
  | 'tiering.ratings'
  | 'tiering.setRating'
  | 'tiering.households'
  | 'tiering.setHousehold'
  | 'tiering.endHousehold';

/** Nothing to answer but that it is done. */
function done(_value: unknown): null {
  return null;
}

/** Calls about what people decide besides the figures: lists, hand-set tiers, ratings, households. */
export const tierListCalls: Handlers<TierListChannel> = {
  'tiering.lists': (_input, desk) => showLists(desk.ledger),
  'tiering.createList': (input, desk) => done(createList(desk.ledger, input)),
  'tiering.listMembers': ({ list }, desk) => showListMembers(desk.shown, list),
  'tiering.listChanges': ({ list }, desk) => showListChanges(desk.shown, list),
  'tiering.setMember': (input, desk) => done(setListMember(desk.ledger, input)),
  'tiering.endMember': (input, desk) => done(endListMember(desk.ledger, input)),
  'tiering.overrides': ({ scheme }, desk) => showOverrides(desk.shown, scheme),
  'tiering.setOverride': (input, desk) => setOverride(desk.ledger, input),
  'tiering.endOverride': (input, desk) => done(endOverride(desk.ledger, input)),
  'tiering.ratings': ({ clientNo }, desk) => showRatings(desk.shown, clientNo),
  'tiering.setRating': (input, desk) => done(setRating(desk.ledger, input)),
  'tiering.households': (_input, desk) => showHouseholds(desk.shown),
  'tiering.setHousehold': (input, desk) => setHousehold(desk.ledger, input),
  'tiering.endHousehold': (input, desk) => done(endHousehold(desk.ledger, input)),
};
