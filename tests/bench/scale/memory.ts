import type { CDPSession, Page } from '@playwright/test';

/** Megabytes in use after a garbage collection: objects, and the buffers of typed arrays, which a heap does not count. */
export interface Memory {
  pageMB: number;
  workerMB: number;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize: number;
}

/** The memory of a page and of its dedicated workers. */
export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  const workers = await workersOf(session);
  await session.send('HeapProfiler.collectGarbage');
  const own = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
  let inWorkers = 0;
  for (const ask of workers) {
    await ask('HeapProfiler.collectGarbage');
    inWorkers += sizeOf((await ask('Runtime.getHeapUsage')) as HeapUsage);
  }
  await session.detach();
  return { pageMB: inMegabytes(sizeOf(own)), workerMB: inMegabytes(inWorkers) };
}

function sizeOf({ usedSize, backingStorageSize }: HeapUsage): number {
  return usedSize + backingStorageSize;
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}

/** Sends a command of the DevTools protocol to one worker. */
type Ask = (method: string) => Promise<unknown>;

/** Commands for workers go through the page's session as text: Playwright has no sessions for workers. */
async function workersOf(session: CDPSession): Promise<Ask[]> {
  const sessionIds: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessionIds.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let lastId = 0;
  return sessionIds.map((sessionId) => (method) => {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  });
}
