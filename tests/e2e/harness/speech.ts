import type { Page } from '@playwright/test';

export interface FakeVoice {
  name: string;
  lang: string;
  localService: boolean;
}

export const DEVICE_VOICES: FakeVoice[] = [
  { name: 'Anna', lang: 'en-GB', localService: true },
  { name: 'Bert', lang: 'de-DE', localService: true },
];
export const ONLINE_VOICE: FakeVoice = { name: 'Cloud US English', lang: 'en-US', localService: false };

/** What a page was asked to speak. */
export interface Utterance {
  text: string;
  rate: number;
  voice: string;
}

interface FakeSpeech {
  asked: Utterance[];
  /** What is being spoken comes to an end, or is ended by an error. */
  end: (error?: string) => void;
}
type FakeWindow = { fakeSpeech: FakeSpeech };

/**
 * The browser's speech, which says nothing: the test decides when an utterance is over. A test browser has no voices of
 * its own.
 */
export class Speech {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** From now on, in this page and after each load of it. */
  async install(voices = DEVICE_VOICES): Promise<void> {
    await this.#page.addInitScript(installFake, voices);
    await this.#page.evaluate(installFake, voices);
  }

  asked(): Promise<Utterance[]> {
    return this.#page.evaluate(() => (window as unknown as FakeWindow).fakeSpeech.asked);
  }

  async last(): Promise<Utterance | undefined> {
    return (await this.asked()).at(-1);
  }

  end(error?: string): Promise<void> {
    return this.#page.evaluate((error) => (window as unknown as FakeWindow).fakeSpeech.end(error), error);
  }
}

/** Runs in the page. */
function installFake(voices: FakeVoice[]): void {
  class Utterance {
    voice: FakeVoice | null = null;
    lang = '';
    rate = 1;
    onstart?: () => void;
    onend?: () => void;
    onerror?: (event: { error: string }) => void;
    constructor(readonly text: string) {}
  }
  let current: Utterance | null = null;
  const finish = (error?: string) => {
    const over = current;
    current = null;
    if (error) over?.onerror?.({ error });
    else over?.onend?.();
  };
  const asked: { text: string; rate: number; voice: string }[] = [];
  const listed = voices.map((voice) => ({ ...voice, voiceURI: voice.name }));
  const synthesis = Object.assign(new EventTarget(), {
    pending: false,
    getVoices: () => listed,
    speak: (utterance: Utterance) => {
      const { text, rate, voice } = utterance;
      asked.push({ text, rate, voice: voice?.name ?? '' });
      current = utterance;
      utterance.onstart?.();
    },
    cancel: () => finish('interrupted'),
    pause: () => undefined,
    resume: () => undefined,
  });
  Object.defineProperty(synthesis, 'speaking', { get: () => current !== null });
  const define = (name: string, value: unknown) =>
    Object.defineProperty(window, name, { value, configurable: true });
  define('speechSynthesis', synthesis);
  define('SpeechSynthesisUtterance', Utterance);
  define('fakeSpeech', { asked, end: finish });
}
