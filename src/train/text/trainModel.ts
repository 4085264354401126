import { findLinks } from '../../core/paper/links.ts';
import { addEvidence, findEvidence } from '../../core/text/restoration/evidence.ts';
import { makeSegmenter } from '../../core/text/restoration/segmenter.ts';
import { features } from '../../core/text/restoration/tagging/features.ts';
import { MODEL_FORMAT, type Model } from '../../core/text/restoration/tagging/model.ts';
import { modelLexicon } from '../../core/text/restoration/tagging/modelLexicon.ts';
import { traitReader } from '../../core/text/restoration/tagging/traits.ts';
import { codeWeights } from '../../core/text/restoration/tagging/weightCoding.ts';
import { tellingTest } from '../../core/text/restoration/telling.ts';
import { tokenize } from '../../core/text/restoration/tokens.ts';
import { isHeldOut, isWellPaired, wholeSpans, type Pair } from './pair.ts';
import { trainLexicon } from './trainLexicon.ts';
import { trainTagger, type Example } from './trainTagger.ts';

export interface CleanText {
  title: string;
  abstract: string;
}

/** Ordinary prose has none of TeX's characters. */
export const TEX_CHARACTERS = /[$\\^_{}`]/;
/** As many ordinary abstracts teach the tagger what is prose; the words of all of them are counted. */
const PROSE_EXAMPLES = 9000;
const LARGEST_VALUE = 127;
/** The smallest weights are dropped: they change next to nothing, and with them the model has 70 KB gz, not 60. */
const MOST_WEIGHTS = 33_000;

/** Trains a model on the pairs that are not held out and on ordinary abstracts. The same input gives the same model. */
export function trainModel(
  pairs: readonly Pair[],
  clean: readonly CleanText[],
  report: (line: string) => void,
): Model {
  const seen = pairs.filter((pair) => !isHeldOut(pair) && pair.spans.length > 0 && isWellPaired(pair));
  const prose = clean.filter((text, i) => !isHeldOutText(i) && !TEX_CHARACTERS.test(text.abstract));
  const data = trainLexicon(
    seen,
    prose.map(({ title, abstract }) => `${title} ${abstract}`),
  );
  const lexicon = modelLexicon(data);
  const segment = makeSegmenter(lexicon);
  const isTelling = tellingTest(segment, lexicon);
  const traitOf = traitReader(segment, lexicon, isTelling);
  const example = (
    title: string,
    text: string,
    spans: readonly { start: number; end: number }[],
  ): Example => {
    const tokens = tokenize(text);
    const { marks } = addEvidence(
      findEvidence(title, tokenize(title), isTelling),
      findEvidence(text, tokens, isTelling),
    );
    const labels = Uint8Array.from(tokens, ({ start, end }) =>
      Number(spans.some((s) => s.start < end && s.end > start)),
    );
    return { features: features(tokens, traitOf, marks), labels };
  };
  const stride = Math.max(1, Math.floor(prose.length / PROSE_EXAMPLES));
  const chosen = prose.filter((_, i) => i % stride === 0).slice(0, PROSE_EXAMPLES);
  const { weights, transitions } = trainTagger(
    [
      ...seen.map((pair) => example(pair.title, pair.damaged, wholeSpans(pair))),
      ...chosen.map(({ title, abstract }) => example(title, withoutAddresses(abstract), [])),
    ],
    report,
  );
  const scale = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / LARGEST_VALUE;
  const smallest = weights.map(Math.abs).sort().at(-MOST_WEIGHTS)!;
  const kept = weights.map((weight) => (Math.abs(weight) < smallest ? 0 : weight));
  return {
    format: MODEL_FORMAT,
    provenance: `Trained on ${seen.length} abstracts with intact formulas, damaged, and ${chosen.length} of ${prose.length} ordinary ones.`,
    ...data,
    weights: codeWeights(kept, scale),
    scale: Number(scale.toPrecision(6)),
    transitions: transitions.map((weight) => Number(weight.toFixed(3))),
  };
}

const HELD_OUT_PART = 5;

/** A fifth of the ordinary abstracts, by place in their file, which training never sees. */
export function isHeldOutText(row: number): boolean {
  return row % HELD_OUT_PART === 0;
}

/** Addresses are never looked at for mathematics. */
function withoutAddresses(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findLinks(text)) {
    out += text.slice(at, start);
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}
