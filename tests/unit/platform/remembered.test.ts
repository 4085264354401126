import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { remember, remembered } from '../../../src/platform/remembered.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('document', { baseURI: 'https://example.org/repo/' });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('a value is remembered under the name of the deployment, and forgotten', () => {
  expect(remember('lists', { papers: { unread: true } })).toBe(true);
  expect([...stored.keys()]).toEqual(['offprint:/repo/:lists']);
  expect(remembered('lists')).toEqual({ papers: { unread: true } });
  remember('lists', null);
  expect(stored.size).toBe(0);
  expect(remembered('lists')).toBeNull();
});

it('what is no JSON is nothing', () => {
  stored.set('offprint:/repo/:lists', '{"papers":');
  expect(remembered('lists')).toBeNull();
});

it('where storage is refused, or full, nothing is remembered and nothing fails', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(remembered('lists')).toBeNull();
  expect(remember('lists', [])).toBe(false);
  expect(remember('lists', null)).toBe(false);
});
