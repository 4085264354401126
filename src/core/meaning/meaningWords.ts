/** Words that say how something is said rather than what about, in the form that `meaningWords` gives them. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by can could do does for from had has have he her his how i if in into is it its ' +
    'may might more most no not of on one or our over own she should so some such than that the their them then there ' +
    'these they this those through to under up us was we were what when where which while who whom why will with would ' +
    'you your also both each et al however using use used via show shows propose proposed paper'
  ).split(' '),
);

const TEX_COMMAND = /\\[a-z]+/gi;
const MARKS = /\p{Mn}/gu;
const WORD = /[a-z0-9]+/g;

/**
 * The words of a text as the table of meanings has them: folded, with no marks, no words of mere grammar, no single
 * letters and no plural's s. Words of other scripts than Latin have no meaning here.
 */
export function meaningWords(text: string): string[] {
  const plain = text.replace(TEX_COMMAND, ' ').normalize('NFKD').replace(MARKS, '').toLowerCase();
  const words: string[] = [];
  for (const [word] of plain.matchAll(WORD)) {
    if (STOP_WORDS.has(word) || (word.length === 1 && word > '9')) continue;
    words.push(singular(word));
  }
  return words;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && /[^sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}
