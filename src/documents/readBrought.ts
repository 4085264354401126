import { DamagedError, gunzipParts } from '../core/bundle/gunzip.ts';
import { DAMAGED } from '../core/formats/decompress.ts';
import type { Diagnostic } from '../core/formats/diagnostic.ts';
import type { IdentifiedDraft, PaperDraft } from '../core/formats/documentFormat.ts';
import { papersOfLines, readLargeLines, TooLongError, wholeLines } from '../core/formats/largeLines.ts';
import { type DraftedDocument, readDrafts, withoutDrafts } from '../core/formats/readDrafts.ts';
import { unpack } from '../core/formats/unpack.ts';
import type { Brought } from './protocol.ts';

/** What a paper's text is made from. */
export type DraftText = Pick<PaperDraft, 'abstract' | 'fields'>;

/** A document that was read. */
export interface HeldDocument {
  name: string;
  format: string | null;
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
const TOO_LARGE =
  'It is longer than 128 MB, and on a device only lists of JSON lines are read at that length. Split it, or write it as JSON lines.';
const UNREADABLE = 'It could not be read. Check that it is still there, and choose it again.';
const CUT = 'It was not read to its end, because that was stopped.';

/**
 * The documents in what a person brought: one, or those of an archive. What cannot be read gives no papers and an error that
 * says why. Of a list of JSON lines that is stopped, what was read so far is there.
 */
export async function readBrought(brought: Brought, hooks: ReadingHooks): Promise<HeldDocument[]> {
  const { name, file } = brought;
  try {
    const packed = await isPacked(file);
    const large = file.size > (packed ? LARGE_ARCHIVE : LARGE);
    const lines = large ? await readLines(brought, packed, hooks) : null;
    if (lines) return [lines];
    if (file.size > MOST_AT_ONCE) return [inMemory(withoutDrafts(name, TOO_LARGE))];
    return await readWhole(brought, hooks);
  } catch (error) {
    const message = sentenceOf(error);
    if (message === null) throw error;
    return [inMemory(withoutDrafts(name, message))];
  }
}

/** Null for an error of ours. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof TooLongError) return error.message;
  if (error instanceof DamagedError) return DAMAGED;
  return error instanceof DOMException ? UNREADABLE : null;
}

async function isPacked(file: Blob): Promise<boolean> {
  const [one, other] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return one === 0x1f && other === 0x8b;
}

async function readWhole({ name, file }: Brought, { onBytes }: ReadingHooks): Promise<HeldDocument[]> {
  const documents = await unpack(name, new Uint8Array(await file.arrayBuffer()), MOST_AT_ONCE);
  onBytes(file.size);
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

/** Null where it is no list of JSON lines; then nothing of it counts as read. */
async function readLines(
  { name, file }: Brought,
  packed: boolean,
  { onBytes, isStopped }: ReadingHooks,
): Promise<HeldDocument | null> {
  let read = 0;
  let told = 0;
  const tell = (bytes: number) => {
    onBytes(bytes - told);
    told = bytes;
  };
  const ending = new Ending(isStopped);
  const pieces = ending.before(piecesOf(file, packed, (bytes) => (read += bytes)));
  const drafted = await draftsOfLines(name, pieces, () => tell(read));
  if (!drafted) return null;
  tell(file.size);
  const held = inMemory(drafted);
  if (ending.came) held.diagnostics.push({ severity: 'note', document: name, message: CUT });
  return {
    ...held,
    texts: () =>
      papersOfLines(
        name,
        piecesOf(file, packed, () => undefined),
      ),
  };
}

async function draftsOfLines(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  onPiece: () => void,
): Promise<DraftedDocument | null> {
  try {
    return await readLargeLines(name, pieces, withoutText, onPiece);
  } catch (error) {
    const message = sentenceOf(error);
    if (message === null) throw error;
    return withoutDrafts(name, message);
  }
}

/** Ends what is read once nobody waits for it. */
class Ending {
  readonly #isStopped: () => boolean;
  came = false;

  constructor(isStopped: () => boolean) {
    this.#isStopped = isStopped;
  }

  async *before<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const piece of pieces) {
      this.came = this.#isStopped();
      if (this.came) return;
      yield piece;
    }
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
