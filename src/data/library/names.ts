import { fold } from '../../core/text/fold.ts';

/** Longer names of tags and collections were pasted. */
const LONGEST = 80;

/** A name as it is kept: on one line, without spaces around it; empty for one that has nothing else. */
export function cleanName(name: string): string {
  const line = name
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return [...line].slice(0, LONGEST).join('').trim();
}

/** Equal for names that people take for one: whatever their case, accents and spaces. */
export function nameKey(name: string): string {
  const clean = cleanName(name);
  return fold(clean).text.replaceAll(/\s+/g, ' ').trim() || clean.toLowerCase();
}
