import type { Range } from '../../../paper/paper.ts';
import { hidden, type Annotation } from '../annotation.ts';
import { bracePairs } from '../bracePairs.ts';
import { COMMANDS } from '../commands.ts';

/** How many arguments a command of sentences takes, and which of them is read; -1 for none. */
const KNOWN: ReadonlyMap<string, { takes: number; shows: number }> = new Map(
  Object.entries({
    texorpdfstring: { takes: 2, shows: 0 },
    textcolor: { takes: 2, shows: 1 },
    colorbox: { takes: 2, shows: 1 },
    color: { takes: 1, shows: -1 },
    // Where its address is one, the link has been found before.
    href: { takes: 2, shows: 1 },
    url: { takes: 1, shows: 0 },
    hl: { takes: 1, shows: 0 },
    num: { takes: 1, shows: 0 },
    ac: { takes: 1, shows: 0 },
    acp: { takes: 1, shows: 0 },
    acrshort: { takes: 1, shows: 0 },
    acrlong: { takes: 1, shows: 0 },
    gls: { takes: 1, shows: 0 },
    rev: { takes: 1, shows: 0 },
    MakeUppercase: { takes: 1, shows: 0 },
  }),
);
const COMMAND = /\\([A-Za-z]{2,20})\*?(?:\[[^[\]{}]{0,40}\])?\s?(?=\{)/g;
/** What one reads: words and numbers, and formulas among them. A key of a citation or a file is none. */
const READ = /^(?=[^]*[\p{L}\d])(?![\w.-]*[:_][\w.-]*$)[\p{L}\p{M}\d\s.,:;'’“”()&/%+~$\\^_{}<>=!?-]+$/u;
/** Commands that take keys, files, lengths or names of parts, and what an environment is called. */
const OF_KEYS =
  /cite|ref$|label|space$|^(?:begin|end|input|include\w*|bibliography\w*|usepackage|documentclass|newcommand|renewcommand|def|let|hypersetup|affiliation|address|email|footnote|thanks|ce|ch|unicode|rule|ion|Ion|SI|qty|si|unit)$/;
/** Another scheme than those of addresses that are links: such a command stays whole, as what it is. */
const OF_ADDRESS = /^(?:href|url)$/;
const SCHEME = /^\s*[A-Za-z][\w+.-]*:/;
const LONGEST = 2000;

/**
 * Commands that do something to words and leave them to be read: colours, marks of a revision, short forms. Those of the
 * author's own are known by what is in their braces, in a text whose formulas kept their delimiters.
 */
export function wrappers(text: string, hasFormulas: boolean): Annotation[] {
  if (!text.includes('\\')) return [];
  const ends = new Map(bracePairs(text).map(({ start, end }) => [start, end]));
  return [...text.matchAll(COMMAND)].flatMap(({ index, 0: match, 1: name }): Annotation[] => {
    const known = KNOWN.get(name!) ?? (hasFormulas && isOwn(name!) ? { takes: 1, shows: 0 } : undefined);
    const found = known && argumentsAt(text, index + match.length, known.takes, ends);
    if (!found || !isRead(text, found[known.shows])) return [];
    if (OF_ADDRESS.test(name!) && SCHEME.test(text.slice(found[0]!.start + 1, found[0]!.end))) return [];
    return hiddenAround(index, found, known.shows);
  });
}

function isOwn(name: string): boolean {
  return (
    !COMMANDS.has(name) &&
    !OF_KEYS.test(name) &&
    !/^(?:text|math|emph|underline|mbox|hbox|sub|section|paragraph|uppercase)/.test(name)
  );
}

/** The ranges of a command's arguments with their braces, or null if there are not as many. */
function argumentsAt(
  text: string,
  at: number,
  count: number,
  ends: ReadonlyMap<number, number>,
): Range[] | null {
  const found: Range[] = [];
  while (found.length < count) {
    const end = ends.get(at);
    if (end === undefined || end - at > LONGEST) return null;
    found.push({ start: at, end });
    at = text[end] === ' ' && text[end + 1] === '{' ? end + 1 : end;
  }
  return found;
}

function isRead(text: string, argument: Range | undefined): boolean {
  return argument === undefined || READ.test(text.slice(argument.start + 1, argument.end - 1));
}

function hiddenAround(start: number, found: readonly Range[], shown: number): Annotation[] {
  const end = found.at(-1)!.end;
  const read = found[shown];
  return read ? [hidden(start, read.start + 1), hidden(read.end - 1, end)] : [hidden(start, end)];
}
