import { Encoder, type Encoded } from './encoder.ts';
import type { Matrix } from './matrix.ts';
import type { Concept } from './everyday.ts';
import { pairsOf, questionsOf, usable, type Pairs } from './pairs.ts';
import { randomFrom, shuffle } from './random.ts';
import { rarities, type TrainingTexts } from './trainingTexts.ts';

const TEMPERATURE = 0.05;
const RATE = 2e-3;
const LEAST_RATE = 0.05;
/** A share of what a text is taken for below which it is passed by: all of them together are a hundredth. */
const NEGLIGIBLE = 1e-5;

/** Of titles: a word that more have is a term. */
const SELDOM = 0.0005;

export interface ContrastOptions {
  epochs: number;
  batch: number;
  seed: number;
  /** Of so many pairs in a hundred one is a question in words of every day. */
  questions: number;
  report: (line: string) => void;
}

/**
 * Moves words so that two parts of one paper are nearer to each other than to parts of any other paper in a batch
 * (InfoNCE: van den Oord, Li and Vinyals, "Representation learning with contrastive predictive coding", 2018).
 *
 * @param start a row for each word; is changed
 */
export function contrast(
  texts: TrainingTexts,
  start: Matrix,
  concepts: readonly Concept[],
  options: ContrastOptions,
): Encoder {
  const { epochs, seed, report } = options;
  const encoder = new Encoder(start, firstWeights(texts));
  const random = randomFrom(seed);
  const papers = usable(texts);
  const batch = Math.min(options.batch, papers.length);
  const batches = Math.floor(papers.length / batch);
  const trainer = new Trainer(batch, encoder);
  const asked = Math.min(concepts.length, Math.round(options.questions * batch));
  const order = Int32Array.from(concepts, (_, at) => at);
  const questions = new Trainer(asked, encoder);
  const isStill = termsOf(texts);
  const share = asked / batch;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(papers, random);
    let loss = 0;
    for (let at = 0; at < batches; at++) {
      const rate = RATE * Math.max(LEAST_RATE, 1 - (epoch * batches + at) / (epochs * batches));
      const pairs = pairsOf(texts, papers.subarray(at * batch, (at + 1) * batch), random);
      loss += learnPairs(encoder, trainer, pairs);
      shuffle(order, random);
      const chosen = Array.from(order.subarray(0, asked), (concept) => concepts[concept]!);
      learnQuestions(encoder, questions, questionsOf(chosen, texts, random), { share, isStill });
      encoder.step(rate);
    }
    report(`epoch ${epoch + 1} of ${epochs}: loss ${(loss / Math.max(1, batches)).toFixed(4)}`);
  }
  return encoder;
}

/** Notes how words should have moved for pairs to be nearer. @returns the loss */
function learnPairs(encoder: Encoder, trainer: Trainer, { asked, answers }: Pairs): number {
  const [one, other] = [encoder.encode(asked), encoder.encode(answers)];
  const loss = trainer.compare(one, other);
  encoder.learn(asked, one, trainer.askedGradients);
  encoder.learn(answers, other, trainer.answerGradients);
  return loss;
}

/** The same for questions among themselves: only their words move, those of them that titles seldom have, and by a share of it. */
function learnQuestions(
  encoder: Encoder,
  trainer: Trainer,
  { asked, answers }: Pairs,
  { share, isStill }: { share: number; isStill: Uint8Array },
): void {
  if (asked.begins.length === 1) return;
  const one = encoder.encode(asked);
  trainer.compare(one, encoder.encode(answers));
  const gradients = trainer.askedGradients.map((value) => value * share);
  encoder.learn(asked, one, gradients, isStill);
}

/** Per word 1 if so many titles have it that it is a term of the field: what it means is known from them. */
function termsOf({ vocabulary, words, sentences, papers }: TrainingTexts): Uint8Array {
  const counts = new Uint32Array(vocabulary.length);
  for (const title of papers)
    for (const word of new Set(words.subarray(sentences[title], sentences[title + 1]))) counts[word]!++;
  return Uint8Array.from(counts, (count) => Number(count > SELDOM * papers.length));
}

function firstWeights(texts: TrainingTexts): Float64Array {
  const rarity = rarities(texts);
  const mean = rarity.reduce((sum, value) => sum + value, 0) / rarity.length;
  return rarity.map((value) => Math.log(Math.max(value, 1e-3) / mean));
}

/** Compares all texts of a batch with each other. */
class Trainer {
  readonly #count: number;
  readonly #dimensions: number;
  readonly #shares: Float64Array;
  readonly askedGradients: Float64Array;
  readonly answerGradients: Float64Array;

  constructor(count: number, { dimensions }: Encoder) {
    this.#count = count;
    this.#dimensions = dimensions;
    this.#shares = new Float64Array(count * count);
    this.askedGradients = new Float64Array(count * dimensions);
    this.answerGradients = new Float64Array(count * dimensions);
  }

  /** Returns the loss; leaves how vectors should move in the gradients. */
  compare({ vectors: asked }: Encoded, { vectors: answers }: Encoded): number {
    const n = this.#count;
    const shares = this.#shares;
    similarities(asked, answers, n, this.#dimensions, shares);
    const ofAsked = new Float64Array(n);
    const ofAnswers = new Float64Array(n);
    let loss = 0;
    for (let i = 0; i < n; i++) {
      loss -= (2 * shares[i * n + i]!) / TEMPERATURE;
      for (let j = 0; j < n; j++) {
        const value = Math.exp(shares[i * n + j]! / TEMPERATURE);
        shares[i * n + j] = value;
        ofAsked[i]! += value;
        ofAnswers[j]! += value;
      }
    }
    for (let i = 0; i < n; i++) loss += Math.log(ofAsked[i]!) + Math.log(ofAnswers[i]!);
    this.#differentiate(asked, answers, ofAsked, ofAnswers);
    return loss / (2 * n);
  }

  #differentiate(
    asked: Float64Array,
    answers: Float64Array,
    ofAsked: Float64Array,
    ofAnswers: Float64Array,
  ): void {
    const n = this.#count;
    const d = this.#dimensions;
    const { askedGradients, answerGradients } = this;
    askedGradients.fill(0);
    answerGradients.fill(0);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const value = this.#shares[i * n + j]!;
        let share = value / ofAsked[i]! + value / ofAnswers[j]!;
        if (i === j) share -= 2;
        else if (share < NEGLIGIBLE) continue;
        const by = share / (2 * n * TEMPERATURE);
        const a = i * d;
        const b = j * d;
        for (let k = 0; k < d; k++) {
          askedGradients[a + k]! += by * answers[b + k]!;
          answerGradients[b + k]! += by * asked[a + k]!;
        }
      }
    }
  }
}

/** Dot products of all rows with all rows, four by four: what is read is used four times. */
function similarities(a: Float64Array, b: Float64Array, n: number, d: number, into: Float64Array): void {
  const blocks = n - (n % 4);
  for (let i = 0; i < blocks; i += 4)
    for (let j = 0; j < blocks; j += 4) {
      const a0 = i * d;
      const b0 = j * d;
      let s00 = 0,
        s01 = 0,
        s02 = 0,
        s03 = 0,
        s10 = 0,
        s11 = 0,
        s12 = 0,
        s13 = 0;
      let s20 = 0,
        s21 = 0,
        s22 = 0,
        s23 = 0,
        s30 = 0,
        s31 = 0,
        s32 = 0,
        s33 = 0;
      for (let k = 0; k < d; k++) {
        const p0 = a[a0 + k]!,
          p1 = a[a0 + d + k]!,
          p2 = a[a0 + 2 * d + k]!,
          p3 = a[a0 + 3 * d + k]!;
        const q0 = b[b0 + k]!,
          q1 = b[b0 + d + k]!,
          q2 = b[b0 + 2 * d + k]!,
          q3 = b[b0 + 3 * d + k]!;
        s00 += p0 * q0;
        s01 += p0 * q1;
        s02 += p0 * q2;
        s03 += p0 * q3;
        s10 += p1 * q0;
        s11 += p1 * q1;
        s12 += p1 * q2;
        s13 += p1 * q3;
        s20 += p2 * q0;
        s21 += p2 * q1;
        s22 += p2 * q2;
        s23 += p2 * q3;
        s30 += p3 * q0;
        s31 += p3 * q1;
        s32 += p3 * q2;
        s33 += p3 * q3;
      }
      const r = i * n + j;
      into[r] = s00;
      into[r + 1] = s01;
      into[r + 2] = s02;
      into[r + 3] = s03;
      into[r + n] = s10;
      into[r + n + 1] = s11;
      into[r + n + 2] = s12;
      into[r + n + 3] = s13;
      into[r + 2 * n] = s20;
      into[r + 2 * n + 1] = s21;
      into[r + 2 * n + 2] = s22;
      into[r + 2 * n + 3] = s23;
      into[r + 3 * n] = s30;
      into[r + 3 * n + 1] = s31;
      into[r + 3 * n + 2] = s32;
      into[r + 3 * n + 3] = s33;
    }
  for (let i = 0; i < n; i++)
    for (let j = i < blocks ? blocks : 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += a[i * d + k]! * b[j * d + k]!;
      into[i * n + j] = sum;
    }
}
