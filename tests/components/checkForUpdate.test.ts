import { beforeEach, expect, test, vi } from 'vitest';
import { toasts } from '../../src/app/state/toasts.svelte.ts';

const askServer = vi.hoisted(() => vi.fn());
const content = vi.hoisted(() => ({ state: { version: 'v1' }, sync: vi.fn() }));
vi.mock('../../src/platform/serviceWorker.ts', () => ({ checkForUpdate: askServer }));
vi.mock('../../src/app/state/content.svelte.ts', () => ({ content }));

const { checkForUpdate } = await import('../../src/app/actions/checkForUpdate.ts');

beforeEach(() => {
  askServer.mockResolvedValue('none');
  content.sync.mockResolvedValue({ version: 'v1', problem: null, persistent: true });
});

test.each([
  ['none', 'Nothing newer was found.'],
  ['found', 'A new version of Offprint was found.'],
  ['unreachable', 'The site could not be reached. Look again once there is a connection.'],
])('says of an app that is "%s": %s', async (app, message) => {
  askServer.mockResolvedValue(app);
  await checkForUpdate();
  expect(toasts.shown[0]?.message).toBe(message);
});

test('says that newer papers have come', async () => {
  content.sync.mockResolvedValue({ version: 'v2', problem: null, persistent: true });
  await checkForUpdate();
  expect(toasts.shown[0]?.message).toBe('The papers are up to date now.');
});

test('says why newer papers were refused', async () => {
  const problem = 'The papers arrived damaged and were refused.';
  content.sync.mockResolvedValue({ version: 'v1', problem, persistent: true });
  await checkForUpdate();
  expect(toasts.shown[0]?.message).toBe(problem);
});
