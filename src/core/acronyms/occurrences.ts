import { acronymKey, isShortForm } from './shortForm.ts';

/** An acronym in a text, with its plural s: half-open, UTF-16 code units. */
export interface Occurrence {
  key: string;
  start: number;
  end: number;
}

const COMPOUND = /[\p{L}\p{N}]+(?:[-‑–&./][\p{L}\p{N}]+)*/gu;
const PART = /[\p{L}\p{N}]+/gu;

/**
 * Where acronyms stand in a text as words, `LLMs` and the first part of `GPT-4` among them. They are told by their
 * capitals: "clip" is no `CLIP`.
 *
 * @param isKnown whether there is an acronym with this key
 */
export function occurrencesIn(text: string, isKnown: (key: string) => boolean): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { 0: compound, index } of text.matchAll(COMPOUND)) {
    if (addKnown(found, compound, index, isKnown)) continue;
    for (const { 0: part, index: inside } of compound.matchAll(PART))
      if (part.length < compound.length) addKnown(found, part, index + inside, isKnown);
  }
  return found;
}

function addKnown(
  found: Occurrence[],
  word: string,
  start: number,
  isKnown: (key: string) => boolean,
): boolean {
  if (!isShortForm(word)) return false;
  const key = acronymKey(word);
  if (!isKnown(key)) return false;
  found.push({ key, start, end: start + word.length });
  return true;
}
