import { deviceOf, type Stamp } from './stamp.ts';

/**
 * A text that keeps every version which nobody has seen and replaced: a multi-value register with dotted version
 * vectors (Preguiça et al., "Dotted version vectors", 2012). Two devices that changed it apart have both texts after a
 * merge; whoever then writes has seen both and replaces both.
 */
export interface Versions {
  /** By device, the latest stamp of it that is in here, or was and has been replaced. */
  seen: Readonly<Record<string, Stamp>>;
  /** The versions that nobody replaced: by stamp, their texts. More than one text only where a device was cloned. */
  heads: Readonly<Record<Stamp, readonly string[]>>;
}

export const NO_VERSIONS: Versions = { seen: {}, heads: {} };

/** The texts that stand side by side, the latest first; empty texts are left out where others stand beside them. */
export function textsOf({ heads }: Versions): string[] {
  const stamps = Object.keys(heads).sort().reverse();
  const texts = [...new Set(stamps.flatMap((stamp) => heads[stamp]!))];
  return texts.length > 1 ? texts.filter((text) => text !== '') : texts;
}

/** The latest stamp in there, to be given to the clock before writing. */
export function latestOf({ seen }: Versions): Stamp {
  return Object.values(seen).reduce((latest, stamp) => (stamp > latest ? stamp : latest), '');
}

/** Replaces all that stands there. @param stamp later than `latestOf`. */
export function replaced(versions: Versions, text: string, stamp: Stamp): Versions {
  return { seen: { ...versions.seen, [deviceOf(stamp)]: stamp }, heads: { [stamp]: [text] } };
}

/**
 * Replaces what its writer has seen; what came since stays beside it, unless it says the same or nothing.
 *
 * @param stamp later than `latestOf`
 * @param known stamps of the versions that the writer has seen
 */
export function replacedKnown(
  versions: Versions,
  text: string,
  stamp: Stamp,
  known: readonly Stamp[],
): Versions {
  const own = replaced(versions, text, stamp);
  const others = Object.entries(versions.heads).filter(
    ([head, texts]) => !known.includes(head) && texts.some((other) => other !== text && other !== ''),
  );
  return { ...own, heads: { ...Object.fromEntries(others), ...own.heads } };
}

/** The stamps of the versions that say this. */
export function headsOf({ heads }: Versions, text: string): Stamp[] {
  return Object.keys(heads).filter((stamp) => heads[stamp]!.includes(text));
}

/** Has every text that is in either and that neither has replaced. Commutative, associative and idempotent. */
export function mergeVersions(a: Versions, b: Versions): Versions {
  const stamps = new Set([...Object.keys(a.heads), ...Object.keys(b.heads)]);
  const kept = [...stamps].sort().filter((stamp) => stands(stamp, a) && stands(stamp, b));
  return {
    seen: latestByDevice(a.seen, b.seen),
    heads: Object.fromEntries(kept.map((stamp) => [stamp, bothOf(a.heads[stamp], b.heads[stamp])])),
  };
}

/** True if a version is in there, or has not been met there yet. */
function stands(stamp: Stamp, { seen, heads }: Versions): boolean {
  return Object.hasOwn(heads, stamp) || !(stamp <= latestIn(seen, deviceOf(stamp)));
}

/** A device may be called `constructor`: what every object has is no stamp of it. */
function latestIn(seen: Versions['seen'], device: string): Stamp {
  return Object.hasOwn(seen, device) ? seen[device]! : '';
}

function latestByDevice(a: Versions['seen'], b: Versions['seen']): Versions['seen'] {
  const devices = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    devices.map((device) => {
      const [one, other] = [latestIn(a, device), latestIn(b, device)];
      return [device, one > other ? one : other];
    }),
  );
}

function bothOf(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort();
}

/** True for a value of this shape, whoever wrote it. */
export function isVersions(value: unknown): value is Versions {
  const { seen, heads } = (value ?? {}) as Partial<Versions>;
  if (!isMap(seen) || !isMap(heads)) return false;
  return (
    Object.entries(seen).every(([device, stamp]) => deviceOf(stamp as string) === device && device !== '') &&
    Object.entries(heads).every(
      ([stamp, texts]) =>
        stamp <= latestIn(seen as Versions['seen'], deviceOf(stamp)) &&
        Array.isArray(texts) &&
        texts.length > 0 &&
        texts.every((text) => typeof text === 'string'),
    )
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
