import { afterEach, expect, it, vi } from 'vitest';
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
