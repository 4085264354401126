import { sharedPage } from '../../core/formats/sharedPage.ts';
import type { Brought } from '../../documents/protocol.ts';
import { dropShared, sharedParts, type SharedPart } from '../../platform/shared.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { bringing } from '../state/bring/bringing.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import * as words from '../words/en/bring.ts';
import { openNamed } from './openNamed.ts';

/** What was shared and is being looked at: forgotten once it is stored, or closed. */
let shared: readonly SharedPart[] = [];

export function bringFiles(files: Iterable<File>): void {
  bringing.read(Array.from(files, (file) => ({ name: file.name, file })));
}

export function bringText(text: string, name = words.pastedText): void {
  if (text.trim()) bringing.read([{ name, file: new Blob([text], { type: 'text/plain' }) }]);
}

/** Takes what another app shared, beside what is looked at. */
export async function bringShared(): Promise<void> {
  const known = new Set(shared.map(({ address }) => address));
  const parts = (await sharedParts()).filter(({ address }) => !known.has(address));
  if (parts.length === 0) return;
  shared = [...shared, ...parts];
  const shares = [...new Set(parts.map(({ share }) => share))];
  const brought = await Promise.all(
    shares.map((share) => broughtBy(parts.filter((part) => part.share === share))),
  );
  bringing.read(brought.flat());
}

/** Files of one share; its texts as one, unless they only name a file, or a paper: that is opened if it is here. */
async function broughtBy(parts: readonly SharedPart[]): Promise<Brought[]> {
  const files = parts.filter(({ name }) => name).map(({ name, content }) => ({ name, file: content }));
  const texts = await Promise.all(
    ['title', 'text', 'url'].map(async (wanted) => {
      const part = parts.find(({ field, name }) => field === wanted && !name);
      return part ? part.content.text() : '';
    }),
  );
  const page = files.length === 0 ? sharedPage(texts) : null;
  if (page) {
    const isAlone = !bringing.reading && shared.every(({ share }) => share === parts[0]?.share);
    if (isAlone && (await openNamed(page.address, page.names))) {
      await forgetShared();
      return [];
    }
    return [{ name: page.host, file: new Blob([page.html]) }];
  }
  const [, text = ''] = texts;
  // A text of several lines is a document: a line in front could make another kind of it.
  const whole = text.trim().includes('\n') || files.length > 0 ? text : [...new Set(texts)].join('\n\n');
  return whole.trim() ? [...files, { name: words.sharedText, file: new Blob([whole]) }] : files;
}

/** Stores what is chosen of what was found, and offers to take it back. */
export function addFound(): void {
  const looked = shared;
  bringing.store((back) => {
    const { stored = 0, waiting = false } = bringing.reading ?? {};
    // Of what was shared something may not have been read.
    if (!waiting) void forgetShared(looked);
    toasts.show({
      message: words.added(stored),
      change: { id: '', at: 0, edits: [] },
      undo: async (change) => {
        await back.undo();
        return change;
      },
      ongone: back.end,
    });
  });
}

/** Takes the import that is looked at back. */
export async function undoBringing(): Promise<void> {
  try {
    await bringing.undo();
    toasts.show({ message: words.takenBack });
  } catch (problem) {
    reportProblem(problem);
  }
}

/** Forgets what was not stored, and what was shared. */
export function closeBringing(): void {
  bringing.close();
  void forgetShared();
}

async function forgetShared(parts = shared): Promise<void> {
  shared = shared.filter((part) => !parts.includes(part));
  await dropShared(parts);
}
