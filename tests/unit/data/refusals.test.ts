import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** As Firefox does with all cookies blocked. */
class Refused {
  constructor() {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}

beforeEach(() => vi.resetModules());

afterEach(() => vi.unstubAllGlobals());

test('a channel that the browser refuses is taken away, so that Dexie is read without an error', async () => {
  vi.stubGlobal('BroadcastChannel', Refused);
  await import('../../../src/data/refusals.ts');
  expect(globalThis.BroadcastChannel).toBeUndefined();
  await expect(import('dexie')).resolves.toBeDefined();
});

test('a channel that can be had stays', async () => {
  const { BroadcastChannel } = globalThis;
  await import('../../../src/data/refusals.ts');
  expect(globalThis.BroadcastChannel).toBe(BroadcastChannel);
});

test('databases that are refused as soon as they are named are none', async () => {
  const { databases, hasDatabases } = await import('../../../src/data/refusals.ts');
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const had = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: refuse });
  expect([databases().indexedDB, hasDatabases()]).toEqual([undefined, false]);
  if (had) Object.defineProperty(globalThis, 'indexedDB', had);
  else Reflect.deleteProperty(globalThis, 'indexedDB');
});

test.each(['src/app/main.ts', 'src/worker/main.ts', 'src/documents/main.ts'])(
  'all that %s reads is read after that',
  (entry) => {
    const text = readFileSync(join(import.meta.dirname, '../../..', entry), 'utf8');
    const [first] = text.match(/^import .*$/m) ?? [];
    expect(first).toBe("import '../data/refusals.ts';");
  },
);
