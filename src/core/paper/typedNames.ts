import { nameSpellings } from './nameWords.ts';

/** The words of a name as it was typed, in the spellings of `nameSpellings`, and cut or written in other Latin letters. */
export function typedSpellings(name: string): string[] {
  const spellings = nameSpellings(name);
  const words = spellings[0]!;
  return [...new Set([...spellings, ...familyInOne(words), ...slavic(words)])];
}

/** "Vander Sloot" is Vandersloot; shorter ones are a given and a last name. */
function familyInOne(words: string): string[] {
  const two = /^ (\p{L}{4,}) (\p{L}{4,})$/u.exec(words);
  return two ? [` ${two[1]}${two[2]}`] : [];
}

/** What Slavic names end in, as the several ways to write them in Latin letters have it: "Chernyshevskii" is Chernyshevsky. */
const SKY = /(?<=\p{L}{3}[sc]k)(?:ii|iy|ij|yi|yj|y|i)(?![^ ])/gu;
const SKY_ENDINGS = ['y', 'ii', 'iy', 'ij', 'i'];
/** "Tchaikovsky" is Chaikovsky. */
const TCH = /(?<= )tch(?=\p{L}{3})/gu;

function slavic(words: string): string[] {
  const plain = words.replace(TCH, 'ch');
  const spelt = SKY.test(plain) ? SKY_ENDINGS.map((ending) => plain.replace(SKY, ending)) : [plain];
  SKY.lastIndex = 0;
  return spelt.filter((one) => one !== words);
}
