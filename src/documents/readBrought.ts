import { DamagedError, gunzipParts } from '../core/bundle/gunzip.ts';
import { DAMAGED } from '../core/formats/decompress.ts';
import type { Diagnostic } from '../core/formats/diagnostic.ts';
import type { IdentifiedDraft, PaperDraft } from '../core/formats/documentFormat.ts';
import { LargeLines, papersOfLines, TooLongError, wholeLines } from '../core/formats/largeLines.ts';
import { type DraftedDocument, readDrafts, withoutDrafts } from '../core/formats/readDrafts.ts';
import { tell, type FormatName, type Told } from '../core/formats/sayings.ts';
import { unpack } from '../core/formats/unpack.ts';
import type { Brought } from './protocol.ts';

/** What a paper's text is made from. */
export type DraftText = Pick<PaperDraft, 'abstract' | 'fields'>;

/** A document that was read. */
export interface HeldDocument {
  name: string;
  format: FormatName | null;
  /** In the order of the document; of a long one without their texts. */
  drafts: IdentifiedDraft[];
  diagnostics: Diagnostic[];
  /** The texts of all drafts, some at a time, in their order. */
  texts(): AsyncIterable<readonly DraftText[]>;
}

export interface ReadingHooks {
  /** Called with so many bytes of the file that were read since. */
  onBytes: (bytes: number) => void;
  /** Whether nobody waits for it any more. */
  isStopped: () => boolean;
}

/** Files of this length, and archives of that one, are read piece by piece where they are lists of JSON lines. */
const LARGE = 2 ** 21;
const LARGE_ARCHIVE = 2 ** 19;
/** Bytes that are read together, the longest line, and all that an archive may hold. */
const LIMITS = { piece: 2 ** 21, line: 2 ** 26, all: 5e9 };
/** Bytes of any other document, and of what an archive may hold: all of it is in memory. */
const MOST_AT_ONCE = 2 ** 27;
/** Bytes that are asked of a file at once. */
const PART = 2 ** 20;

/** What reading gave. */
interface BroughtRead {
  /** One that is gone on with is the same as before, with what came. */
  documents: HeldDocument[];
  /** Reads on where it was stopped; null once it was read to its end. */
  goOn: ReadOn | null;
}

export type ReadOn = (hooks: ReadingHooks) => Promise<BroughtRead>;

/**
 * The documents in what a person brought: one, or those of an archive. What cannot be read gives no papers and an error that
 * says why. Of a list of JSON lines that is stopped, what was read so far is there.
 */
export async function readBrought(brought: Brought, hooks: ReadingHooks): Promise<BroughtRead> {
  const { file } = brought;
  const packed = await isPacked(file);
  const isLarge = file.size > (packed ? LARGE_ARCHIVE : LARGE);
  const lines = isLarge ? await new LinesReading(brought, packed).read(hooks) : null;
  return lines ?? { documents: await readAtOnce(brought, hooks), goOn: null };
}

async function readAtOnce(brought: Brought, { onBytes }: ReadingHooks): Promise<HeldDocument[]> {
  const { name, file } = brought;
  try {
    if (file.size > MOST_AT_ONCE)
      return [inMemory(withoutDrafts(name, tell('too-long-file', { most: MOST_AT_ONCE })))];
    return await readWhole(brought);
  } catch (error) {
    const told = toldOf(error);
    if (told === null) throw error;
    return [inMemory(withoutDrafts(name, told))];
  } finally {
    onBytes(file.size);
  }
}

/** Null for an error of ours. */
function toldOf(error: unknown): Told | null {
  if (error instanceof TooLongError) return error.told;
  if (error instanceof DamagedError) return DAMAGED;
  return error instanceof DOMException ? tell('unreadable') : null;
}

/** What cannot be read is told when it is read. */
async function isPacked(file: Blob): Promise<boolean> {
  const head = await file
    .slice(0, 2)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const [one, other] = new Uint8Array(head);
  return one === 0x1f && other === 0x8b;
}

async function readWhole({ name, file }: Brought): Promise<HeldDocument[]> {
  const documents = await unpack(name, new Uint8Array(await file.arrayBuffer()), MOST_AT_ONCE);
  return documents.map((one) =>
    inMemory('problem' in one ? withoutDrafts(one.name, one.problem) : readDrafts(one)),
  );
}

function inMemory({ drafts, collection, format, diagnostics }: DraftedDocument): HeldDocument {
  return {
    name: collection.document,
    format: format ?? null,
    drafts,
    diagnostics,
    async *texts() {
      yield drafts;
    },
  };
}

/** A list of JSON lines while it is read: where it was stopped, it goes on. */
class LinesReading {
  readonly #brought: Brought;
  readonly #packed: boolean;
  readonly #list: LargeLines;
  readonly #pieces: AsyncGenerator<Uint8Array>;
  #held: HeldDocument | null = null;
  #read = 0;
  #told = 0;

  constructor(brought: Brought, packed: boolean) {
    this.#brought = brought;
    this.#packed = packed;
    this.#list = new LargeLines(brought.name, withoutText);
    this.#pieces = piecesOf(brought.file, packed, (bytes) => (this.#read += bytes));
  }

  /** Null where it is no such list; then nothing of it counts as read. */
  async read(hooks: ReadingHooks): Promise<BroughtRead | null> {
    const { name } = this.#brought;
    try {
      while (!hooks.isStopped()) {
        const { value: piece } = await this.#pieces.next();
        if (!piece) return this.#ended(hooks);
        if (!this.#list.add(piece)) return null;
        this.#tell(hooks, this.#read);
      }
    } catch (error) {
      // Its first line is so long that it may be something else, on one line.
      if (error instanceof TooLongError && this.#told === 0) return null;
      return this.#failed(hooks, error);
    }
    if (this.#told === 0) return { documents: [], goOn: this.#goOn };
    const cut: Diagnostic = { severity: 'note', document: name, ...tell('cut') };
    return { documents: [this.#grown(cut)], goOn: this.#goOn };
  }

  readonly #goOn: ReadOn = async (hooks) =>
    (await this.read(hooks)) ?? { documents: await readAtOnce(this.#brought, hooks), goOn: null };

  #ended(hooks: ReadingHooks): BroughtRead {
    this.#tell(hooks, this.#brought.file.size);
    return { documents: [this.#grown()], goOn: null };
  }

  /** What was shown of it before stays. */
  #failed(hooks: ReadingHooks, error: unknown): BroughtRead {
    const { name: document, file } = this.#brought;
    const told = toldOf(error);
    if (told === null) throw error;
    this.#tell(hooks, file.size);
    this.#held?.diagnostics.push({ severity: 'error', document, ...told });
    return { documents: [this.#held ?? inMemory(withoutDrafts(document, told))], goOn: null };
  }

  #tell({ onBytes }: ReadingHooks, bytes: number): void {
    onBytes(bytes - this.#told);
    this.#told = bytes;
  }

  /** The document with what was read since; a paper that is as before is the same one. */
  #grown(...more: Diagnostic[]): HeldDocument {
    const { name, file } = this.#brought;
    const drafted = this.#list.drafted;
    const before = this.#held?.drafts ?? [];
    const drafts = drafted.drafts.map((draft, at) => (before[at]?.id === draft.id ? before[at] : draft));
    this.#held ??= {
      ...inMemory(drafted),
      texts: () =>
        papersOfLines(
          name,
          piecesOf(file, this.#packed, () => undefined),
        ),
    };
    return Object.assign(this.#held, {
      format: drafted.format ?? null,
      drafts,
      diagnostics: [...drafted.diagnostics, ...more],
    });
  }
}

/** What a row shows of a paper; of its abstract enough to tell it from another. */
function withoutText(draft: PaperDraft): PaperDraft {
  const { abstract, fields } = draft;
  const { authors, venue, year, url, pdf } = fields ?? {};
  return {
    ...draft,
    abstract: abstract && `${abstract.length} ${abstract.slice(0, GIST)}`,
    ...(fields && {
      fields: {
        ...(authors && { authors: authors.slice(0, SHOWN_AUTHORS) }),
        ...(venue !== undefined && { venue }),
        ...(year !== undefined && { year }),
        ...(url !== undefined && { url }),
        ...(pdf !== undefined && { pdf }),
      },
    }),
  };
}

const GIST = 24;
/** A row names the first of more than two. */
const SHOWN_AUTHORS = 3;

function piecesOf(file: Blob, packed: boolean, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const parts = partsOf(file, onBytes);
  return wholeLines(packed ? gunzipParts(parts) : parts, LIMITS);
}

async function* partsOf(file: Blob, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PART) {
    const part = new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
    onBytes(part.length);
    yield part;
  }
}
