import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({
  content: { state: { collections: [] } },
}));
const files = vi.hoisted(() => ({
  askForFile: vi.fn(),
  mayWrite: vi.fn(),
  oneTabAtATime: (_: string, act: () => Promise<void>) => act(),
  pickKeptFile: vi.fn(),
  writeKeptFile: vi.fn(),
}));
vi.mock('../../../src/platform/keptFile.ts', () => files);
/** What is to be done when one comes back to the app. */
const returns = vi.hoisted(() => new Set<() => void>());
vi.mock('../../../src/platform/pageVisibility.ts', () => ({
  onVisible: (act: () => void) => {
    returns.add(act);
    return () => returns.delete(act);
  },
}));

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { keptFile } = await import('../../../src/app/state/settings/keptFile.svelte.ts');
const { allowKeptFile, chooseKeptFile, forgetKeptFile } =
  await import('../../../src/app/actions/keepFile.ts');

const handle = { name: 'library.json.gz' };

beforeEach(async () => {
  banners.dismiss();
  files.pickKeptFile.mockResolvedValue(handle);
  files.mayWrite.mockResolvedValue(false);
  await library.database.delete();
  await library.database.open();
});

test('one comes back to the file that is kept, and to none that was forgotten', async () => {
  await chooseKeptFile('new');
  expect(keptFile.status).toBe('ask');
  expect(returns.size).toBe(1);
  await forgetKeptFile();
  expect(returns.size).toBe(0);
  await chooseKeptFile('new');
  expect(returns.size).toBe(1);
  await forgetKeptFile();
});

test('a browser that does not let itself be asked for the file is told of', async () => {
  await chooseKeptFile('new');
  files.askForFile.mockRejectedValue(new DOMException('', 'SecurityError'));
  await allowKeptFile();
  expect(banners.current?.kind).toBe('problem');
  await forgetKeptFile();
});
