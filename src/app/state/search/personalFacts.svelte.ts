import { untrack } from 'svelte';
import { factKey } from '../../../core/query/meaning.ts';
import type { FactField } from '../../../core/query/parts.ts';
import type { Named, Names } from '../../../data/library/organised.ts';
import { ownTextsQuery, type OwnTextNews } from '../../../data/library/ownTexts.ts';
import type { NamedBy } from '../../../worker/protocol.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';
import { organised } from '../organise/organised.svelte.ts';

/** Chips that one looks through at a glance. */
const MOST_NAMES = 12;

/**
 * What only a search asks for of what a person keeps: tags, collections, notes and marked passages. It is read with the
 * first search, and from then on followed for as long as the app is open.
 */
class PersonalFacts {
  readonly #texts = new Live(ownTextsQuery(library.database), (news) => this.#takeTexts(news));
  #isFollowed = false;
  /** Papers of tags and collections, by key, as the worker was told last. */
  #told: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** What was written and marked in each paper, as JSON, as the worker was told last: the same is not told again. */
  readonly #noted = new Map<string, string>();
  #revision = $state(0);

  follow(): void {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    $effect.root(() => {
      $effect(() => {
        const names = organised.value;
        if (names) untrack(() => this.#takeNames(names));
      });
      $effect(() => this.#texts.follow());
    });
  }

  /** True once all of it is known. */
  get known(): boolean {
    return !!organised.value && !!this.#texts.value;
  }

  /** Another number whenever something of it changed. */
  get revision(): number {
    return this.#revision;
  }

  /** Names of tags or collections, those of the most papers first. */
  namesOf(field: FactField): readonly Named[] {
    return organised.namesOf(field);
  }

  /** The tags or collections of most papers, each with how many. */
  mostUsed(field: FactField): NamedBy[] {
    const used = this.namesOf(field).filter(({ papers }) => papers.size > 0);
    return used.slice(0, MOST_NAMES).map(({ name, papers }) => ({ name, papers: papers.size }));
  }

  /** Names of tags or collections that begin like this, however it is spelled. */
  namesBeginning(field: FactField, value: string): readonly Named[] {
    const key = factKey({ field, value });
    return this.namesOf(field).filter((name) => name.key.startsWith(key));
  }

  #takeNames({ tags, collections }: Names): void {
    const now = new Map([...tags, ...collections].map(({ key, papers }) => [key, papers]));
    for (const [key, papers] of now) if (papers !== this.#told.get(key)) library.facts.take(key, papers);
    for (const key of this.#told.keys()) if (!now.has(key)) library.facts.take(key, []);
    this.#told = now;
    this.#revision++;
  }

  #takeTexts({ isAll, texts }: OwnTextNews): void {
    const { facts } = library;
    const gone = isAll ? [...this.#noted.keys()].filter((id) => !texts.has(id)) : [];
    for (const [id, text] of [...texts, ...gone.map((id) => [id, null] as const)]) {
      facts.put('has:note', id, text?.note !== undefined);
      facts.put('has:highlight', id, text?.highlights !== undefined);
      const written = text ? JSON.stringify(text) : undefined;
      if (written === this.#noted.get(id)) continue;
      facts.putText(id, text);
      if (written) this.#noted.set(id, written);
      else this.#noted.delete(id);
    }
    this.#revision++;
  }
}

export const personalFacts = new PersonalFacts();
