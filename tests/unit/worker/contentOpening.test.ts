import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeviceStore } from '../../../src/data/content/deviceStore.ts';
import { DataError } from '../../../src/data/dataError.ts';
import { newDatabaseName, siteOf, TestSession } from './testSession.ts';

afterEach(() => void vi.restoreAllMocks());

describe('content that cannot be opened', () => {
  it('is told to those who wait for a paper, and opens with the next try', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    const published = vi.spyOn(DeviceStore.prototype, 'published');
    published.mockRejectedValueOnce(new DataError('lost'));
    const waiting = visit.session.paper({ id: 'a-1' });
    const [state] = await Promise.all([
      visit.sync(),
      expect(waiting).rejects.toMatchObject({ kind: 'lost' }),
    ]);
    expect(state).toMatchObject({ status: 'failed', problem: new DataError('lost').message });
    await expect(visit.session.paper({ id: 'a-1' })).rejects.toMatchObject({ kind: 'lost' });
    await visit.sync();
    expect((await visit.session.paper({ id: 'a-1' }))?.id).toBe('a-1');
  });

  it('leaves no connection open behind a try that failed', async () => {
    const visit = new TestSession(siteOf('v1'), newDatabaseName());
    const published = vi.spyOn(DeviceStore.prototype, 'published');
    published.mockRejectedValueOnce(new DataError('lost')).mockRejectedValueOnce(new DataError('lost'));
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    for (const closed of [1, 2, 2]) {
      await visit.sync();
      expect(close).toHaveBeenCalledTimes(closed);
    }
  });
});
