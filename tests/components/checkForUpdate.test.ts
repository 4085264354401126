import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toasts } from '../../src/app/state/frame/toasts.svelte.ts';

const askServer = vi.hoisted(() => vi.fn());
const content = vi.hoisted(() => ({ state: { version: 'v1' } as object, sync: vi.fn() }));
vi.mock('../../src/platform/updateCheck.ts', () => ({ checkForUpdate: askServer, ANSWER_WITHIN_MS: 15_000 }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { checkForUpdate } = await import('../../src/app/actions/checkForUpdate.ts');
const { updates } = await import('../../src/app/state/frame/updates.svelte.ts');

const message = () => toasts.shown[0]?.message;

beforeEach(() => {
  vi.useFakeTimers();
  content.state = { version: 'v1', status: 'ready', progress: null };
  askServer.mockResolvedValue('none');
  content.sync.mockResolvedValue({ version: 'v1', problem: null, persistent: true });
});

afterEach(() => void vi.useRealTimers());

test.each([
  ['none', 'Nothing newer was found.'],
  ['waiting', 'A new version of Offprint was found. It waits until you press Restart.'],
  ['coming', 'A new version of Offprint was found. You are asked when it is here.'],
  ['broken', 'A new version of Offprint was found, but did not come whole. Look again later.'],
  ['installed', 'Offprint itself is on this device now.'],
  ['incomplete', 'Offprint itself is not wholly on this device yet. It is tried again by itself.'],
  ['unreachable', 'The site could not be reached. Look again once there is a connection.'],
  ['refused', 'The site answered, but did not hand out the app. Look again later.'],
  ['silent', 'The site could not answer in time. Look again later.'],
])('says of an app that is "%s": %s', async (app, sentence) => {
  askServer.mockResolvedValue(app);
  await checkForUpdate();
  expect(message()).toBe(sentence);
});

test('says that newer papers have come, and that a newer app waits beside them', async () => {
  content.sync.mockResolvedValue({ version: 'v2', problem: null, persistent: true });
  await checkForUpdate();
  expect(message()).toBe('The papers are up to date now.');
  askServer.mockResolvedValue('waiting');
  await checkForUpdate();
  expect(message()).toBe(
    'The papers are up to date now. A new version of Offprint was found. It waits until you press Restart.',
  );
});

test('says why newer papers were refused', async () => {
  const problem = { kind: 'damaged' };
  content.sync.mockResolvedValue({ version: 'v1', problem, persistent: true });
  await checkForUpdate();
  expect(message()).toMatch(/^The papers arrived damaged and were refused\./);
});

test('shows that it is at work, asks once, and ends though no answer comes', async () => {
  content.sync.mockReset().mockReturnValue(new Promise(() => undefined));
  const looked = checkForUpdate();
  await checkForUpdate();
  expect(content.sync).toHaveBeenCalledTimes(1);
  expect(updates.looking).toBe(true);
  await vi.advanceTimersByTimeAsync(15_000);
  await looked;
  expect(updates.looking).toBe(false);
  expect(message()).toBe('The site could not answer in time. Look again later.');
});

test('says that papers are on their way where they take their time', async () => {
  content.sync.mockReturnValue(new Promise(() => undefined));
  content.state = { version: 'v1', status: 'importing', progress: { done: 1, total: 55 } };
  const looked = checkForUpdate();
  await vi.advanceTimersByTimeAsync(15_000);
  await looked;
  expect(message()).toBe('Papers are on their way to this device.');
});

test('says that an earlier version still waits where the site cannot be reached now', async () => {
  updates.announce('A new version of Offprint is ready.');
  askServer.mockResolvedValue('unreachable');
  await checkForUpdate();
  expect(message()).toBe(
    'The site could not be reached. Look again once there is a connection. ' +
      'A new version that came before waits until you press Restart.',
  );
});
