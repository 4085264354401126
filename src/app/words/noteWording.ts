import type { Diagnostic } from '../../core/formats/diagnostic.ts';
import { sentenceOf } from '../../core/formats/sayings.ts';
import { entryOf, sayings } from './en/formats.ts';

/** What is said of a document or of a part of it, in the language of the app. */
export function noteSentence({ said, entry, message }: Diagnostic): string {
  if (!said) return message;
  const sentence = sentenceOf(said, sayings);
  return entry === undefined ? sentence : entryOf(entry, sentence);
}
