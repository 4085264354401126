/** What columns are called that hold titles, by letters in lower case. */
const TITLES = new Set([
  'title',
  'articletitle',
  'documenttitle',
  'papertitle',
  'primarytitle',
  'papername',
  'itemtitle',
  'titel',
  'titre',
  'titulo',
]);
/** What a table of papers has beside titles. */
const OTHERS = new Set([
  'abstract',
  'abstractnote',
  'summary',
  'author',
  'authors',
  'authorfullnames',
  'doi',
  'year',
  'publicationyear',
  'pubyear',
  'journal',
  'sourcetitle',
  'publicationtitle',
  'journalbook',
  'publication',
  'pmid',
  'pubmedid',
  'venue',
  'keywords',
  'url',
  'link',
  'arxivid',
  'date',
  'datepublished',
  'displayname',
  'lensid',
  'volume',
  'zusammenfassung',
  'autoren',
  'jahr',
  'eid',
]);
/** Columns that other names stand for: the tags of Web of Science, and words of German. */
const OWN: Readonly<Record<string, string>> = {
  ti: 'title',
  ab: 'abstract',
  af: 'author full names',
  au: 'authors',
  so: 'source title',
  py: 'year',
  di: 'doi',
  de: 'keywords',
  pm: 'pmid',
  medlinepmid: 'pmid',
  articletitle: 'title',
  documenttitle: 'title',
  papertitle: 'title',
  primarytitle: 'title',
  papername: 'title',
  itemtitle: 'title',
  titel: 'title',
  titre: 'title',
  titulo: 'title',
  zusammenfassung: 'abstract',
  autoren: 'authors',
  jahr: 'year',
};
const DELIMITERS = ['\t', ',', ';', '|'] as const;

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The cells of the first line of a text, if they are the names of columns of a table of papers; else null. */
export function headerOf(head: string): string[] | null {
  return namesIn(firstLine(head));
}

function namesIn(line: string): string[] | null {
  for (const delimiter of DELIMITERS) {
    const cells = line.split(delimiter).map((cell) => folded(cell.replace(/^\ufeff/, '')));
    const isTagged = cells.includes('ti') && cells.includes('au') && cells.length > 5;
    const hasTitle = cells.some((cell) => TITLES.has(cell));
    if (isNamed(cells)) return cells;
    if (isTagged || (hasTitle && cells.length > 1 && cells.some((cell) => OTHERS.has(cell)))) return cells;
  }
  return null;
}

/** Notebooks call the column of titles "Name": so many columns that only papers have tell that it is. */
function isNamed(cells: readonly string[]): boolean {
  const isPaper = (cell: string) => ONLY_PAPERS.has(cell);
  return (
    cells.includes('name') && !cells.some((cell) => TITLES.has(cell)) && cells.filter(isPaper).length >= 2
  );
}

const ONLY_PAPERS = new Set(
  'abstract author authors doi journal venue year publicationyear arxivid arxiv pmid publication conference'.split(
    ' ',
  ),
);

/** Between the cells of the first line. */
export function delimiterOf(text: string): string {
  const line = firstLine(text);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

const MOST_ABOVE = 10;

/** Where the names of columns begin: some programs write above them what was searched for, and when. */
export function headerStart(text: string): number {
  let at = 0;
  for (const line of text.slice(0, LONGEST_HEADER).split('\n').slice(0, MOST_ABOVE)) {
    if (namesIn(line.trim()) !== null) return at;
    at += line.length + 1;
  }
  return 0;
}

/** The names of columns, each once, as records have them. */
export function ownNames(header: readonly string[]): string[] {
  const named = isNamed(header.map(folded));
  return header.map((cell) => {
    const name = folded(cell);
    if (named && name === 'name') return 'title';
    return OWN[name] ?? (name === 'title' ? name : cell.replace(/^\ufeff/, '').trim());
  });
}

function firstLine(text: string): string {
  const start = text.slice(0, LONGEST_HEADER).replace(/^(?:\ufeff|sep=.\r?\n|\s)+/i, '');
  return start.split(/\r\n|[\n\r]/, 1)[0]!;
}

const LONGEST_HEADER = 20_000;
