import type { Range } from '../../../paper/paper.ts';
import { hidden, type Annotation } from '../annotation.ts';
import { bracePairs } from '../bracePairs.ts';
import { COMMANDS } from '../commands.ts';
import { isProseName } from '../proseNames.ts';

const SWITCH =
  /^\{\\(?:it|em|bf|sl|sc|tt|rm|itshape|slshape|bfseries|scshape|ttfamily|(tiny|scriptsize|footnotesize|small|large))(?![A-Za-z])\s*/;
const COMMAND =
  /\\(?:(emph|textit|textbf|textsl|underline)|text(?:tt|sc|rm|sf|up|md|normal)?|mbox|hbox|(?:sub)*section\*?|paragraph\*?|uppercase|(url)|(footnote|thanks)|text(super|sub)script)\s?$/;
const ADDRESS = /^(?:https?:\/\/|www\.)/;
const STARRED = /(?<![\w*])\*([A-Za-z](?:[^*\n=+\\^_{}]{0,80}[A-Za-z.,!?])?)\*(?![\w*])/g;
const LONGEST_SWITCH = 16;
const LONGEST_COMMAND = 20;

/** `{\it words}`: the font switches of LaTeX that stand outside of mathematics. */
export function fontSwitches(text: string): Annotation[] {
  return bracePairs(text).flatMap(({ start, end }): Annotation[] => {
    const [opening, size] = SWITCH.exec(text.slice(start, Math.min(end - 1, start + LONGEST_SWITCH))) ?? [];
    if (!opening || start + opening.length >= end - 1) return [];
    return [
      { t: size ? 'group' : 'emphasis', start, end },
      hidden(start, start + opening.length),
      hidden(end - 1, end),
    ];
  });
}

/** `\emph{words}`: the font commands of LaTeX that stand outside of mathematics with their argument. */
export function fontCommands(text: string): Annotation[] {
  return bracePairs(text).flatMap(({ start, end }): Annotation[] => {
    const command = COMMAND.exec(text.slice(Math.max(0, start - LONGEST_COMMAND), start));
    if (!command || start + 1 >= end - 1) return [];
    if (command[2] && !ADDRESS.test(text.slice(start + 1, end))) return [];
    const opening = start - command[0].length;
    const t = command[1]
      ? 'emphasis'
      : command[4] === 'super'
        ? 'sup'
        : command[4] === 'sub'
          ? 'sub'
          : 'group';
    const [before, after] = command[3] ? [' (', ')'] : ['', ''];
    return [
      { t, start: opening, end },
      { t: 'char', start: opening, end: start + 1, display: before },
      { t: 'char', start: end - 1, end, display: after },
    ];
  });
}

/** Words, or a letter that is the beginning of one: `\textbf{C}hain`. */
const WORDS = /^[\p{L}\d\s.,:;'’&/-]*\p{L}{2}[\p{L}\d\s.,:;'’&/-]*$/u;
const LETTER = /^\p{L}$/u;
const ITS_WORDS = /^\{?\\[A-Za-z]+\*?\s?\{?([^]*)\}$/;
const REST = /^\p{L}+/u;
const LONGEST_WORDS = 200;

/**
 * The words that a font command or switch of LaTeX sets, with the rest of a word that it begins: none of them is a
 * formula, whatever it splits into.
 */
export function styledWords(text: string): Range[] {
  return [...fontSwitches(text), ...fontCommands(text)].flatMap(({ t, start, end }): Range[] => {
    if (t === 'char' || end - start > LONGEST_WORDS || /[\^_]/.test(text[end] ?? '')) return [];
    const words = ITS_WORDS.exec(text.slice(start, end))?.[1] ?? '';
    const rest = REST.exec(text.slice(end, end + LONGEST_WORDS))?.[0] ?? '';
    return isProse(words) || (LETTER.test(words) && rest) ? [{ start, end: end + rest.length }] : [];
  });
}

/** A command that lost its backslash, and is no word, makes mathematics of what stands around it: "for x leq 1". */
function isProse(words: string): boolean {
  return WORDS.test(words) && !words.split(/\s+/).some((word) => COMMANDS.has(word) && !isProseName(word));
}

/** `*words*`, as Markdown has it. */
export function starred(text: string): Annotation[] {
  return [...text.matchAll(STARRED)].flatMap(({ index, 0: match }): Annotation[] => {
    const end = index + match.length;
    return [{ t: 'emphasis', start: index, end }, hidden(index, index + 1), hidden(end - 1, end)];
  });
}
