import { afterEach, expect, it, vi } from 'vitest';
import { until } from '../../until.ts';
import { followLaunches } from '../../../src/platform/launch.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that hands launches to a window that was opened by `type`. */
function launching(type: string, begun: string) {
  let consumer: ((launch: { targetURL?: string }) => void) | undefined;
  const setConsumer = (given: typeof consumer) => void (consumer = given);
  vi.stubGlobal('launchQueue', { setConsumer });
  vi.stubGlobal('performance', { getEntriesByType: () => [{ type }] });
  const told: string[] = [];
  followLaunches(begun, (hash) => told.push(hash));
  const launch = (hash: string) => consumer!({ targetURL: `https://site.test/app/${hash}` });
  return { told, launch };
}

it('tells where a window that is open is to go', () => {
  const { told, launch } = launching('navigate', '');
  launch('');
  launch('#/search');
  launch('#/search');
  launch('');
  expect(told).toEqual(['#/search', '#/search', '']);
});

it('does not lead back to where the window was opened, once one went on', () => {
  const { told, launch } = launching('navigate', '#/library');
  launch('#/library');
  launch('#/library');
  expect(told).toEqual(['#/library']);
});

it('after a reload the first launch is a new one', () => {
  const { told, launch } = launching('reload', '#/library');
  launch('#/library');
  expect(told).toEqual(['#/library']);
});

it('is done without where the browser has no launches', () => {
  vi.stubGlobal('performance', { getEntriesByType: () => [] });
  expect(() => followLaunches('', () => undefined)).not.toThrow();
});

it('tells files that a launch is to open, also with the first launch and where one cannot be opened', async () => {
  let consumer: ((launch: object) => void) | undefined;
  vi.stubGlobal('launchQueue', { setConsumer: (take: typeof consumer) => (consumer = take) });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'navigate' }] as never);
  const told: string[] = [];
  const files: (string | undefined)[][] = [];
  followLaunches(
    '#/library/bring',
    (hash) => told.push(hash),
    (opened) => void opened.then((all) => files.push(all.map((file) => file?.name))),
  );
  const handle = { getFile: () => Promise.resolve(new File([''], 'a.bib')) };
  const gone = { getFile: () => Promise.reject(new DOMException('Gone.', 'NotFoundError')) };
  consumer!({ targetURL: 'https://example.org/#/library/bring', files: [handle, gone, handle] });
  await until(() => expect(files).toEqual([['a.bib', undefined, 'a.bib']]));
  expect(told).toEqual([]);
});
