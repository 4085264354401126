import { factKey } from '../../core/query/meaning.ts';
import type { FactField } from '../../core/query/parts.ts';
import { getNames, getOwnTexts, type Named, type Names, type OwnText } from '../../data/library/facts.ts';
import type { NamedBy } from '../../worker/protocol.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** Chips that one looks through at a glance. */
const MOST_NAMES = 12;

const NONE: Names = { tags: [], collections: [] };

/**
 * What only a search asks for of what a person keeps: tags, collections, notes and marked passages. It is read with the
 * first search, and from then on followed for as long as the app is open.
 */
class Own {
  readonly #names = new Live(
    (signal) => getNames(library.database, signal),
    (names) => this.#takeNames(names),
  );
  readonly #texts = new Live(
    (signal) => getOwnTexts(library.database, signal),
    (texts) => this.#takeTexts(texts),
  );
  #isFollowed = false;
  /** Keys of tags and collections that were there. */
  #keys: readonly string[] = [];
  #told: ReadonlyMap<string, OwnText> = new Map();
  #revision = $state(0);

  follow(): void {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    $effect.root(() => {
      $effect(() => this.#names.follow());
      $effect(() => this.#texts.follow());
    });
  }

  /** True once all of it is known. */
  get known(): boolean {
    return !!this.#names.value && !!this.#texts.value;
  }

  /** Another number whenever something of it changed. */
  get revision(): number {
    return this.#revision;
  }

  /** Names of tags or collections, those of the most papers first. */
  namesOf(field: FactField): readonly Named[] {
    const { tags, collections } = this.#names.value ?? NONE;
    return field === 'tag' ? tags : field === 'in' ? collections : [];
  }

  /** The first of them that have papers, each with how many. */
  mostUsed(field: FactField): NamedBy[] {
    const used = this.namesOf(field).filter(({ papers }) => papers.size > 0);
    return used.slice(0, MOST_NAMES).map(({ name, papers }) => ({ name, papers: papers.size }));
  }

  /** Those that begin so, however it is spelled. */
  namesBeginning(field: FactField, value: string): readonly Named[] {
    const key = factKey({ field, value });
    return this.namesOf(field).filter((name) => name.key.startsWith(key));
  }

  #takeNames({ tags, collections }: Names): void {
    const all = [...tags, ...collections];
    const keys = all.map(({ key }) => key);
    for (const { key, papers } of all) library.facts.replace(key, papers);
    for (const key of this.#keys) if (!keys.includes(key)) library.facts.replace(key, []);
    this.#keys = keys;
    this.#revision++;
  }

  #takeTexts(texts: ReadonlyMap<string, OwnText>): void {
    const { facts } = library;
    facts.replace('has:note', idsWith(texts, 'note'));
    facts.replace('has:highlight', idsWith(texts, 'highlights'));
    for (const id of this.#told.keys()) if (!texts.has(id)) facts.putText(id, null);
    for (const [id, text] of texts)
      if (JSON.stringify(text) !== JSON.stringify(this.#told.get(id))) facts.putText(id, text);
    this.#told = texts;
    this.#revision++;
  }
}

function idsWith(texts: ReadonlyMap<string, OwnText>, kind: keyof OwnText): string[] {
  return [...texts].flatMap(([id, own]) => (own[kind] === undefined ? [] : [id]));
}

export const own = new Own();
