import { noteWords } from '../../../core/notes/noteWords.ts';
import { fold } from '../../../core/text/fold.ts';
import { listHighlights, type HighlightColour } from '../../../data/library/highlights.ts';
import { listNotes, textsIn } from '../../../data/library/notes.ts';
import { told } from '../../words/told.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

/** A note or a highlight, as a row shows it. */
export interface Noted {
  paper: string;
  /** Title of the paper; empty if it is not known. */
  title: string;
  /** What was noted, in one line. */
  readonly words: string;
  at: number;
  /** Of a highlight alone: its id, the marked passage and the colour. */
  highlight?: string;
  quote?: string;
  colour?: HighlightColour;
}

/** All notes and highlights, the newest first, and those of them that have the words that are searched for. */
class NotedList {
  readonly #live = new Live(readAll);
  #query = $state('');
  readonly #all = $derived(this.#live.value ?? []);
  readonly #found = $derived.by(() => {
    const wanted = folded(this.#query).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return this.#all;
    return this.#all.filter((noted) => wanted.every((word) => textOf(noted).includes(word)));
  });
  readonly #notes = $derived(this.#all.filter(({ highlight }) => !highlight).length);

  get opened(): boolean {
    return this.#live.value !== undefined;
  }

  /** Why they could not be read the last time, in a sentence. */
  get problem(): string | null {
    return this.#live.value === undefined && this.#live.problem ? told(this.#live.problem) : null;
  }

  get query(): string {
    return this.#query;
  }

  get found(): readonly Noted[] {
    return this.#found;
  }

  /** How many there are, and how many of them are notes. */
  get all(): number {
    return this.#all.length;
  }

  get notes(): number {
    return this.#notes;
  }

  search(query: string): void {
    this.#query = query;
  }
}

async function readAll(): Promise<Noted[]> {
  const [notes, highlights] = await Promise.all([
    listNotes(library.database),
    listHighlights(library.database),
  ]);
  const all: Noted[] = [
    ...notes.map(({ paper, title, texts, at }) => withLazyWords({ paper, title, at }, texts)),
    ...highlights.map(({ id, paper, title = '', quote, colour, at = 0, text }) =>
      withLazyWords({ paper, title, at, highlight: id, quote: quote.exact, colour }, textsIn(text)),
    ),
  ];
  return all.sort((a, b) => b.at - a.at);
}

/** Reads a note as Markdown when its row is drawn: there may be thousands. */
function withLazyWords(noted: Omit<Noted, 'words'>, texts: readonly string[]): Noted {
  let words: string | undefined;
  const withThem = {
    ...noted,
    get words() {
      return (words ??= texts.map(noteWords).join(' · '));
    },
  };
  sources.set(withThem, texts);
  return withThem;
}

const sources = new WeakMap<Noted, readonly string[]>();
const texts = new WeakMap<Noted, string>();

/** What a note or highlight is searched by: all of it, and the title of its paper. */
function textOf(noted: Noted): string {
  const known = texts.get(noted);
  if (known !== undefined) return known;
  const text = folded([...(sources.get(noted) ?? []), noted.quote ?? '', noted.title].join('\n'));
  texts.set(noted, text);
  return text;
}

const folded = (text: string) => fold(text).text;

export const notedList = new NotedList();
