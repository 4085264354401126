import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { readAloud as ReadAloud } from '../../../src/app/state/reader/readAloud.svelte.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { DEVICE_VOICE, FakeSynthesis, ONLINE_VOICE, stubSpeech } from '../../unit/platform/fakeSynthesis.ts';

const ABSTRACT = 'We factor A of size n times d. It is fast. It is small.';
const PAPER: Paper = {
  id: 'p',
  title: 'Sketching',
  abstract: ABSTRACT,
  body: [
    { t: 'text', start: 0, end: 20 },
    { t: 'math', start: 20, end: 29, tex: 'n \\times d', display: 'n × d' },
    { t: 'text', start: 29, end: ABSTRACT.length },
  ],
  links: [],
  source: { document: 'a.txt', line: 1 },
};
const OTHER: Paper = { ...PAPER, id: 'q', title: 'Another' };
const SENTENCES = ['Sketching', 'We factor A of size n by d.', 'It is fast.', 'It is small.'];

let synthesis: FakeSynthesis;
let readAloud: typeof ReadAloud;

async function begin(voices = [DEVICE_VOICE]): Promise<void> {
  synthesis = stubSpeech(new FakeSynthesis(voices));
  ({ readAloud } = await import('../../../src/app/state/reader/readAloud.svelte.ts'));
  readAloud.open(PAPER);
  readAloud.play();
  await settled();
}

/** What was told to the app by a promise is known to it. */
const settled = () => vi.advanceTimersByTimeAsync(0);

async function endSentence(): Promise<void> {
  synthesis.end();
  await settled();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  localStorage.clear();
  document.documentElement.lang = 'en';
});

afterEach(() => {
  readAloud.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a paper is read sentence by sentence, formulas as words, and its place is told', async () => {
  await begin();
  expect(readAloud.sentence).toEqual({ paper: 'p', part: 'title', start: 0, end: 9 });
  await endSentence();
  expect(readAloud.sentence).toEqual({ paper: 'p', part: 'abstract', start: 0, end: 30 });
  await endSentence();
  await endSentence();
  expect(synthesis.texts).toEqual(SENTENCES);
  await endSentence();
  expect(readAloud.status).toBe('idle');
  expect(readAloud.sentence).toBeNull();
  expect(readAloud.message).toBe('Read to the end. Press Play to hear it again.');
  readAloud.play();
  expect(synthesis.last.text).toBe('Sketching');
  expect(readAloud.message).toBeNull();
});

test('after a pause the same sentence is read from its beginning', async () => {
  await begin();
  await endSentence();
  readAloud.toggle();
  expect(readAloud.status).toBe('paused');
  expect(synthesis.speaking).toBe(false);
  expect(readAloud.sentence?.part).toBe('abstract');
  await settled();
  readAloud.toggle();
  expect(synthesis.texts).toEqual([SENTENCES[0], SENTENCES[1], SENTENCES[1]]);
});

test('the place is kept when the paper is left, for another one too', async () => {
  await begin();
  await endSentence();
  await endSentence();
  readAloud.open(OTHER);
  expect(synthesis.speaking).toBe(false);
  expect(readAloud.sentence).toBeNull();
  readAloud.play();
  expect(synthesis.last.text).toBe('Another');
  readAloud.open(PAPER);
  readAloud.play();
  expect(synthesis.last.text).toBe('It is fast.');
});

test('a paper that was read to its end begins anew', async () => {
  await begin();
  while (readAloud.status === 'playing') await endSentence();
  readAloud.open(PAPER);
  readAloud.play();
  expect(synthesis.last.text).toBe('Sketching');
});

test('next and previous read at once while reading, and only move the mark while paused', async () => {
  await begin();
  readAloud.next();
  expect(synthesis.last.text).toBe(SENTENCES[1]);
  readAloud.pause();
  readAloud.next();
  expect(readAloud.sentence?.start).toBe(31);
  readAloud.previous();
  readAloud.previous();
  readAloud.previous();
  expect(readAloud.sentence?.part).toBe('title');
  expect(synthesis.texts).toEqual([SENTENCES[0], SENTENCES[1]]);
  while (readAloud.sentence) readAloud.next();
  expect(readAloud.status).toBe('idle');
});

test('an interruption on screen waits at the same sentence', async () => {
  await begin();
  await endSentence();
  synthesis.fail('interrupted');
  await settled();
  expect(readAloud.status).toBe('paused');
  readAloud.play();
  expect(synthesis.texts).toEqual([SENTENCES[0], SENTENCES[1], SENTENCES[1]]);
});

test('an interruption by a call, with the app hidden, is over when the app is seen again', async () => {
  await begin();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  synthesis.fail('interrupted');
  await settled();
  expect(readAloud.status).toBe('paused');
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(readAloud.status).toBe('playing');
  expect(synthesis.texts).toEqual([SENTENCES[0], SENTENCES[0]]);
});

test.each([
  ['not-allowed', 'The browser speaks only when asked to. Press Play to go on.'],
  ['network', 'This voice needs the network. Choose another one, or press Play when you are online.'],
  ['synthesis-failed', 'The device stopped speaking. Press Play to try again, or choose another voice.'],
])('what went wrong is told in a sentence: %s', async (error, message) => {
  await begin();
  synthesis.fail(error);
  await settled();
  expect(readAloud.status).toBe('paused');
  expect(readAloud.message).toBe(message);
});

test('voices that come late are waited for', async () => {
  await begin([]);
  expect(readAloud.status).toBe('playing');
  synthesis.bring([DEVICE_VOICE]);
  await settled();
  expect(synthesis.texts).toEqual(['Sketching']);
});

test('without voices nothing plays and the reason is told, until there are some', async () => {
  await begin([]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(readAloud.status).toBe('idle');
  expect(readAloud.unavailable).toMatch(/^This device has no voice to read with\./);
  readAloud.play();
  expect(readAloud.status).toBe('idle');
  synthesis.bring([DEVICE_VOICE]);
  await settled();
  expect(readAloud.unavailable).toBeNull();
  readAloud.play();
  expect(synthesis.texts).toEqual(['Sketching']);
});

test('no text goes to an online voice that nobody chose', async () => {
  await begin([ONLINE_VOICE]);
  expect(synthesis.texts).toEqual([]);
  expect(readAloud.status).toBe('paused');
  expect(readAloud.message).toMatch(/choose one\.$/);
});
