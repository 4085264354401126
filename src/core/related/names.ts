import { inSharedMemory } from './sharedNumbers.ts';

/** Names by id. */
export interface Names {
  readonly length: number;
  at(id: number): string | undefined;
}

/** Names where several threads can read them: their UTF-16 units one behind the other, and where each begins. */
export interface SharedNames {
  units: Uint16Array;
  /** One more than there are names. */
  starts: Uint32Array;
}

export function shareNames(names: Names): SharedNames {
  const starts = new Uint32Array(names.length + 1);
  for (let id = 0; id < names.length; id++) starts[id + 1] = starts[id]! + names.at(id)!.length;
  const units = new Uint16Array(starts[names.length]!);
  for (let id = 0; id < names.length; id++) {
    const name = names.at(id)!;
    for (let at = 0; at < name.length; at++) units[starts[id]! + at] = name.charCodeAt(at);
  }
  return { units: inSharedMemory(units), starts: inSharedMemory(starts) };
}

/** Reads each name when it is first asked for: a thread asks for some of them only. */
export function openNames({ units, starts }: SharedNames): Names {
  const read: string[] = [];
  return {
    length: starts.length - 1,
    at: (id) => (read[id] ??= textOf(units.subarray(starts[id]!, starts[id + 1]!))),
  };
}

/** As many as a function can be given at once. */
const UNITS_AT_ONCE = 4096;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE)
    text += String.fromCharCode(...units.subarray(at, at + UNITS_AT_ONCE));
  return text;
}
