/** Kinds of text that hold no list of papers, or hold it in a form that is not read: what they are, and what to do. */
const KINDS: readonly (readonly [is: (head: string, name: string) => boolean, message: string])[] = [
  [
    (head, name) =>
      /^[^\S\r\n\u2028\u2029]*\\(?:documentclass|begin\{document\}|usepackage)\b/m.test(head) ||
      (/\.(?:tex|ltx)$/i.test(name) && head.includes('\\')),
    'It is LaTeX source, which is not read. Put its title and abstract into a .txt file and add that.',
  ],
  [
    (head) => /^(?:From: <Saved by|Snapshot-Content-Location:)/m.test(head) || isWebArchive(head),
    'It is a web archive (MHTML), which is not read. Save the page as HTML, or copy its text into a .txt file.',
  ],
  [
    (head) => head.startsWith('version https://git-lfs.github.com/spec/'),
    'It is a pointer of Git LFS, not the file itself. Fetch the file and add that.',
  ],
  [(head) => /^BEGIN:V(?:CALENDAR|CARD)/.test(head), 'It is a calendar or an address book. Remove it.'],
  [
    (head) => /^\d{5}[acdnp][a-z].{3}22/.test(head),
    'It is a MARC record, which is not read. Save the list as RIS, BibTeX or CSV and add that.',
  ],
  [isYaml, 'It is YAML, which is not read. Save the list as JSON, RIS or BibTeX and add that.'],
  [isProgram, 'It looks like the text of a program, not like papers. Remove it.'],
];

/** Why a text holds no papers that can be read, by what kind it is: one sentence, and what to do. Null if it may. */
export function refusedKind({ name, head }: { name: string; head: string }): string | null {
  return KINDS.find(([is]) => is(head.replace(/^\ufeff/, ''), name.replace(/\.gz$/i, '')))?.[1] ?? null;
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

const STATEMENT =
  /[;{}]\s*$|^\s*(?:import|from \S+ import|def|return|const|let|var|function|class|public|private|static|#include|using|package|if \(|for \(|elif|else:|try:|print\()\b/;

function isProgram(head: string, name: string): boolean {
  return shareOf(head, STATEMENT) > (/\.(?:txt|md|text)$/i.test(name) ? 0.6 : 0.4);
}
