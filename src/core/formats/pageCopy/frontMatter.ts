import type { Unit } from './units.ts';

const ABSTRACT = /^abstract:?$/i;
/** What begins a part that ends where "Abstract" stands: of how many units at most, and how long each may be. */
const PARTS: readonly { opens: RegExp; units: number; characters: number }[] = [
  { opens: /^authors?:?$/i, units: 400, characters: 60 },
  { opens: /^tl;?dr:?$/i, units: 2, characters: 600 },
];

/**
 * Makes page chrome of what pages put between a line "Authors" or "TLDR" and a line "Abstract": names one by one with
 * their commas, and a shorter text than the abstract.
 */
export function withoutFrontMatter(units: readonly Unit[]): Unit[] {
  let end = 0;
  let isOfAuthors = false;
  return units.map((unit, i) => {
    if (i >= end) {
      end = endOfPart(units, i);
      isOfAuthors = /^authors?:?$/i.test(unit.text);
    }
    if (i >= end) return unit;
    return { ...unit, chrome: { ...unit.chrome, strength: 'sure' }, ...(isOfAuthors && { part: 'authors' }) };
  });
}

/** Behind the line "Abstract" that ends the part beginning at `start`; `start` if there is none. */
function endOfPart(units: readonly Unit[], start: number): number {
  const part = PARTS.find(({ opens }) => opens.test(units[start]!.text));
  if (!part) return start;
  const last = Math.min(units.length - 1, start + part.units + 1);
  for (let i = start + 1; i <= last; i++) {
    const { text } = units[i]!;
    if (ABSTRACT.test(text)) return i + 1;
    if (text.length > part.characters) return start;
  }
  return start;
}
