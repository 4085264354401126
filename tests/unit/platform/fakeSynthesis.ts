import { vi } from 'vitest';

export interface FakeVoice {
  voiceURI: string;
  name: string;
  lang: string;
  localService: boolean;
}

export const DEVICE_VOICE: FakeVoice = {
  voiceURI: 'Anna',
  name: 'Anna',
  lang: 'en_GB',
  localService: true,
};
export const ONLINE_VOICE: FakeVoice = {
  voiceURI: 'Cloud US English',
  name: 'Cloud US English',
  lang: 'en-US',
  localService: false,
};

class FakeUtterance {
  voice: FakeVoice | null = null;
  lang = '';
  rate = 1;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;

  constructor(readonly text: string) {}
}

/** A browser's speech that says nothing: a test decides when an utterance begins, ends and fails. */
export class FakeSynthesis extends EventTarget {
  /** All that was asked to be spoken, in order. */
  readonly asked: FakeUtterance[] = [];
  speaking = false;
  pending = false;
  readonly pause = vi.fn();
  readonly resume = vi.fn();
  readonly cancel = vi.fn(() => {
    const stopped = this.#current;
    this.drop();
    stopped?.onerror?.({ error: 'interrupted' });
  });
  #current: FakeUtterance | null = null;

  constructor(public voices: FakeVoice[] = [DEVICE_VOICE]) {
    super();
  }

  getVoices(): FakeVoice[] {
    return this.voices;
  }

  /** The texts that were asked to be spoken. */
  get texts(): string[] {
    return this.asked.map(({ text }) => text);
  }

  get last(): FakeUtterance {
    return this.asked.at(-1)!;
  }

  speak(utterance: FakeUtterance): void {
    this.asked.push(utterance);
    this.#current = utterance;
    this.speaking = true;
    utterance.onstart?.();
  }

  /** What is being spoken comes to its end. */
  end(): void {
    const ended = this.#current;
    this.drop();
    ended?.onend?.();
  }

  fail(error: string): void {
    const failed = this.#current;
    this.drop();
    failed?.onerror?.({ error });
  }

  /** Falls silent without an event, as some browsers do. */
  drop(): void {
    this.#current = null;
    this.speaking = false;
  }

  /** Voices that came late. */
  bring(voices: FakeVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

/** Puts a fake in place of the browser's speech. */
export function stubSpeech(synthesis: FakeSynthesis): FakeSynthesis {
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  return synthesis;
}
