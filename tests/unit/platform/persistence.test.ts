import { afterEach, describe, expect, it, vi } from 'vitest';
import { askToPersist, storageState } from '../../../src/platform/persistence.ts';

afterEach(() => vi.unstubAllGlobals());

const withStorage = (storage: unknown) => vi.stubGlobal('navigator', { storage });

describe('storage', () => {
  it('tells what the browser tells', async () => {
    withStorage({ persisted: async () => false, estimate: async () => ({ usage: 5, quota: 100 }) });
    expect(await storageState()).toEqual({ persisted: false, usage: 5 });
  });

  it('tells nothing where the browser has no storage manager or it fails', async () => {
    const nothing = { persisted: null, usage: null };
    withStorage(undefined);
    expect(await storageState()).toEqual(nothing);
    const fail = () => Promise.reject(new TypeError('opaque origin'));
    withStorage({ persisted: fail, estimate: fail });
    expect(await storageState()).toEqual(nothing);
  });

  it('does not ask the person again once persistence is granted', async () => {
    const persist = vi.fn(async () => true);
    withStorage({ persisted: async () => true, persist });
    expect(await askToPersist()).toBe(true);
    expect(persist).not.toHaveBeenCalled();
  });

  it('tells a refusal from a browser that makes no promise', async () => {
    withStorage({ persisted: async () => false, persist: async () => false });
    expect(await askToPersist()).toBe(false);
    withStorage({});
    expect(await askToPersist()).toBeNull();
  });
});
