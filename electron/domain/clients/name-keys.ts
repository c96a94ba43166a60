import { pinyin } from 'pinyin-pro';

/** Search keys of a name: whole pinyin and initials, lower case, letters and digits only. */
interface NameKeys {
  readonly pinyin: string;
  readonly initials: string;
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Makes the search keys of a person's name; surnames with several readings are read as surnames. */
export function nameKeys(name: string): NameKeys {
  return keysOfPlainName(name) ?? keysOfOtherName(name);
}

/** Names are repeated much: so many are those of a large branch, and take some megabytes. */
const mostNamesKept = 50_000;
const keptNames = new Map<string, NameKeys>();

function keysOfOtherName(name: string): NameKeys {
  const known = keptNames.get(name);
  if (known !== undefined) return known;
  if (keptNames.size >= mostNamesKept) keptNames.clear();
  const keys = keysOfSyllables(spell(name));
  keptNames.set(name, keys);
  return keys;
}

function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', surname: 'head' });
}

function keysOfSyllables(syllables: readonly string[]): NameKeys {
  return {
    pinyin: letters(syllables.join('')),
    initials: letters(syllables.map((syllable) => letters(syllable).charAt(0)).join('')),
  };
}

/** Only words of more characters than this give a character a reading it has nowhere else. */
const longestPlainName = 3;

/** Most names: no character of them has two readings, so none needs to be looked at beside others. */
function keysOfPlainName(name: string): NameKeys | null {
  if (name.length > longestPlainName) return null;
  let whole = '';
  let initials = '';
  for (let at = 0; at < name.length; at += 1) {
    const reading = onlyReading(name.charAt(at));
    if (reading === null) return null;
    whole += reading;
    initials += reading.charAt(0);
  }
  return { pinyin: whole, initials };
}

/** Readings by character, as far as met; null where there are several, or none. */
const readings = new Map<string, string | null>();

function onlyReading(character: string): string | null {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true });
  const [reading, ...others] = new Set([...all, ...spell(character)].map(letters));
  const isHan = /^[\u4e00-\u9fff]$/.test(character);
  const only = isHan && reading && others.length === 0 ? reading : null;
  readings.set(character, only);
  return only;
}
