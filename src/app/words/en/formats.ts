/** What is said of documents that a person brings, and of papers in them. */
import type { FormatName } from '../../../core/formats/sayings.ts';
import { SAYINGS } from '../../../core/formats/sayings.ts';

/** The build says the same, in a terminal. */
export const sayings = SAYINGS;

/** Formats that are called otherwise than by a name of their own. */
export const formatNames: Partial<Record<FormatName, string>> = {};

/** Which of several entries on its line is meant. */
export const entryOf = (entry: number, sentence: string): string => `Entry ${entry}: ${sentence}`;
