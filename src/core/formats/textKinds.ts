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
  | 'settings'
  | 'subtitles'
  | 'log'
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
  [isSettings, 'settings'],
  [(head) => /^(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3} --> \d/m.test(head), 'subtitles'],
  [(head) => shareOf(head, LOGGED, 3) > 0.6, 'log'],
  [isProgram, 'program'],
];

/** Why a text holds no papers that can be read, by what kind it is: one sentence, and what to do. Null if it may. */
export function refusedKind({ name, head }: { name: string; head: string }): Told | null {
  const text = head.replace(/^\ufeff/, '');
  const root = rootOfXml(text);
  if (root !== null) return tell('unknown-xml', { root });
  const found = KINDS.find(([is]) => is(text, name.replace(/\.gz$/i, '')));
  return found ? tell(found[1]) : null;
}

/** Elements of pages, which stand in Markdown, too. */
const OF_PAGES =
  /^(?:html|head|body|main|article|section|header|footer|nav|aside|div|span|p|br|hr|h[1-6]|a|b|i|u|em|strong|small|sub|sup|font|center|img|picture|video|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|details|summary|blockquote|pre|code|kbd|figure|iframe|script|style|link|meta|title|svg|math|form|input|button)$/i;

/** The first element of XML that says of itself neither that it is XML nor whose: "<catalog>"; null for any other text. */
function rootOfXml(head: string): string | null {
  const [, root] = /^\s{0,99}<([A-Za-z][\w.-]{0,60})(?:\s[^<>]{0,500})?>/.exec(head) ?? [];
  if (root === undefined || OF_PAGES.test(root)) return null;
  return (head.match(/<\/[A-Za-z][\w.-]{0,60}>/g) ?? []).length > 1 ? root : null;
}

function isWebArchive(head: string): boolean {
  return /^MIME-Version:/im.test(head) && /multipart\/related/i.test(head);
}

/** Lines that are looked at to tell a kind, at least. */
const FEWEST = 8;

function shareOf(head: string, form: RegExp, fewest = FEWEST): number {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, -1);
  return lines.length < fewest ? 0 : lines.filter((line) => form.test(line)).length / lines.length;
}

/** Front matter ends with a second rule, and a text follows. */
function isYaml(head: string, name: string): boolean {
  if (/^---[^]{0,5000}\n---\s*\n/.test(head)) return false;
  const isNamed = /\.ya?ml$/i.test(name);
  return (
    shareOf(head, /^\s*(?:- )?[\w-]{1,30}:(?:\s|$)|^\s+- /, isNamed ? 1 : FEWEST) > (isNamed ? 0.3 : 0.6) &&
    /^[^\S\r\n\u2028\u2029]*(?:- )?title:/m.test(head)
  );
}

/** `title = "Ferns"` and `[[papers]]`: TOML, INI, properties, variables of a shell. */
function isSettings(head: string, name: string): boolean {
  const isNamed = /\.(?:toml|ini|cfg|conf|env|properties)$/i.test(name);
  const form = /^\s*(?:export )?[\w.-]{1,60}\s?=\s?\S|^\s*\[\[?[\w. "'-]{1,60}\]\]?\s*$/;
  return shareOf(head, form, isNamed ? 1 : 4) > (isNamed ? 0.2 : 0.6);
}

/** A line of a log begins with its time. */
const LOGGED =
  /^\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)/;

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
  /[;{}]\s*$|[=:(]\s*[[{(]\s*$|^\s*[\]})]+[;,]?\s*$|^\s*(?:import|from \S+ import|def|return|export|const|let|var|function|class|public|private|static|#include|using|package|if \(|for \(|elif|else:|try:|print\()\b/;

const PROGRAM =
  /\.(?:py|[cm]?[jt]sx?|java|kt|c|cc|cpp|h|hpp|rs|go|rb|php|swift|scala|sh|r|jl|m|css|scss|less|sql|ipynb|lua|pl|ps1|hs|clj|exs?|dart|vue|svelte|gradle|json5)$/i;
/** Changes of a program, and what it says in other languages. */
const OF_PROGRAMS =
  /^diff --git |^@@ -\d{1,9}(?:,\d{1,9})? \+\d|^msgid "[^\n]*\n(?:"[^\n]*\n){0,99}msgstr "/m;

function isProgram(head: string, name: string): boolean {
  if (OF_PROGRAMS.test(head)) return true;
  if (PROGRAM.test(name)) return shareOf(head, STATEMENT, 1) > 0.15;
  return shareOf(head, STATEMENT) > (/\.(?:txt|md|text)$/i.test(name) ? 0.6 : 0.4);
}
