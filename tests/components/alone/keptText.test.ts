import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { textsOf } from '../../../src/core/merge/versions.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { getNote, removeNote, restoreNote, settleNote, writeNote } from '../../../src/data/library/notes.ts';
import { isTime } from '../../../src/data/library/records.ts';
import { watch } from '../../../src/data/liveQuery.ts';
import { draftOf, keepDraft } from '../../../src/app/state/notes/drafts.ts';
import { KeptText } from '../../../src/app/state/notes/keptText.svelte.ts';
import { storeUnsaved } from '../../../src/app/state/notes/unsaved.ts';
import { follow } from '../follow.svelte.ts';
import { until } from '../../until.ts';

const library = openLibrary('library of kept texts');
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** An editor of a note, as one tab has it. */
function tab(id: string, write = writeNote) {
  const text = new KeptText({
    name: `tab of ${id}`,
    write: (now, known) => write(library, { id, title: id }, now, known),
  });
  ends.push(follow(() => void text.others));
  ends.push(text.open());
  ends.push(
    watch(
      () => getNote(library, id),
      (record) => text.take({ versions: record?.text, removed: isTime(record?.removedAt) }),
      () => undefined,
    ),
  );
  return text;
}

const stored = async (id: string) => textsOf((await getNote(library, id))!.text);

test('what is typed is stored by itself, and another tab that writes nothing shows it', async () => {
  const [one, other] = [tab('a'), tab('a')];
  await until(() => expect(other.isOpen).toBe(true));
  one.type('so');
  one.type('so far');
  await until(() => expect(other.text).toBe('so far'));
  expect(one.others).toEqual([]);
  expect(other.others).toEqual([]);
});

test('two tabs that write at once keep both texts, and each shows the other', async () => {
  const [one, other] = [tab('b'), tab('b')];
  await until(() => expect(one.isOpen && other.isOpen).toBe(true));
  one.type('of one');
  other.type('of the other');
  await Promise.all([one.store(), other.store()]);
  await until(() => expect(one.others).toEqual(['of the other']));
  await until(() => expect(other.others).toEqual(['of one']));
  one.type('of one, longer');
  // Its own text of before is no other text.
  expect(one.others).toEqual(['of the other']);
  await one.store();
  await until(() => expect(other.others).toEqual(['of one, longer']));
  expect(other.text).toBe('of the other');
  const all = Object.keys((await getNote(library, 'b'))!.text.heads).sort();
  await until(() => expect([...one.heads].sort()).toEqual(all));
  await settleNote(library, 'b', 'both', one.heads);
  await until(() => expect([one.text, other.text]).toEqual(['both', 'both']));
  expect(one.others).toEqual([]);
});

test('a draft that was not stored when the page was killed is written by the next', async () => {
  const known = await writeNote(library, { id: 'c', title: 'c' }, 'stored', []);
  keepDraft('tab of c', { text: 'stored and typed', known });
  const text = tab('c');
  expect(text.text).toBe('stored and typed');
  await until(async () => expect(await stored('c')).toEqual(['stored and typed']));
  await until(() => expect(draftOf('tab of c')).toBeNull());
});

test('leaving the page keeps a draft at once, and drops it once it is stored', async () => {
  const text = tab('d');
  await until(() => expect(text.isOpen).toBe(true));
  text.type('last words');
  dispatchEvent(new Event('pagehide'));
  expect(draftOf('tab of d')).toMatchObject({ text: 'last words' });
  await until(() => expect(draftOf('tab of d')).toBeNull());
  expect(await stored('d')).toEqual(['last words']);
});

test('a text that cannot be stored is told of, kept, and stored later', async () => {
  let refused = true;
  const text = tab('e', (...args) => (refused ? Promise.reject(new Error('no room')) : writeNote(...args)));
  await until(() => expect(text.isOpen).toBe(true));
  text.type('dear to me');
  await text.store();
  expect(draftOf('tab of e')).toMatchObject({ text: 'dear to me' });
  expect(text.text).toBe('dear to me');
  refused = false;
  await storeUnsaved();
  expect(await stored('e')).toEqual(['dear to me']);
});

test('a removed note is empty here, and comes back with its text', async () => {
  await writeNote(library, { id: 'f', title: 'f' }, 'gone and back', []);
  const text = tab('f');
  await until(() => expect(text.text).toBe('gone and back'));
  await removeNote(library, 'f');
  await until(() => expect(text.isRemoved).toBe(true));
  expect(text.text).toBe('');
  await restoreNote(library, 'f');
  await until(() => expect(text.text).toBe('gone and back'));
});

test('a note that is written after a removal is a new one', async () => {
  await writeNote(library, { id: 'g', title: 'g' }, 'old', []);
  const text = tab('g');
  await until(() => expect(text.text).toBe('old'));
  await removeNote(library, 'g');
  await until(() => expect(text.isRemoved).toBe(true));
  text.type('new');
  await text.store();
  expect(await stored('g')).toEqual(['new']);
  expect((await getNote(library, 'g'))!.removedAt).toBeNull();
});

test('what is read late does not bring an older text back', async () => {
  const text = new KeptText({
    name: 'late',
    write: (now, known) => writeNote(library, { id: 'h', title: 'h' }, now, known),
  });
  const before = { versions: (await getNote(library, 'h'))?.text, removed: false };
  text.take(before);
  text.type('newer');
  await text.store();
  const now = { versions: (await getNote(library, 'h'))!.text, removed: false };
  text.type('newest');
  await text.store();
  text.take(now);
  expect(text.text).toBe('newest');
});
