import { describe, expect, it } from 'vitest';
import { sortVoices, voiceFor } from '../../../../../src/app/state/reader/readAloudVoice.ts';
import type { Voice } from '../../../../../src/platform/speech.ts';

const voice = (id: string, lang: string, local: boolean): Voice => ({ id, name: id, lang, local });
const ANNA = voice('Anna', 'en-GB', true);
const BERT = voice('Bert', 'de-DE', true);
const CLOUD = voice('Cloud', 'en-US', false);
const NUAGE = voice('Nuage', 'fr-FR', false);

describe('the voice that reads', () => {
  it('is the chosen one, online or not', () => {
    expect(voiceFor([ANNA, CLOUD], 'Cloud', 'en')).toBe(CLOUD);
  });

  it('is one of the device in the language, where none was chosen or the chosen one is gone', () => {
    expect(voiceFor([CLOUD, BERT, ANNA], '', 'en')).toBe(ANNA);
    expect(voiceFor([CLOUD, BERT, ANNA], 'Gone', 'en')).toBe(ANNA);
  });

  it('is another one of the device where none speaks the language', () => {
    expect(voiceFor([CLOUD, BERT], '', 'en')).toBe(BERT);
  });

  it('is never an online one that nobody chose', () => {
    expect(voiceFor([CLOUD, NUAGE], '', 'en')).toBeNull();
  });
});

it('voices are listed by language, then those of the device first, then by name', () => {
  const adam = voice('Adam', 'en-US', true);
  expect(sortVoices([NUAGE, CLOUD, BERT, ANNA, adam], 'en')).toEqual([adam, ANNA, CLOUD, BERT, NUAGE]);
});
