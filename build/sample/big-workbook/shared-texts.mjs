import { stringsFrame } from './package-parts.mjs';

/** The table of texts that cells name by number, as Excel saves them. */
export function createSharedTexts() {
  const numbers = new Map();
  let uses = 0;
  return {
    numberOf(text) {
      uses += 1;
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(text, number);
      }
      return number;
    },
    writeTo(part) {
      const frame = stringsFrame(uses, numbers.size);
      part.write(frame.start);
      for (const text of numbers.keys()) part.write(`<si><t>${escaped(text)}</t></si>`);
      part.write(frame.end);
    },
  };
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (character) => entities[character]);
