import { FaultError } from './fault.ts';

/** Reads a part of the app that no start waits for. Throws a `FaultError` where it is neither on this device nor to be had. */
export async function latePart<Part>(read: () => Promise<Part>): Promise<Part> {
  try {
    return await read();
  } catch (cause) {
    throw new FaultError({ kind: 'part-missing' }, '', { cause });
  }
}
