import { isName, listsNames } from '../pageCopy/names.ts';
import { PART } from './paperPageLines.ts';

/** The parts of an entry; what is `none` is said of a paper and not taken. */
export type Part =
  'title' | 'authors' | 'abstract' | 'venue' | 'date' | 'doi' | 'arxiv' | 'url' | 'pdf' | 'keywords' | 'none';

const LABELS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:(?:paper )?title|titel|titre|título|titolo)$/, 'title'],
  [/^(?:authors?|author\(s\)|by|writers?|speakers?|autor(?:in|en|innen|es|as)?|auteurs?|autori)$/, 'authors'],
  [/^(?:abstract|summary|tl;?dr|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto)$/, 'abstract'],
  [
    /^(?:journal-ref|journal|venue|conference|published in|booktitle|source|publication|zeitschrift|revue|revista|rivista)$/,
    'venue',
  ],
  [
    /^(?:date|year|published|publication date|published on|submitted|updated|publish date|jahr|année|año|ano|anno)$/,
    'date',
  ],
  [/^(?:doi|related doi)$/, 'doi'],
  [/^(?:arxiv|arxiv id|arxiv link|cite as|preprint|(?:paper )?id)$/, 'arxiv'],
  [/^(?:url|link|paper|web ?page)$/, 'url'],
  [/^(?:pdf|pdf link)$/, 'pdf'],
  [
    /^(?:key ?words|index terms|tags|schlagwörter|schlüsselwörter|mots[- ]clés|palabras clave|palavras[- ]chave|parole chiave)$/,
    'keywords',
  ],
  [
    /^(?:comments?|subjects?|categories|report(?: number|-no)?|msc classes|acm classes|license|affiliations?|institutions?|code|citations?|primary area|submission number|code of ethics|corpus id|note|volume|pages|submission history|from|access paper|download|bibtex|track|area|status|presenter|room|time|location|host|organi[sz]ers?|session|slides|video|zoom)$/,
    'none',
  ],
];
export const LABELLED =
  /^(?:[-*•]\s{1,3})?(\p{Script=Latin}[\p{Script=Latin}()/;. -]{0,24}?)\s{0,2}[:：]\s{0,9}(.*)$/u;
export function partOf(label: string): Part | undefined {
  return LABELS.find(([form]) => form.test(label))?.[1];
}

export function nameOf(line: string): string {
  return (LABELLED.exec(line)?.[1] ?? '').toLowerCase().trim();
}

/** The label above "Title" that each paper of a list begins with ("ID: …"); null where titles come first, or most have none above. */
export function firstLabel(lines: readonly string[], begins: (line: string) => boolean): string | null {
  const labels = lines.map(nameOf).filter((name) => name !== '');
  const first = labels[0];
  if (first === undefined || partOf(first) === 'title' || lines.some(begins)) return null;
  const titles = labels.filter((label) => partOf(label) === 'title').length;
  const isOfEach = titles > 1 && labels.filter((label) => label === first).length === titles;
  return isOfEach && labels.at(labels.lastIndexOf(first) + 1) !== undefined ? first : null;
}

/** Longer is a sentence with a colon in it. */
export const LONGEST_FIELD = 200;
const MOST_WORDS = 2;

/** What stands with a colon in front of as many lines as "Title" does is the label of a field, whatever its word: names or any other. */
export function otherLabels(lines: readonly string[]): ReadonlyMap<string, Part> {
  const values = new Map<string, string[]>();
  let titles = 0;
  for (const line of lines) {
    const [, name = '', value = ''] = LABELLED.exec(line) ?? [];
    const label = name.toLowerCase().trim();
    const part = label === '' ? undefined : partOf(label);
    if (part === 'title') titles++;
    if (label === '' || part !== undefined || PART.test(label) || label.split(' ').length > MOST_WORDS)
      continue;
    const known = values.get(label);
    if (known) known.push(value);
    else values.set(label, [value]);
  }
  const found = new Map<string, Part>();
  for (const [label, own] of values)
    if (own.length > 1 && own.length * 2 >= titles && own.length <= titles)
      found.set(label, own.every((value) => isName(value) || listsNames(value)) ? 'authors' : 'none');
  return found;
}
