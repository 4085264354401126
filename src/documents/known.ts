import { shardsOf, wantedPacks } from '../core/bundle/packs.ts';
import type { IdentifiedDraft } from '../core/formats/documentFormat.ts';
import { identifiersIn } from '../core/paper/identifiers.ts';
import type { Paper } from '../core/paper/paper.ts';
import { arxivIdOf, doiOf, isTitleId, paperId, slugIn } from '../core/paper/paperId.ts';
import { papersOf, type ContentStore } from '../data/content/contentStore.ts';
import type { LibraryDatabase } from '../data/library/libraryDatabase.ts';
import { ownPaperIds, readOwnPapers } from '../data/library/ownPapers.ts';
import {
  beginningOf,
  isCommon,
  likeness,
  namesakeId,
  Namesakes,
  traitsOf,
  type Traits,
  type TraitsFrom,
} from '../core/paper/sameTitle.ts';
import type { FoundPaper } from './protocol.ts';

/** The same paper on this device. */
export type Here = NonNullable<FoundPaper['here']>;

/** Its abstract, or the gist of it. */
type Named = Pick<Paper, 'id' | 'title' | 'abstract'> & TraitsFrom & Partial<Pick<Paper, 'url' | 'pdf'>>;

/** Own papers read at once: 2 MB. */
const AT_ONCE = 500;

/**
 * Which papers are on this device, published and own, by what they may be told from others: id, DOI, arXiv id, addresses,
 * and title with year and first author. Texts are read once, some at a time, and not kept: 300 bytes a paper are.
 */
export class Known {
  readonly #papers = new Map<string, Pick<Here, 'own'> & { traits: Traits; beginning: string }>();
  readonly #byIdentifier = new Map<string, string>();
  readonly #byTitle = new Map<string, Namesakes<string>>();

  /** Adds all published papers. A shard that is missing is fetched again by others, and does without. */
  async addPublished(store: ContentStore): Promise<void> {
    const published = await store.published();
    if (!published) return;
    for (const shard of shardsOf(wantedPacks(published.manifest, published.packs)))
      for (const paper of (await papersOf(store, shard)) ?? []) this.add(paper, false);
  }

  async addOwn(library: LibraryDatabase): Promise<void> {
    const ids = await ownPaperIds(library);
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const paper of await readOwnPapers(library, ids.slice(at, at + AT_ONCE)))
        if (paper && !this.#papers.has(paper.id)) this.add(paper, true);
  }

  add(paper: Named, own: boolean): void {
    const { id, title } = paper;
    const traits = traitsOf(paper);
    const isNew = !this.#papers.has(id);
    this.#papers.set(id, { own, traits, beginning: isTitleId(id) ? beginningOf(paper.abstract) : '' });
    for (const identifier of identifiersOf(paper))
      if (!this.#byIdentifier.has(identifier)) this.#byIdentifier.set(identifier, id);
    const key = paperId({ title });
    const namesakes = this.#byTitle.get(key) ?? new Namesakes<string>();
    this.#byTitle.set(key, namesakes);
    if (isNew) namesakes.add(id, traits);
  }

  /** The paper on this device that one is the same as, as far as is known; null if it is new. */
  find(paper: Named): Here | null {
    return this.#identified(paper) ?? this.#namesake(paper, !isCommon(paper.title));
  }

  /** The same, where more than the title says so. */
  findSurely(paper: Named): Here | null {
    return this.#identified(paper) ?? this.#namesake(paper, false);
  }

  /** The id under which a paper can be kept beside those on this device: another one where its id is, perhaps, of another paper. */
  freeId(paper: Named): string {
    const known = this.#papers.get(paper.id);
    return known && isAnother(paper, known) ? idBeside(paper) : paper.id;
  }

  #identified(paper: Named): Here | null {
    // One that was added beside another has its id for good, also once that other is gone.
    for (const id of isTitleId(paper.id) ? [this.freeId(paper), idBeside(paper)] : [paper.id]) {
      const same = this.#papers.get(id);
      if (same) return { id, by: 'id', own: same.own };
    }
    for (const identifier of identifiersOf(paper)) {
      const other = this.#byIdentifier.get(identifier);
      const known = other === undefined ? undefined : this.#papers.get(other);
      if (known) return { id: other!, by: identifierKind(identifier), own: known.own };
    }
    return null;
  }

  /** @param orUnknown one of which nothing but the title is known to agree will do */
  #namesake(paper: Named, orUnknown: boolean): Here | null {
    const found = this.#byTitle.get(paperId({ title: paper.title }))?.nearest(traitsOf(paper));
    if (!found || (found.likeness === 'unknown' && !orUnknown)) return null;
    const id = found.one.of;
    return { id, by: 'title', own: this.#papers.get(id)!.own };
  }
}

/**
 * Whether a paper with the id of another, made from the title that they share, is not that one, or perhaps not: where neither
 * year nor author says that it is, their texts have to.
 */
function isAnother(paper: Named, { traits, beginning }: { traits: Traits; beginning: string }): boolean {
  if (!isTitleId(paper.id)) return false;
  const alike = likeness(traitsOf(paper), traits);
  return alike === 'apart' || (alike === 'unknown' && beginningOf(paper.abstract) !== beginning);
}

/** The id that a paper without identifiers has beside another of its title. */
function idBeside(paper: Named): string {
  return namesakeId(paper.title, traitsOf(paper), paper.abstract);
}

/** Whether a paper has the id that it was given beside another of its title, whatever was edited in it since. */
export function isBeside({ id, title }: Pick<Paper, 'id' | 'title'>): boolean {
  const other = paperId({ title });
  return isTitleId(id) && id !== other && slugIn(id) === slugIn(other);
}

/** What a draft has of a paper to be told by. */
export function namedOf({ id, title, abstract, doi, fields }: IdentifiedDraft): Named {
  const { url, pdf, year, venue, authors, kind } = fields ?? {};
  return {
    id,
    title,
    abstract,
    ...(doi !== undefined && { doi }),
    ...(url !== undefined && { url }),
    ...(pdf !== undefined && { pdf }),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(authors && { authors }),
    ...(kind && { kind }),
  };
}

/** Its own, in one form; addresses within its abstract are of other papers. */
function identifiersOf(paper: Named): string[] {
  const given = [arxivIdOf(paper), doiOf(paper), paper.url, paper.pdf];
  return given.flatMap((text) => (text ? identifiersIn(text) : []));
}

function identifierKind(identifier: string): Here['by'] {
  if (identifier.startsWith('doi:')) return 'doi';
  return identifier.startsWith('arxiv:') ? 'arxiv' : 'id';
}
