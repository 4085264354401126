import { tell, type Told } from './sayings.ts';

type TextKind =
  | 'latex'
  | 'web-archive'
  | 'git-lfs'
  | 'calendar'
  | 'marc'
  | 'unknown-tags'
  | 'numbers'
  | 'cff'
  | 'yaml'
  | 'program';

/** Kinds of text that hold no list of papers, or hold it in a form that is not read: what they are, and what to do. */
const KINDS: readonly (readonly [is: (head: string, name: string) => boolean, kind: TextKind])[] = [
  [
    (head, name) =>
      /^[^\S\r\n\u2028\u2029]*\\(?:documentclass|begin\{document\}|usepackage)\b/m.test(head) ||
      (/\.(?:tex|ltx)$/i.test(name) && head.includes('\\')),
    'latex',
  ],
  [
    (head) => /^(?:From: <Saved by|Snapshot-Content-Location:)/m.test(head) || isWebArchive(head),
    'web-archive',
  ],
  [(head) => head.startsWith('version https://git-lfs.github.com/spec/'), 'git-lfs'],
  [(head) => /^BEGIN:V(?:CALENDAR|CARD)/.test(head), 'calendar'],
  [(head) => /^\d{5}(?:[acdnp][a-z].{3}22|.{2,6}22\d{5}.{0,4}4500)/.test(head), 'marc'],
  [isTagged, 'unknown-tags'],
  [isNumbers, 'numbers'],
  [(_, name) => /\.cff$/i.test(name), 'cff'],
  [isYaml, 'yaml'],
  [isProgram, 'program'],
];

/** Why a text holds no papers that can be read, by what kind it is: one sentence, and what to do. Null if it may. */
export function refusedKind({ name, head }: { name: string; head: string }): Told | null {
  const found = KINDS.find(([is]) => is(head.replace(/^\ufeff/, ''), name.replace(/\.gz$/i, '')));
  return found ? tell(found[1]) : null;
}

function isWebArchive(head: string): boolean {
  return /^MIME-Version:/im.test(head) && /multipart\/related/i.test(head);
}

/** Lines that are looked at to tell a kind, at least. */
const FEWEST = 8;

function shareOf(head: string, form: RegExp): number {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, -1);
  return lines.length < FEWEST ? 0 : lines.filter((line) => form.test(line)).length / lines.length;
}

/** Front matter ends with a second rule, and a text follows. */
function isYaml(head: string, name: string): boolean {
  if (/^---[^]{0,5000}\n---\s*\n/.test(head)) return false;
  const isNamed = /\.ya?ml$/i.test(name);
  return (
    shareOf(head, /^\s*(?:- )?[\w-]{1,30}:(?:\s|$)|^\s+- /) > (isNamed ? 0.3 : 0.6) &&
    /^[^\S\r\n\u2028\u2029]*(?:- )?title:/m.test(head)
  );
}

const TAG = /^\s{0,3}(?:--([A-Z][A-Z0-9])--|([A-Z][A-Z0-9]) ?[-~=|:] )/;
const FEWEST_TAGS = 5;

/** A title, names and other tags of two letters, in some other dialect than those that are read. */
function isTagged(head: string): boolean {
  const tags = new Set(
    head.split('\n').flatMap(
      (line) =>
        TAG.exec(line)
          ?.slice(1)
          .filter((tag) => tag !== undefined) ?? [],
    ),
  );
  return tags.size >= FEWEST_TAGS && ['TI', 'ST', 'T1'].some((tag) => tags.has(tag)) && tags.has('AU');
}

/** Vectors of words, measurements: nearly all words are numbers. */
function isNumbers(head: string): boolean {
  const words = head.split(/[\s,;]+/).filter((word) => word !== '');
  const numbers = words.filter((word) => /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i.test(word)).length;
  return words.length >= FEWEST_WORDS && numbers / words.length > MOST_NUMBERS;
}

const FEWEST_WORDS = 40;
const MOST_NUMBERS = 0.8;

const STATEMENT =
  /[;{}]\s*$|^\s*(?:import|from \S+ import|def|return|const|let|var|function|class|public|private|static|#include|using|package|if \(|for \(|elif|else:|try:|print\()\b/;

const PROGRAM =
  /\.(?:py|[cm]?[jt]sx?|java|kt|c|cc|cpp|h|hpp|rs|go|rb|php|swift|scala|sh|r|jl|m|css|sql|ipynb)$/i;

function isProgram(head: string, name: string): boolean {
  return (
    shareOf(head, STATEMENT) > (/\.(?:txt|md|text)$/i.test(name) ? 0.6 : PROGRAM.test(name) ? 0.15 : 0.4)
  );
}
