import type { AssignmentShortage, ShortageCure } from '../../../shared/models/assignment';
import {
  takenClassTexts,
  careTierTexts,
  ownerRoleTexts,
  shortageTexts,
} from '../../../shared/text/assignment';
import { formatMessage, type Language, type Text } from '../../../shared/text/message';

type Values = Readonly<Record<string, string | number>>;

function cureText(
  cure: ShortageCure,
  names: ReadonlyMap<string, string>,
  say: (text: Text, values?: Values) => string,
): string {
  const role = say(ownerRoleTexts[cure.role]);
  if (cure.kind === 'addPerson') return say(shortageTexts.addPerson, { role, count: cure.count });
  const { from, to } = cure;
  const tier = say(careTierTexts[cure.tier]);
  if (cure.kind === 'raiseCap') return say(shortageTexts.raiseCap, { role, tier, from, to });
  const name = names.get(cure.staffNo) ?? cure.staffNo;
  return say(shortageTexts.raiseOwnCap, { name, staffNo: cure.staffNo, tier, from, to });
}

/** What is short, by how much and what helps, as sentences (docs/rules/assignment.md#proposals). */
export function shortageSentences(
  { unplaced, excess, cures }: Omit<AssignmentShortage, 'sentences'>,
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
): string[] {
  const say = (text: Text, values?: Values) => formatMessage(text, language, values);
  const end = say(shortageTexts.end);
  const sentences = unplaced.map(
    ({ careClass, clients }) =>
      say(shortageTexts.unplaced, { class: say(takenClassTexts[careClass]), clients }) + end,
  );
  if (excess) {
    const classes = excess.classes.map((each) => say(takenClassTexts[each]));
    const values = { classes: classes.join(say(shortageTexts.and)), load: excess.load.toFixed(2) };
    sentences.push(say(shortageTexts.excess, values) + end);
  }
  const ways = cures.map((cure) => cureText(cure, names, say)).join(say(shortageTexts.or));
  sentences.push(ways ? say(shortageTexts.cures, { cures: ways }) : say(shortageTexts.noCure));
  return sentences;
}
