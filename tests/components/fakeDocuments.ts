import { vi } from 'vitest';
import type { DocumentsClient } from '../../src/documents/client.ts';
import type { FoundPaper, Reading } from '../../src/documents/protocol.ts';

/** As the worker does, it hands out no more at once. */
const MOST_ROWS = 500;

/** The worker that reads documents, as a test has it do: it tells what it is told to, and notes what it was asked. */
export function fakeDocuments(rows: FoundPaper[] = []) {
  let tell: (reading: Reading) => void = () => undefined;
  let breakDown: () => void = () => undefined;
  const client = {
    read: vi.fn(),
    rows: vi.fn((which: string, start: number, length: number) =>
      Promise.resolve(
        rows
          .filter(({ state }) => which === 'all' || state === which)
          .slice(start, start + Math.min(MOST_ROWS, length)),
      ),
    ),
    paper: vi.fn(() => Promise.resolve(null)),
    store: vi.fn(),
    stop: vi.fn(),
    undo: vi.fn(() => Promise.resolve()),
    edited: vi.fn(),
    join: vi.fn(),
    backup: vi.fn(),
    backupFault: vi.fn(),
    openBackup: vi.fn(),
    mergeBackup: vi.fn(),
    undoMerge: vi.fn(),
    syncFile: vi.fn(),
    onGotOn: () => () => undefined,
    onReading: (callback: typeof tell) => {
      tell = callback;
      return () => undefined;
    },
    onBroken: (callback: typeof breakDown) => {
      breakDown = callback;
      return () => undefined;
    },
    end: vi.fn(),
  } satisfies DocumentsClient;
  return {
    client,
    rows,
    tell: (reading: Partial<Reading>) => tell({ ...NOTHING, ...reading }),
    breakDown: () => breakDown(),
  };
}

const NOTHING: Reading = {
  stage: 'reading',
  documents: [],
  done: 0,
  total: 0,
  found: { new: 0, here: 0, faulty: 0 },
  stored: 0,
  waiting: false,
  problem: null,
};

export function found(id: string, fields: Partial<FoundPaper> = {}): FoundPaper {
  return { id, title: `On ${id}`, authors: '', where: '', state: 'new', document: 'a.bib', ...fields };
}
