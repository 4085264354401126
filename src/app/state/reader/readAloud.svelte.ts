import { PAPERS_LANGUAGE } from '../../../core/paper/language.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { readingOf, type PaperSentence } from '../../../core/speech/readingOf.ts';
import { onVisible } from '../../../platform/pageVisibility.ts';
import {
  findVoices,
  onVoicesChange,
  speak,
  stopSpeaking,
  type NoVoices,
  type SpeakOutcome,
  type Voice,
} from '../../../platform/speech.ts';
import { preferences } from '../settings/preferences.svelte.ts';
import { keepReadAloudPlace, readAloudPlace } from './readAloudPlaces.ts';
import { sortVoices, voiceFor } from './readAloudVoice.ts';
import type { SentencePlace } from './spokenSentence.svelte.ts';
import * as words from '../../words/en/listen.ts';

const NO_VOICES: Record<NoVoices, string> = { 'no-speech': words.noSpeech, 'no-voices': words.noVoices };
/** What a person can do about speech that did not come out. */
const PROBLEMS: Partial<Record<SpeakOutcome, string>> = {
  refused: words.refused,
  offline: words.offline,
  failed: words.failed,
};

/** Reads one paper aloud, sentence by sentence. */
class ReadAloud {
  #status = $state<'idle' | 'playing' | 'paused'>('idle');
  #paper = $state.raw<string | null>(null);
  #sentences = $state.raw<readonly PaperSentence[]>([]);
  #index = $state(0);
  #message = $state<string | null>(null);
  /** Null until the browser has told. */
  #voices = $state.raw<readonly Voice[] | null>(null);
  #unavailable = $state<string | null>(null);
  #voice = $derived(voiceFor(this.#voices ?? [], preferences.current.speechVoice, PAPERS_LANGUAGE));
  #interruptedUnseen = false;
  #listening = false;
  /** The number of the newest utterance: what is told of earlier ones is passed by. */
  #turn = 0;

  get status() {
    return this.#status;
  }

  /** Voices of the papers’ language first, and among them those of this device. */
  get voices(): readonly Voice[] {
    return this.#voices ?? [];
  }

  /** The voice that reads, chosen or not; null if one has to be chosen. */
  get voice(): Voice | null {
    return this.#voice;
  }

  /** Why this device cannot read aloud, as a sentence for the person; null if it can, or is not known yet. */
  get unavailable(): string | null {
    return this.#unavailable;
  }

  /** What stopped the reading and how to go on, as a sentence for the person. */
  get message(): string | null {
    return this.#message;
  }

  /** Where the sentence stands that is being read, or was when it paused; null before and after. */
  get sentence(): SentencePlace | null {
    const sentence = this.#sentences[this.#index];
    if (!this.#paper || !sentence || this.#status === 'idle') return null;
    return { paper: this.#paper, part: sentence.part, start: sentence.start, end: sentence.end };
  }

  /** Gets a paper ready, at the sentence where it was left. */
  open(paper: Paper): void {
    this.close();
    this.#paper = paper.id;
    this.#sentences = readingOf(paper);
    const place = readAloudPlace(paper.id);
    const at = place
      ? this.#sentences.findLastIndex(({ part, start }) => part === place.part && start <= place.start)
      : 0;
    this.#index = Math.max(0, at);
    this.#listen();
    if (!this.#voices) void this.#learnVoices();
  }

  /** Falls silent; the place is kept. */
  close(): void {
    this.#halt('idle');
    this.#paper = null;
    this.#sentences = [];
    this.#index = 0;
    this.#message = null;
  }

  /** Call it from a person's action. Begins the current sentence anew; waits for the voices where they are not known. */
  play(): void {
    if (!this.#sentences.length || this.#unavailable) return;
    this.#halt('playing');
    if (this.#voices) this.#say();
  }

  pause(): void {
    if (this.#status === 'playing') this.#halt('paused');
  }

  toggle(): void {
    if (this.#status === 'playing') this.pause();
    else this.play();
  }

  next(): void {
    if (this.#index + 1 < this.#sentences.length) this.#go(this.#index + 1);
    else this.#finish();
  }

  previous(): void {
    this.#go(Math.max(0, this.#index - 1));
  }

  /** After another voice or pace was chosen: heard at once. */
  settingsChanged(): void {
    this.#message = null;
    if (this.#status === 'playing') this.play();
  }

  /** From the first paper on, not before: asking for its voices starts the speech of a device. */
  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    onVoicesChange(() => void this.#learnVoices());
    onVisible(() => {
      if (this.#interruptedUnseen) this.play();
    });
  }

  #go(index: number): void {
    this.#index = index;
    this.#keepPlace();
    if (this.#status === 'playing') this.play();
    else if (this.#paper) this.#status = 'paused';
  }

  #halt(status: 'idle' | 'playing' | 'paused'): void {
    this.#turn++;
    this.#interruptedUnseen = false;
    this.#status = status;
    if (status === 'playing') this.#message = null;
    stopSpeaking();
  }

  #say(): void {
    const sentence = this.#sentences[this.#index];
    if (!sentence) return;
    if (!this.#voice) {
      this.#message = words.chooseVoice;
      return this.#halt('paused');
    }
    const turn = ++this.#turn;
    this.#keepPlace();
    const options = { voice: this.#voice, rate: preferences.current.speechRate };
    void speak(sentence.spoken, options).then((outcome) => {
      if (turn === this.#turn) this.#spoken(outcome);
    });
  }

  #spoken(outcome: SpeakOutcome): void {
    if (outcome === 'ended') {
      if (this.#index + 1 === this.#sentences.length) return this.#finish();
      this.#index++;
      return this.#say();
    }
    this.#status = 'paused';
    this.#message = PROBLEMS[outcome] ?? null;
    this.#interruptedUnseen = outcome === 'interrupted' && document.hidden;
  }

  #finish(): void {
    this.#halt('idle');
    if (this.#paper) keepReadAloudPlace(this.#paper, null);
    this.#index = 0;
    this.#message = words.readOut;
  }

  #keepPlace(): void {
    const sentence = this.#sentences[this.#index];
    if (this.#paper && sentence)
      keepReadAloudPlace(this.#paper, { part: sentence.part, start: sentence.start });
  }

  async #learnVoices(): Promise<void> {
    const found = await findVoices();
    const first = this.#voices === null;
    this.#unavailable = found.status === 'unavailable' ? NO_VOICES[found.reason] : null;
    this.#voices = found.status === 'available' ? sortVoices(found.voices, PAPERS_LANGUAGE) : null;
    if (this.#status !== 'playing') return;
    if (!this.#voices) this.#halt('idle');
    else if (first) this.#say();
  }
}

export const readAloud = new ReadAloud();
