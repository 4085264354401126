import Papa from 'papaparse';

export interface Row {
  cells: string[];
  /** 1-based, where it begins. */
  line: number;
  /** Whether its quotation marks do not match, so that it may be read wrongly. */
  isFaulty: boolean;
  /** Lines behind it that are no rows, if there are any: no more was read of them. */
  lost?: number;
}

/**
 * After so many faults, and so many lines at which a row was looked for, or characters in which, quotation marks are taken
 * as they stand.
 */
const MOST_FAULTS = 100;
const MOST_TRIES = 2000;
const MOST_LOOKED_AT = 2 ** 22;
/** Characters in which the row is looked for that follows a faulty one. */
const LONGEST_ROW = 2 ** 14;

/**
 * The rows of a table, the header too. A quotation mark that is never closed would take all that follows into one cell:
 * such a row ends where a line begins one that has all its cells.
 */
export function readRows(text: string, delimiter: string): Row[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  if (!errors.some(isOfQuotes)) return numbered(data);
  return new Repair(text, delimiter).rows();
}

function isOfQuotes({ type }: Papa.ParseError): boolean {
  return type === 'Quotes';
}

function numbered(data: readonly string[][]): Row[] {
  let line = 1;
  return data.map((cells) => {
    const row = { cells, line, isFaulty: false };
    line += cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
    return row;
  });
}

class Repair {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #rows: Row[] = [];
  /** Cells of a row. */
  #width: number;
  #line = 1;
  #counted = 0;
  #tries = 0;
  #lookedAt = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#width = this.#literal(text.slice(0, this.#lineEnd(0))).length;
  }

  rows(): Row[] {
    let at = 0;
    for (let faults = 0; at < this.#text.length; faults++) {
      const faulty = this.#readTo(at);
      if (!faulty) return this.#rows;
      const next = faults === MOST_FAULTS ? null : this.#nextRow(faulty.start, faulty.end);
      if (next === null) return this.#readUnquoted(faulty.start);
      at = next;
      this.#add(this.#cellsOf(faulty.start, at), faulty.start, true);
    }
    return this.#rows;
  }

  /** Reads on from `from`, up to the first row whose quotation marks do not match. */
  #readTo(from: number): { start: number; end: number } | null {
    let start = from;
    let faulty: { start: number; end: number } | null = null;
    Papa.parse<string[]>(this.#text.slice(from), {
      delimiter: this.#delimiter,
      step: ({ data, errors, meta }, parser) => {
        const end = from + meta.cursor;
        if (errors.some(isOfQuotes)) {
          faulty = { start, end };
          parser.abort();
          return;
        }
        if (this.#rows.length === 0) this.#width = data.length;
        this.#add(data, start, false);
        start = end;
      },
    });
    return faulty;
  }

  /** Where the row after a faulty one begins: at one of the lines that it took, or behind it. Null after too many tries. */
  #nextRow(start: number, end: number): number | null {
    for (let at = this.#lineEnd(start); at < end; at = this.#lineEnd(at)) {
      if (++this.#tries > MOST_TRIES || this.#lookedAt > MOST_LOOKED_AT) return null;
      if (this.#beginsRow(at)) return at;
    }
    if (end < this.#text.length) return end;
    // It took all there is: other rows may have such marks too.
    for (let at = this.#lineEnd(start); at < end; at = this.#lineEnd(at))
      if (this.#literal(this.#text.slice(at, this.#lineEnd(at))).length === this.#width) return at;
    return end;
  }

  /** Whether a row with all its cells begins at `at`. */
  #beginsRow(at: number): boolean {
    const window = this.#text.slice(at, at + LONGEST_ROW);
    const { data, errors, meta } = Papa.parse<string[]>(window, { delimiter: this.#delimiter, preview: 1 });
    this.#lookedAt += meta.cursor;
    const marks = window.slice(0, meta.cursor).split('"').length - 1;
    return data[0]?.length === this.#width && !errors.some(isOfQuotes) && marks % 2 === 0;
  }

  #cellsOf(start: number, end: number): string[] {
    const text = this.#text.slice(start, end).trimEnd();
    if (!text.includes('"')) return this.#literal(text);
    const { data } = Papa.parse<string[]>(text, { delimiter: this.#delimiter });
    return data.length === 1 && data[0]!.length === this.#width ? data[0]! : this.#literal(text);
  }

  /** The cells of a row without regard to what is quoted; further lines belong to the last. */
  #literal(row: string): string[] {
    const text = row.trimEnd();
    const end = text.indexOf('\n');
    const cells = text.slice(0, end < 0 ? undefined : end).split(this.#delimiter);
    if (end >= 0) cells.push(`${cells.pop()}${text.slice(end)}`);
    return cells.map((cell) => cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"'));
  }

  /** Line by line from a faulty row on: a line that has not the cells of a row is none. */
  #readUnquoted(from: number): Row[] {
    let lost = 0;
    let end = this.#lineEnd(from);
    this.#add(this.#cellsOf(from, end), from, true);
    const faulty = this.#rows.at(-1)!;
    for (let at = end; at < this.#text.length; at = end) {
      end = this.#lineEnd(at);
      const cells = this.#cellsOf(at, end);
      if (cells.length === this.#width) this.#add(cells, at, false);
      else if (cells.length > 1 || cells[0] !== '') lost++;
    }
    if (lost > 0) faulty.lost = lost;
    return this.#rows;
  }

  /** Where the line after that of `at` begins. */
  #lineEnd(at: number): number {
    const feed = this.#text.indexOf('\n', at);
    return feed < 0 ? this.#text.length : feed + 1;
  }

  /** Asked in the order of the text. */
  #add(cells: string[], start: number, isFaulty: boolean): void {
    for (; this.#counted < start; this.#counted++) if (this.#text[this.#counted] === '\n') this.#line++;
    this.#rows.push({ cells, line: this.#line, isFaulty });
  }
}
