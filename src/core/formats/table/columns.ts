/** What columns are called that hold titles, by letters in lower case. */
const TITLES = new Set([
  'title',
  'articletitle',
  'documenttitle',
  'papertitle',
  'primarytitle',
  'papername',
  'itemtitle',
  'titles',
]);
/** What a table of papers has beside titles. */
const OTHERS = new Set([
  'abstract',
  'abstractnote',
  'abstracts',
  'abstractsummary',
  'summary',
  'summaries',
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
  'eid',
]);
/** What columns are called in other languages, each as one word. */
const ELSEWHERE: readonly (readonly [name: string, called: string])[] = [
  [
    'title',
    'Titel Titre Título Titolo Tytuł Titul Otsikko Tittel Başlık Название Заглавие 标题 題名 题名 題目 タイトル 論文名 제목',
  ],
  [
    'abstract',
    'Zusammenfassung Kurzfassung Résumé Resumen Resumo Riassunto Samenvatting Sammanfattning Streszczenie Özet Аннотация 摘要 要旨 抄録 초록',
  ],
  [
    'authors',
    'Autoren Autor Verfasser Auteurs Auteur Autores Autori Autore Autorzy Författare Yazarlar Авторы Автор 作者 著者 저자',
  ],
  [
    'venue',
    'Zeitschrift Revue Revista Rivista Tijdschrift Tidskrift Czasopismo Dergi Журнал 期刊 刊名 来源 雑誌名 학술지',
  ],
  ['year', 'Jahr Erscheinungsjahr Année Año Ano Anno Jaar Rok Yıl Год 年份 年 発行年 연도'],
  [
    'keywords',
    'Schlagwörter Schlüsselwörter Stichwörter Mots-clés Palabras-clave Palavras-chave Trefwoorden Nyckelord 关键词 キーワード',
  ],
  ['volume', 'Band Jahrgang Tome Volumen Jaargang 卷'],
  ['url', 'Lien Enlace Collegamento Länk Adresse Ссылка 链接 リンク 링크'],
  ['pages', 'Seiten Páginas Pagine Strony Страницы 页码'],
];
/** Columns that other names stand for: the tags of Web of Science, and words of other languages. */
const OWN: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
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
    titles: 'title',
    abstracts: 'abstract',
    summaries: 'abstract',
  }),
  ...ELSEWHERE.flatMap(([name, called]) =>
    called.split(' ').map((one): [string, string] => [folded(one), name]),
  ),
]);
const DELIMITERS = ['\t', ',', ';', '|'] as const;

function isOfTitles(cell: string): boolean {
  return TITLES.has(OWN.get(cell) ?? cell);
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The cells of the first line of a text, if they are the names of columns of a table of papers; else null. */
export function headerOf(head: string): string[] | null {
  return namesIn(firstLine(head));
}

function namesIn(line: string): string[] | null {
  for (const delimiter of DELIMITERS) {
    const cells = line.split(delimiter).map((cell) => folded(cell.replace(/^\ufeff/, '')));
    const isTagged = cells.includes('ti') && cells.includes('au') && cells.length > 5;
    const hasTitle = cells.some((cell) => isOfTitles(cell));
    if (isNamed(cells)) return cells;
    if (isTagged || (hasTitle && cells.length > 1 && cells.some((cell) => OTHERS.has(OWN.get(cell) ?? cell))))
      return cells;
  }
  return null;
}

/** Notebooks call the column of titles by other names: so many columns that only papers have tell that it is. */
function isNamed(cells: readonly string[]): boolean {
  return namedColumn(cells) !== undefined && !cells.some((cell) => isOfTitles(cell));
}

function namedColumn(cells: readonly string[]): string | undefined {
  const isPaper = (cell: string) => ONLY_PAPERS.has(cell);
  if (cells.includes('paper') && cells.some((cell) => OF_TEXT.has(OWN.get(cell) ?? cell))) return 'paper';
  const isNotebook = cells.includes('authors') && cells.some((cell) => OF_TEXT.has(OWN.get(cell) ?? cell));
  if (cells.filter(isPaper).length < 2 && !isNotebook) return undefined;
  return CALLED_SO.find((name) => cells.includes(name));
}

/** What a table has that says of each paper what is in it. */
const OF_TEXT = new Set(['abstract', 'abstracts', 'abstractsummary', 'summary', 'summaries']);
const CALLED_SO = ['name', 'paper', 'article'];

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
  const cells = header.map(folded);
  const named = isNamed(cells) ? namedColumn(cells) : undefined;
  return header.map((cell) => {
    const name = folded(cell);
    if (name === named) return 'title';
    return OWN.get(name) ?? (name === 'title' ? name : cell.replace(/^\ufeff/, '').trim());
  });
}

function firstLine(text: string): string {
  const start = text.slice(0, LONGEST_HEADER).replace(/^(?:\ufeff|sep=.\r?\n|\s)+/i, '');
  return start.split(/\r\n|[\n\r]/, 1)[0]!;
}

const LONGEST_HEADER = 20_000;
