import type { Voice } from '../../../platform/speech.ts';
import { locale } from '../../words/en/grammar.ts';

/**
 * The voice to read with: the chosen one, or one that speaks the language on this device. Online voices get to see the
 * text, so they have to be chosen: null if there is nothing else.
 *
 * @param chosen id of a voice, empty for none
 * @param lang BCP 47
 */
export function voiceFor(voices: readonly Voice[], chosen: string, lang: string): Voice | null {
  const local = voices.filter((voice) => voice.local);
  return (
    voices.find(({ id }) => id === chosen) ?? local.find((voice) => speaks(voice, lang)) ?? local[0] ?? null
  );
}

/** Voices of a language first, and among them those of this device. */
export function sortVoices(voices: readonly Voice[], lang: string): Voice[] {
  const rank = (voice: Voice) => (speaks(voice, lang) ? 0 : 2) + (voice.local ? 0 : 1);
  return [...voices].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, locale));
}

/** Whether a voice's language is the same, whatever the country. */
export function speaks(voice: Voice, lang: string): boolean {
  return primary(voice.lang) === primary(lang);
}

function primary(lang: string): string {
  return lang.split('-')[0]!.toLowerCase();
}
