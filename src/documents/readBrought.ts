import { DamagedError, gunzipParts } from '../core/bundle/gunzip.ts';
import { DAMAGED } from '../core/formats/decompress.ts';
import type { Diagnostic } from '../core/formats/diagnostic.ts';
import type { IdentifiedDraft, PaperDraft } from '../core/formats/documentFormat.ts';
import { wholeValues } from '../core/formats/json/wholeValues.ts';
import { LargeLines, papersOfLines, TooLongError, wholeLines } from '../core/formats/largeLines.ts';
import { type DraftedDocument, readDrafts, withoutDrafts } from '../core/formats/readDrafts.ts';
import { tell, type FormatName, type Told } from '../core/formats/sayings.ts';
import { gistOf } from '../core/paper/sameTitle.ts';
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
 * says why. Of a long list in JSON that is stopped, what was read so far is there.
 */
export async function readBrought(brought: Brought, hooks: ReadingHooks): Promise<BroughtRead> {
  const { name, file } = brought;
  const packed = await isPacked(file);
  const isLarge = file.size > (packed ? LARGE_ARCHIVE : LARGE);
  const lines = isLarge ? await new PiecesReading(brought, packed, LINES).read(hooks) : null;
  if (lines) return lines;
  const documents = file.size > MOST_AT_ONCE ? null : await readAtOnce(brought);
  if (documents && !documents.some(isTooLarge)) {
    hooks.onBytes(file.size);
    return { documents, goOn: null };
  }
  const values = await new PiecesReading(brought, packed, VALUES).read(hooks);
  if (values) return values;
  hooks.onBytes(file.size);
  const refused = withoutDrafts(name, tell('too-long-file', { most: MOST_AT_ONCE }));
  return { documents: documents ?? [inMemory(refused)], goOn: null };
}

/** An archive of which it is only found out when it is unpacked. */
function isTooLarge({ diagnostics }: HeldDocument): boolean {
  return diagnostics.some(({ said }) => said?.kind === 'archive-too-large');
}

async function readAtOnce(brought: Brought): Promise<HeldDocument[]> {
  try {
    return await readWhole(brought);
  } catch (error) {
    const told = toldOf(error);
    if (told === null) throw error;
    return [inMemory(withoutDrafts(brought.name, told))];
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

/** What a long document is read as. */
interface Kind {
  pieces: typeof wholeLines;
  /** Whether it is one, by its first piece. */
  isOne?: (piece: Uint8Array) => boolean;
  /** Whether it is one only if there are papers in it. */
  hasPapers: boolean;
}

/** Lists of JSON lines, and lists in any other JSON. */
const LINES: Kind = { pieces: wholeLines, hasPapers: false };
const VALUES: Kind = { pieces: wholeValues, isOne: () => true, hasPapers: true };

/** A long document while it is read: where it was stopped, it goes on. */
class PiecesReading {
  readonly #brought: Brought;
  readonly #packed: boolean;
  readonly #kind: Kind;
  readonly #list: LargeLines;
  readonly #pieces: AsyncGenerator<Uint8Array>;
  #held: HeldDocument | null = null;
  #read = 0;
  #told = 0;

  constructor(brought: Brought, packed: boolean, kind: Kind) {
    this.#brought = brought;
    this.#packed = packed;
    this.#kind = kind;
    this.#list = new LargeLines(brought.name, withoutText, kind.isOne);
    this.#pieces = piecesOf(brought.file, packed, kind, (bytes) => (this.#read += bytes));
  }

  /** Null where it is no such list; then nothing of it counts as read. */
  async read(hooks: ReadingHooks): Promise<BroughtRead | null> {
    const { name } = this.#brought;
    try {
      while (!hooks.isStopped()) {
        const { value: piece } = await this.#pieces.next();
        if (!piece) return this.#kind.hasPapers && this.#list.papers.length === 0 ? null : this.#ended(hooks);
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

  readonly #goOn: ReadOn = async (hooks) => (await this.read(hooks)) ?? readBrought(this.#brought, hooks);

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
          piecesOf(file, this.#packed, this.#kind, () => undefined),
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
  const { authors, venue, year, kind, url, pdf } = fields ?? {};
  return {
    ...draft,
    abstract: gistOf(abstract),
    ...(fields && {
      fields: {
        ...(authors && { authors: authors.slice(0, SHOWN_AUTHORS) }),
        ...(venue !== undefined && { venue }),
        ...(year !== undefined && { year }),
        ...(kind !== undefined && { kind }),
        ...(url !== undefined && { url }),
        ...(pdf !== undefined && { pdf }),
      },
    }),
  };
}

/** A row names the first of more than two. */
const SHOWN_AUTHORS = 3;

function piecesOf(
  file: Blob,
  packed: boolean,
  { pieces }: Kind,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const parts = partsOf(file, onBytes);
  return pieces(packed ? gunzipParts(parts) : parts, LIMITS);
}

async function* partsOf(file: Blob, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PART) {
    const part = new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
    onBytes(part.length);
    yield part;
  }
}
