import { PAPERS_LANGUAGE } from '../core/paper/language.ts';
/** A voice of the browser or the device. */
export interface Voice {
  /** Tells it from the others, on this device only. */
  id: string;
  name: string;
  /** BCP 47, such as `en-GB`. */
  lang: string;
  /** Speaks on this device; the others send the text to their maker's servers. */
  local: boolean;
}

/** Why nothing can be read aloud: the browser cannot, or the device has no voice. */
export type NoVoices = 'no-speech' | 'no-voices';

export type Voices = { status: 'available'; voices: Voice[] } | { status: 'unavailable'; reason: NoVoices };

/**
 * How an utterance came out. `stopped`: by `stopSpeaking` or the next `speak`; `interrupted`: by the system, a call or
 * another app; `refused`: the browser wants a person's action first; `offline`: the voice needs the network.
 */
export type SpeakOutcome = 'ended' | 'stopped' | 'interrupted' | 'refused' | 'offline' | 'failed';

export interface SpeakOptions {
  voice: Voice | null;
  /** 1 is the voice's own pace. */
  rate: number;
}

/** Chrome and Android fill in their voices after the page has asked once: usually within 0.2 s, when busy in 2 s. */
const VOICES_WITHIN = 3000;
const LOOK_EVERY = 1000;
/** How often Chrome has to be kept awake with voices of a server, which fall silent after 15 s. */
const WAKE_EVERY = 10_000;
/** Characters a second at a rate of 1, for English: about 170 words a minute. */
const PACE = 15;

let current: { settle: (outcome: SpeakOutcome) => void } | null = null;

/** Waits for the voices of this device. Never rejects. */
export async function findVoices(): Promise<Voices> {
  const synthesis = synthesisOf();
  if (!synthesis) return { status: 'unavailable', reason: 'no-speech' };
  if (!synthesis.getVoices().length) await voicesChanged(synthesis);
  const voices = listVoices(synthesis);
  return voices.length ? { status: 'available', voices } : { status: 'unavailable', reason: 'no-voices' };
}

/** Calls `listener` when voices come or go. Returns a function that stops it. */
export function onVoicesChange(listener: () => void): () => void {
  const synthesis = synthesisOf();
  // Old Safari has the voices but no such event.
  synthesis?.addEventListener?.('voiceschanged', listener);
  return () => synthesis?.removeEventListener?.('voiceschanged', listener);
}

/**
 * Speaks one text, in place of what is being spoken. Call it first from a person's action: browsers refuse speech
 * before that. Never rejects.
 *
 * There is no pausing: Android ends the utterance instead, Firefox and Chrome's online voices go on or get stuck. To
 * pause, stop and say the sentence again later.
 */
export function speak(text: string, options: SpeakOptions): Promise<SpeakOutcome> {
  const synthesis = synthesisOf();
  stopSpeaking();
  if (!synthesis) return Promise.resolve('failed');
  return new Promise((resolve) => {
    const utterance = utteranceOf(synthesis, text, options);
    const stopWatching = watch(synthesis, utterance, (outcome) => speaking.settle(outcome));
    // Held here for as long as it is spoken: Chrome forgets the events of an utterance that is garbage-collected.
    const speaking = {
      utterance,
      settle: (outcome: SpeakOutcome) => {
        if (current !== speaking) return;
        current = null;
        stopWatching();
        resolve(outcome);
      },
    };
    current = speaking;
    utterance.onend = () => speaking.settle('ended');
    utterance.onerror = ({ error }) => speaking.settle(outcomeOf(error));
    synthesis.speak(utterance);
  });
}

/** Falls silent at once. The events that the browser still fires for what was stopped have no effect. */
export function stopSpeaking(): void {
  const synthesis = synthesisOf();
  if (!synthesis) return;
  const wasSpeaking = current !== null;
  current?.settle('stopped');
  if (wasSpeaking || synthesis.speaking || synthesis.pending) synthesis.cancel();
}

function synthesisOf(): SpeechSynthesis | undefined {
  const { speechSynthesis, SpeechSynthesisUtterance } = globalThis as Partial<typeof globalThis>;
  return speechSynthesis && SpeechSynthesisUtterance ? speechSynthesis : undefined;
}

function voicesChanged(synthesis: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      clearInterval(poll);
      stop();
      resolve();
    };
    const stop = onVoicesChange(done);
    const timer = setTimeout(done, VOICES_WITHIN);
    const poll = setInterval(() => synthesis.getVoices().length && done(), LOOK_EVERY / 4);
  });
}

/** Each once, in the browser's order: some list a voice twice. */
function listVoices(synthesis: SpeechSynthesis): Voice[] {
  const voices = synthesis.getVoices().map(({ voiceURI, name, lang, localService }) => ({
    id: voiceURI || name,
    name,
    lang: lang.replace('_', '-'),
    local: localService,
  }));
  return [...new Map(voices.map((voice) => [voice.id, voice])).values()];
}

function utteranceOf(synthesis: SpeechSynthesis, text: string, { voice, rate }: SpeakOptions) {
  const utterance = new SpeechSynthesisUtterance(text);
  const found = voice && synthesis.getVoices().find(({ voiceURI, name }) => (voiceURI || name) === voice.id);
  if (found) utterance.voice = found;
  utterance.lang = found ? found.lang : PAPERS_LANGUAGE;
  utterance.rate = rate;
  return utterance;
}

function outcomeOf(error: SpeechSynthesisErrorCode): SpeakOutcome {
  if (error === 'canceled' || error === 'interrupted' || error === 'audio-busy') return 'interrupted';
  if (error === 'not-allowed') return 'refused';
  return error === 'network' ? 'offline' : 'failed';
}

/**
 * Looks after an utterance whose events may never come: starts it again where the browser dropped it (some do right
 * after a cancel), notices when it is over or stuck, and keeps online voices awake. Returns a function that stops it.
 */
function watch(
  synthesis: SpeechSynthesis,
  utterance: SpeechSynthesisUtterance,
  settle: (outcome: SpeakOutcome) => void,
): () => void {
  const expected = (utterance.text.length / (PACE * utterance.rate)) * 1000;
  const asked = Date.now();
  let started = 0;
  let retried = false;
  const look = () => {
    if (synthesis.speaking) {
      started ||= Date.now();
      if (Date.now() - started > 3 * expected + VOICES_WITHIN) settle('ended');
    } else if (started)
      settle(Date.now() - started > expected / 2 && !document.hidden ? 'ended' : 'interrupted');
    else if (synthesis.pending || Date.now() - asked < 2 * LOOK_EVERY) return;
    else if (retried) settle('failed');
    else {
      retried = true;
      synthesis.speak(utterance);
    }
  };
  utterance.onstart = () => (started ||= Date.now());
  const looking = setInterval(look, LOOK_EVERY);
  const waking = setInterval(() => wake(synthesis, utterance), WAKE_EVERY);
  return () => {
    clearInterval(looking);
    clearInterval(waking);
  };
}

/** Not on Android, where a pause is the end. */
function wake(synthesis: SpeechSynthesis, { voice }: SpeechSynthesisUtterance): void {
  if (!voice || voice.localService || /Android/.test(navigator.userAgent) || !synthesis.speaking) return;
  synthesis.pause();
  synthesis.resume();
}
