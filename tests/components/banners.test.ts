import { expect, test } from 'vitest';
import { DataError } from '../../src/data/dataError.ts';
import { banners, reportFault, reportProblem } from '../../src/app/state/frame/banners.svelte.ts';

test('a problem is shown before an update that was announced earlier, and the update after it', () => {
  banners.show({ kind: 'update', message: 'A new version is ready.' });
  reportProblem(new DataError('quota'));
  expect(banners.current?.message).toMatch(/^This device has no room left/);
  reportFault({ kind: 'lost' });
  expect(banners.current?.message).toMatch(/^The browser lost its connection/);
  banners.dismiss();
  expect(banners.current?.message).toBe('A new version is ready.');
  banners.dismiss();
  expect(banners.current).toBeUndefined();
});
