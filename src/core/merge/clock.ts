import { after, LAST_CLOCK, partsOf, stampOf, type Stamp, type StampParts } from './stamp.ts';

/**
 * Gives the stamps of one device. Each is later than all given before, than the device's own time and than what the
 * writer had seen: a device whose clock was set back, or that met values of one that runs ahead, still writes last.
 * What others wrote does not move the clock itself, so that one date of the year 9999 spoils one value, not all.
 */
export class Clock {
  readonly #device: string;
  readonly #now: () => number;
  #last: Pick<StampParts, 'time' | 'count'> = { time: 0, count: 0 };

  /**
   * @param device 4 to 32 lower-case letters and digits, of this device alone.
   * @param now milliseconds since 1970; a device that says a later year than 2200 is wrong, and counts from there.
   */
  constructor(device: string, now: () => number = Date.now) {
    this.#device = device;
    this.#now = now;
  }

  get device(): string {
    return this.#device;
  }

  /** @param seen the latest stamp of what is about to be written anew. */
  next(seen?: Stamp): Stamp {
    const time = Math.min(LAST_CLOCK, Math.max(0, Math.trunc(this.#now())));
    this.#last = time > this.#last.time ? { time, count: 0 } : after(this.#last);
    const known = partsOf(seen);
    const moment = known && !isLater(this.#last, known) ? after(known) : this.#last;
    return stampOf({ ...moment, device: this.#device });
  }
}

function isLater(a: Pick<StampParts, 'time' | 'count'>, b: Pick<StampParts, 'time' | 'count'>): boolean {
  return a.time > b.time || (a.time === b.time && a.count > b.count);
}
