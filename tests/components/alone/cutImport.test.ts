import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content: {} }));
const locks = vi.hoisted(() => ({ isHeld: vi.fn() }));
vi.mock('../../../src/platform/keptFile.ts', () => locks);

const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { tellCutImport } = await import('../../../src/app/actions/tellCutImport.ts');
const { beginImport } = await import('../../../src/data/library/cutImport.ts');
const german = await import('../../../src/app/words/de/bring.ts');

const NOTE = { names: ['list.jsonl'], done: 9600, total: 20_000 };

beforeEach(async () => {
  banners.dismiss();
  locks.isHeld.mockResolvedValue(false);
  await library.database.delete();
  await library.database.open();
});

test('that papers were being added when the app was ended is told once', async () => {
  await beginImport(library.database, NOTE);
  await tellCutImport();
  expect(banners.current?.message).toBe(
    'Adding “list.jsonl” was cut off: 9,600 of 20,000 papers are here. Add it once more, and the rest comes.',
  );
  banners.dismiss();
  await tellCutImport();
  expect(banners.current).toBeUndefined();
  expect(german.cutOff(['a', 'b', 'c'], 1, 2)).toContain('„a“ und 2 weitere Dokumente');
});

test('while another tab adds them nothing is told, and it stays to be told', async () => {
  await beginImport(library.database, NOTE);
  locks.isHeld.mockResolvedValue(true);
  await tellCutImport();
  expect(banners.current).toBeUndefined();
  locks.isHeld.mockResolvedValue(false);
  await tellCutImport();
  expect(banners.current?.message).toContain('list.jsonl');
});

test('what another version of the app wrote there is not told', async () => {
  await library.database.device.put({ key: 'import', value: { names: 'a', done: 'b' } });
  await tellCutImport();
  expect(banners.current).toBeUndefined();
});
