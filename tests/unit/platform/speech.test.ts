import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findVoices, onVoicesChange, speak, stopSpeaking, type Voice } from '../../../src/platform/speech.ts';
import { DEVICE_VOICE, FakeSynthesis, ONLINE_VOICE, stubSpeech } from './fakeSynthesis.ts';

const ANNA: Voice = { id: 'Anna', name: 'Anna', lang: 'en-GB', local: true };
const CLOUD: Voice = { id: 'Cloud US English', name: 'Cloud US English', lang: 'en-US', local: false };
/** 150 characters take 10 s at a rate of 1. */
const TEN_SECONDS = 'a'.repeat(150);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, hidden: false });
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/144.0.0.0' });
});

afterEach(() => {
  stopSpeaking();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('voices', () => {
  it('are told with their language as BCP 47, each once', async () => {
    stubSpeech(new FakeSynthesis([DEVICE_VOICE, ONLINE_VOICE, DEVICE_VOICE]));
    expect(await findVoices()).toEqual({ status: 'available', voices: [ANNA, CLOUD] });
  });

  it('are waited for where the browser fills them in late', async () => {
    const synthesis = stubSpeech(new FakeSynthesis([]));
    const found = findVoices();
    synthesis.bring([DEVICE_VOICE]);
    expect(await found).toEqual({ status: 'available', voices: [ANNA] });
  });

  it('are found by looking where the browser tells of no change', async () => {
    const synthesis = stubSpeech(new FakeSynthesis([]));
    const found = findVoices();
    synthesis.voices = [DEVICE_VOICE];
    await vi.advanceTimersByTimeAsync(1000);
    expect(await found).toEqual({ status: 'available', voices: [ANNA] });
  });

  it('that do not exist are told as such', async () => {
    stubSpeech(new FakeSynthesis([]));
    const found = findVoices();
    await vi.advanceTimersByTimeAsync(3000);
    expect(await found).toEqual({
      status: 'unavailable',
      reason: 'no-voices',
    });
  });

  it('of a browser without speech are told apart', async () => {
    vi.stubGlobal('speechSynthesis', undefined);
    expect(await findVoices()).toEqual({
      status: 'unavailable',
      reason: 'no-speech',
    });
    expect(await speak('a', { voice: null, rate: 1 })).toBe('failed');
  });

  it('that come and go are told to listeners until they leave', () => {
    const synthesis = stubSpeech(new FakeSynthesis());
    const listener = vi.fn();
    const leave = onVoicesChange(listener);
    synthesis.bring([]);
    leave();
    synthesis.bring([DEVICE_VOICE]);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('speaking', () => {
  it('uses the voice, its language and the rate', async () => {
    const synthesis = stubSpeech(new FakeSynthesis());
    const outcome = speak('n by d', { voice: ANNA, rate: 1.5 });
    expect(synthesis.last).toMatchObject({ text: 'n by d', rate: 1.5, lang: 'en_GB', voice: DEVICE_VOICE });
    synthesis.end();
    expect(await outcome).toBe('ended');
  });

  it.each([
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['audio-busy', 'interrupted'],
    ['not-allowed', 'refused'],
    ['network', 'offline'],
    ['synthesis-failed', 'failed'],
  ])('that the browser ends with %s is %s', async (error, expected) => {
    const synthesis = stubSpeech(new FakeSynthesis());
    const outcome = speak('a', { voice: ANNA, rate: 1 });
    synthesis.fail(error);
    expect(await outcome).toBe(expected);
  });

  it('that is stopped, or replaced, is not taken for an interruption', async () => {
    const synthesis = stubSpeech(new FakeSynthesis());
    const first = speak('a', { voice: ANNA, rate: 1 });
    const second = speak('b', { voice: ANNA, rate: 1 });
    expect(await first).toBe('stopped');
    stopSpeaking();
    expect(await second).toBe('stopped');
    expect(synthesis.cancel).toHaveBeenCalledTimes(2);
  });

  it('is silent before it begins where another page of the app still speaks', () => {
    const synthesis = stubSpeech(new FakeSynthesis());
    synthesis.speaking = true;
    void speak('a', { voice: ANNA, rate: 1 });
    expect(synthesis.cancel).toHaveBeenCalledTimes(1);
  });

  it('is asked for once more where the browser dropped it, then has failed', async () => {
    const synthesis = stubSpeech(new FakeSynthesis());
    synthesis.speak = vi.fn((utterance) => void synthesis.asked.push(utterance));
    const outcome = speak('a', { voice: ANNA, rate: 1 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(synthesis.texts).toEqual(['a', 'a']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe('failed');
  });

  it('has ended where the browser falls silent in time and forgets to say so', async () => {
    const synthesis = stubSpeech(new FakeSynthesis());
    const outcome = speak(TEN_SECONDS, { voice: ANNA, rate: 1 });
    await vi.advanceTimersByTimeAsync(8500);
    synthesis.drop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe('ended');
  });

  it('was interrupted where the browser falls silent too early and does not say so', async () => {
    const synthesis = stubSpeech(new FakeSynthesis());
    const outcome = speak(TEN_SECONDS, { voice: ANNA, rate: 1 });
    await vi.advanceTimersByTimeAsync(1500);
    synthesis.drop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe('interrupted');
  });

  it('that never comes to an end is over after three times its length', async () => {
    stubSpeech(new FakeSynthesis());
    const outcome = speak(TEN_SECONDS, { voice: ANNA, rate: 1 });
    await vi.advanceTimersByTimeAsync(35_000);
    expect(await outcome).toBe('ended');
  });

  it('keeps online voices awake, which fall silent after 15 s in Chrome, and leaves others alone', async () => {
    const synthesis = stubSpeech(new FakeSynthesis([DEVICE_VOICE, ONLINE_VOICE]));
    void speak(TEN_SECONDS, { voice: ANNA, rate: 1 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(synthesis.resume).not.toHaveBeenCalled();
    void speak(TEN_SECONDS, { voice: CLOUD, rate: 1 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(synthesis.resume).toHaveBeenCalledTimes(1);
  });

  it('is never paused on Android, where that is the end', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (Linux; Android 10; K) Chrome/144.0.0.0' });
    const synthesis = stubSpeech(new FakeSynthesis([ONLINE_VOICE]));
    void speak(TEN_SECONDS, { voice: CLOUD, rate: 1 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(synthesis.pause).not.toHaveBeenCalled();
  });
});
