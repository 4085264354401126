import { describe, expect, it, vi } from 'vitest';
import { withImportLock } from '../../../../src/data/content/importLock.ts';

type Begin = () => Promise<unknown>;

function locksThat(request: (begin: Begin) => Promise<unknown>) {
  const asked = vi.fn((_name: string, _options: unknown, begin: Begin) => request(begin));
  return { asked, locks: { request: asked } as unknown as LockManager };
}

describe('the import lock', () => {
  it('is one per database', async () => {
    const { asked, locks } = locksThat((begin) => begin());
    expect(await withImportLock('content of a site', () => Promise.resolve('done'), locks)).toBe('done');
    expect(asked.mock.calls[0]?.[0]).toBe('content of a site:import');
  });

  it('is done without where the browser has none', async () => {
    expect(await withImportLock('content', () => Promise.resolve('done'), undefined)).toBe('done');
  });

  it('is done without when another tab holds it for too long', async () => {
    const { locks } = locksThat(() => Promise.reject(new DOMException('waited too long', 'TimeoutError')));
    expect(await withImportLock('content', () => Promise.resolve('done'), locks)).toBe('done');
  });

  it('is given up by a signal, for a tab that sleeps keeps it', async () => {
    const patience = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(patience.signal);
    const asleep = vi.fn(
      (_name: string, { signal }: LockOptions) =>
        new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error))),
    );
    const done = withImportLock('content', () => Promise.resolve('done'), {
      request: asleep,
    } as unknown as LockManager);
    patience.abort(new DOMException('waited too long', 'TimeoutError'));
    expect(await done).toBe('done');
  });

  it('is waited for no longer once that is stopped, and then nothing is done', async () => {
    const taken = vi.fn(
      (_name: string, { signal }: LockOptions) =>
        new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error))),
    );
    const work = vi.fn(() => Promise.resolve());
    const stop = new AbortController();
    const done = withImportLock('content', work, { request: taken } as unknown as LockManager, stop.signal);
    stop.abort();
    await expect(done).rejects.toMatchObject({ kind: 'stopped' });
    expect(work).not.toHaveBeenCalled();
  });

  it('passes on a failure of the work, which is not tried again', async () => {
    const { locks } = locksThat((begin) => begin());
    const work = vi.fn(() => Promise.reject(new RangeError('wrong')));
    await expect(withImportLock('content', work, locks)).rejects.toThrow('wrong');
    expect(work).toHaveBeenCalledTimes(1);
  });
});
