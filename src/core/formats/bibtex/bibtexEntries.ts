/** An entry of BibTeX: what stands between its braces, with strings put together. */
export interface BibtexEntry {
  /** In lower case: "article". */
  type: string;
  key: string;
  /** By names in lower case; of a name that is there twice, the first that holds anything. */
  fields: Map<string, string>;
  /** 1-based. */
  line: number;
}

/** What could not be read, and where. */
export interface BibtexFault {
  line: number;
  key: string;
}

const MONTHS = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);
/** Characters of a text, from one to before another. */
export interface Gap {
  start: number;
  end: number;
}

/** An entry begins here, also where the one before it never ended. */
const ENTRY = /@\s*([A-Za-z][\w-]{0,40})\s*[{(]/y;
const NAME = /[^\s"#%'(),={}@]+/y;
const SPACE = /\s*/y;

/**
 * The entries of a BibTeX or BibLaTeX file, in one pass. What is broken ends where a line begins with the next entry, and
 * costs that entry alone; a missing comma costs nothing. Where abbreviations stand behind what uses them, in a second one.
 */
export function bibtexEntries(text: string): Entries {
  const reader = new Reader(text);
  const entries = allOf(text, reader);
  return reader.isLate ? allOf(text, new Reader(text, reader.strings)) : entries;
}

interface Entries {
  entries: BibtexEntry[];
  faults: BibtexFault[];
  /** Where the file holds no entry, comment or abbreviation, in order. */
  gaps: Gap[];
}

function allOf(text: string, reader: Reader): Entries {
  const entries: BibtexEntry[] = [];
  const faults: BibtexFault[] = [];
  const gaps: Gap[] = [];
  let start = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', reader.at)) {
    const found = reader.entryAt(at);
    if (reader.end > at) {
      if (at > start) gaps.push({ start, end: at });
      start = Math.max(start, reader.end);
    }
    if (!found) continue;
    if (found.entry) entries.push(found.entry);
    if (found.isBroken) faults.push({ line: found.line, key: found.key });
  }
  if (start < text.length) gaps.push({ start, end: text.length });
  return { entries, faults, gaps };
}

interface Found {
  entry?: BibtexEntry;
  isBroken: boolean;
  line: number;
  key: string;
}

class Reader {
  /** From where it is read on. */
  at = 0;
  /** Where what was read last ends: a comment is read on within, for entries are put into comments. */
  end = 0;
  /** Whether an abbreviation was used before it was given. */
  isLate = false;
  /** The abbreviations that were given so far, and what they stand for. */
  readonly strings = new Map<string, string>();
  readonly #text: string;
  /** Those of the whole file, for what has not been given yet. */
  readonly #later: ReadonlyMap<string, string>;
  readonly #unknown = new Set<string>();
  #line = 1;
  #counted = 0;

  constructor(text: string, later: ReadonlyMap<string, string> = new Map()) {
    this.#text = text;
    this.#later = later;
  }

  /** What begins at `start`, an `@`; null for what is no entry. `end` stays where it is for an `@` that begins nothing. */
  entryAt(start: number): Found | null {
    this.at = start;
    const type = this.#match(ENTRY, 1)?.toLowerCase();
    if (type === undefined) {
      this.at = start + 1;
      return null;
    }
    const line = this.#lineOf(start);
    if (type === 'comment') {
      this.end = this.#endOfComment(this.at);
      return null;
    }
    if (type === 'preamble' || type === 'string') {
      this.#define(type);
      this.end = this.at;
      return null;
    }
    const key = this.#key();
    const { fields, isBroken } = this.#fields();
    this.end = this.at;
    return { entry: { type, key, fields, line }, isBroken, line, key };
  }

  #define(type: 'preamble' | 'string'): void {
    if (type === 'preamble') {
      this.#value();
      return;
    }
    for (const [name, value] of this.#fields().fields) {
      this.isLate ||= this.#unknown.has(name);
      this.strings.set(name, value);
    }
  }

  /** It is only looked for: what follows `start`, the brace behind, is read on. */
  #endOfComment(start: number): number {
    if (this.#text[start - 1] !== '{') return start;
    this.at = start - 1;
    this.#braced();
    const end = this.at;
    this.at = start;
    return end;
  }

  /** The key, up to its comma; nothing where a field stands at once. */
  #key(): string {
    const start = this.at;
    const end = this.#text.slice(start, start + LONGEST_KEY).search(/[,=}\n]/);
    if (end < 0 || this.#text[start + end] === '=') return '';
    this.at = start + end + (this.#text[start + end] === ',' ? 1 : 0);
    return this.#text.slice(start, start + end).trim();
  }

  #fields(): { fields: Map<string, string>; isBroken: boolean } {
    const fields = new Map<string, string>();
    while (true) {
      this.#skip();
      const sign = this.#text[this.at];
      if (sign === '}' || sign === ')') {
        this.at++;
        return { fields, isBroken: false };
      }
      if (sign === undefined || (sign === '@' && this.#beginsEntry(this.at)))
        return { fields, isBroken: true };
      const name = this.#match(NAME, 0)?.toLowerCase();
      this.#skip();
      if (name === undefined || this.#text[this.at] !== '=') {
        if (name === undefined) this.at++;
        continue;
      }
      this.at++;
      const value = this.#value();
      if (value === null) return { fields, isBroken: true };
      if (value !== '' && !fields.has(name)) fields.set(name, value);
    }
  }

  /** Pieces joined by `#`; null for a value that never ends. */
  #value(): string | null {
    let value = '';
    while (true) {
      this.#skip();
      const sign = this.#text[this.at];
      const piece = sign === '{' ? this.#braced() : sign === '"' ? this.#inQuotes() : this.#word();
      if (piece === null) return null;
      value += piece;
      this.#skip();
      if (this.#text[this.at] !== '#') return value;
      this.at++;
    }
  }

  #word(): string {
    const word = this.#match(NAME, 0);
    if (word === null) return '';
    const name = word.toLowerCase();
    const given = this.strings.get(name) ?? this.#later.get(name);
    if (given !== undefined) return given;
    this.#unknown.add(name);
    return MONTHS.has(name) ? name : word;
  }

  #braced(): string | null {
    const start = this.at + 1;
    let depth = 0;
    for (let at = this.at; at < this.#text.length; at++) {
      const sign = this.#text[at];
      if (sign === '\\') at++;
      else if (sign === '{') depth++;
      else if (sign === '}' && --depth === 0) {
        this.at = at + 1;
        return this.#text.slice(start, at);
      } else if (sign === '@' && this.#beginsEntry(at)) return this.#broken(at);
    }
    return this.#broken(this.#text.length);
  }

  /** A quotation mark within braces ends nothing. */
  #inQuotes(): string | null {
    const start = this.at + 1;
    let depth = 0;
    for (let at = start; at < this.#text.length; at++) {
      const sign = this.#text[at];
      if (sign === '\\') at++;
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
      else if (sign === '"' && depth <= 0) {
        this.at = at + 1;
        return this.#text.slice(start, at);
      } else if (sign === '@' && this.#beginsEntry(at)) return this.#broken(at);
    }
    return this.#broken(this.#text.length);
  }

  #broken(at: number): null {
    this.at = at;
    return null;
  }

  /** An `@type{` at the beginning of a line. */
  #beginsEntry(at: number): boolean {
    const before = this.#text.slice(Math.max(0, at - 20), at);
    if (!/(?:^|[\n\r])[^\S\n\r]*$/.test(before) && at !== 0) return false;
    ENTRY.lastIndex = at;
    return ENTRY.test(this.#text);
  }

  #skip(): void {
    while (true) {
      this.#match(SPACE, 0);
      const sign = this.#text[this.at];
      if (sign === ',') this.at++;
      else if (sign === '%') {
        const end = this.#text.indexOf('\n', this.at);
        this.at = end < 0 ? this.#text.length : end;
      } else return;
    }
  }

  #match(pattern: RegExp, group: number): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (!found) return null;
    this.at = pattern.lastIndex;
    return found[group] ?? null;
  }

  /** Asked in the order of the text. */
  #lineOf(at: number): number {
    for (; this.#counted < at; this.#counted++) if (this.#text[this.#counted] === '\n') this.#line++;
    return this.#line;
  }
}

const LONGEST_KEY = 500;
