import { describe, expect, it, vi } from 'vitest';
import { withImportLock, type ImportLockOptions } from '../../../../src/data/content/importLock.ts';
import { until } from '../../../until.ts';

type Begin = () => Promise<unknown>;

const done = () => Promise.resolve('done');

/** How a lock is asked for where nothing arrives. */
const under = (locks: LockManager | undefined, more: Partial<ImportLockOptions> = {}) => ({
  databaseName: 'content',
  locks,
  stop: new AbortController().signal,
  arrivals: () => Promise.resolve('nothing'),
  ...more,
});

/** Another tab that keeps the lock. */
const taken = () =>
  vi.fn(
    (_name: string, { signal }: LockOptions) =>
      new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error))),
  );

const timedOut = () => new DOMException('waited too long', 'TimeoutError');

function locksThat(request: (begin: Begin) => Promise<unknown>) {
  const asked = vi.fn((_name: string, _options: unknown, begin: Begin) => request(begin));
  return { asked, locks: { request: asked, query: held } as unknown as LockManager };
}

const held = () => Promise.resolve({ held: [{ name: 'content:import' }] });

describe('the import lock', () => {
  it('is one per database', async () => {
    const { asked, locks } = locksThat((begin) => begin());
    expect(await withImportLock(done, under(locks, { databaseName: 'content of a site' }))).toBe('done');
    expect(asked.mock.calls[0]?.[0]).toBe('content of a site:import');
  });

  it('is done without where the browser has none, or refuses it', async () => {
    expect(await withImportLock(done, under(undefined))).toBe('done');
    const { locks } = locksThat(() => Promise.reject(new DOMException('denied', 'SecurityError')));
    expect(await withImportLock(done, under(locks))).toBe('done');
  });

  it('is done without when another tab holds it for too long and nothing arrives', async () => {
    const { locks } = locksThat(() => Promise.reject(timedOut()));
    expect(await withImportLock(done, under(locks))).toBe('done');
  });

  it('is waited for, however long another tab holds it, while something arrives there', async () => {
    let tries = 0;
    const { asked, locks } = locksThat((begin) => (++tries <= 3 ? Promise.reject(timedOut()) : begin()));
    let arrived = 0;
    const arrivals = () => Promise.resolve(String(++arrived));
    expect(await withImportLock(done, under(locks, { arrivals }))).toBe('done');
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('is given up by a signal, for a tab that sleeps keeps it', async () => {
    const patience = [new AbortController(), new AbortController(), new AbortController()];
    const limits = vi.spyOn(AbortSignal, 'timeout');
    for (const { signal } of patience) limits.mockReturnValueOnce(signal);
    const request = taken();
    const ended = withImportLock(done, under({ request, query: held } as unknown as LockManager));
    await until(() => expect(request).toHaveBeenCalledTimes(1));
    patience[0]!.abort(timedOut());
    await until(() => expect(request).toHaveBeenCalledTimes(2));
    patience[2]!.abort(timedOut());
    expect(await ended).toBe('done');
  });

  it('is waited for no longer where nobody has it, and the browser does not even let go of the wait', async () => {
    const doubt = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(doubt.signal);
    const begun: Begin[] = [];
    const request = vi.fn((_name: string, _options: unknown, begin: Begin) => {
      begun.push(begin);
      return new Promise(() => undefined);
    });
    const work = vi.fn(done);
    const locks = { request, query: () => Promise.resolve({ held: [] }) } as unknown as LockManager;
    const ended = withImportLock(work, under(locks));
    await until(() => expect(request).toHaveBeenCalled());
    doubt.abort(timedOut());
    expect(await ended).toBe('done');
    // It is given after all: what was done without it is not done again.
    await begun[0]!();
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is waited for no longer once that is stopped, and then nothing is done', async () => {
    const work = vi.fn(() => Promise.resolve());
    const stop = new AbortController();
    const locks = { request: taken() } as unknown as LockManager;
    const ended = withImportLock(work, under(locks, { stop: stop.signal }));
    stop.abort();
    await expect(ended).rejects.toMatchObject({ kind: 'stopped' });
    expect(work).not.toHaveBeenCalled();
  });

  it('passes on a failure of the work, which is not tried again', async () => {
    const { locks } = locksThat((begin) => begin());
    const work = vi.fn(() => Promise.reject(new RangeError('wrong')));
    await expect(withImportLock(work, under(locks))).rejects.toThrow('wrong');
    expect(work).toHaveBeenCalledTimes(1);
  });
});
