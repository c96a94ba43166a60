import { pinyin } from 'pinyin-pro';

/** Search keys of a name: whole pinyin and initials, lower case, letters and digits only. */
export interface NameKeys {
  readonly pinyin: string;
  readonly initials: string;
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Makes the search keys of a person's name; surnames with several readings are read as surnames. */
export function nameKeys(name: string): NameKeys {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' });
  return {
    pinyin: letters(syllables.join('')),
    initials: letters(syllables.map((syllable) => letters(syllable).charAt(0)).join('')),
  };
}
