import { expect, test } from 'vitest';
import { banners, reportProblem } from '../../src/app/state/banners.svelte.ts';

test('a problem is shown before an update that was announced earlier, and the update after it', () => {
  banners.show({ kind: 'update', message: 'A new version is ready.' });
  reportProblem(new Error('The save failed.'));
  expect(banners.current?.message).toBe('The save failed.');
  reportProblem(new Error('It failed again.'));
  expect(banners.current?.message).toBe('It failed again.');
  banners.dismiss();
  expect(banners.current?.message).toBe('A new version is ready.');
  banners.dismiss();
  expect(banners.current).toBeUndefined();
});
