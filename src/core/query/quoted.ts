/** Opening quote → what closes it. Phones write curly ones by themselves, and many languages have their own. */
const CLOSERS: Readonly<Record<string, RegExp>> = {
  '"': /\\[\\"]|"/g,
  '“': /\\[\\"]|[“”"]/g,
  '”': /\\[\\"]|[“”"]/g,
  '„': /\\[\\"]|[“”"]/g,
  '«': /\\[\\"]|»/g,
  '»': /\\[\\"]|[«»]/g,
  '「': /\\[\\"]|」/g,
  '『': /\\[\\"]|』/g,
};

/** All marks that open or close a text in quotes. */
export const QUOTE_MARKS = /["“”„«»「」『』]/g;

/** A text in quotes. */
export interface Quoted {
  text: string;
  /** Where it ends in the source, behind its closing quote. */
  end: number;
  /** False if the source ends first. */
  closed: boolean;
}

/** Reads the text in quotes that begins at `start`; null if none does. A backslash keeps `"` and itself literal. */
export function readQuoted(source: string, start: number): Quoted | null {
  const closer = CLOSERS[source[start] ?? ''];
  if (!closer) return null;
  closer.lastIndex = start + 1;
  for (let match = closer.exec(source); match; match = closer.exec(source))
    if (match[0].length === 1)
      return { text: unescape(source.slice(start + 1, match.index)), end: closer.lastIndex, closed: true };
  return { text: unescape(source.slice(start + 1)), end: source.length, closed: false };
}

/** Puts a text in quotes; `readQuoted` reads it back, closed or not. */
export function quote(text: string, closed: boolean): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}${closed ? '"' : ''}`;
}

/** True if a text means something else without quotes. */
export function needsQuotes(text: string): boolean {
  return /^\(|\s/.test(text) || Object.hasOwn(CLOSERS, text[0] ?? '');
}

function unescape(text: string): string {
  return text.replace(/\\([\\"])/g, '$1');
}

/** A text with single spaces, and none around it. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
