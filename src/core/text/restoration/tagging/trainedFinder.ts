import type { Range } from '../../../paper/paper.ts';
import type { FormulaFinder } from '../formulaFinder.ts';
import { makeSegmenter } from '../segmenter.ts';
import { tellingTest } from '../telling.ts';
import type { Token } from '../tokens.ts';
import { features, SLOTS } from './features.ts';
import { MODEL_FORMAT, type Model } from './model.ts';
import { modelLexicon } from './modelLexicon.ts';
import { tag, type Tagger } from './tagger.ts';
import { traitReader } from './traits.ts';
import { decodeWeights } from './weightCoding.ts';

/** A finder that tags tokens with a trained model. Throws if the model is of another format. */
export function trainedFinder(model: Model): FormulaFinder {
  if (model.format !== MODEL_FORMAT)
    throw new Error(
      `The model of mathematics has format ${model.format}, not ${MODEL_FORMAT}: train it again.`,
    );
  const lexicon = modelLexicon(model);
  const segment = makeSegmenter(lexicon);
  const isTelling = tellingTest(segment, lexicon);
  const traitOf = traitReader(segment, lexicon, isTelling);
  const tagger: Tagger = {
    weights: decodeWeights(model.weights, SLOTS),
    scale: model.scale,
    transitions: model.transitions,
  };
  return {
    lexicon,
    segment,
    isTelling,
    find(tokens, blocked, { marks }) {
      return spansOf(tokens, blocked, tag(tagger, features(tokens, traitOf, marks)));
    },
  };
}

/** Runs of tokens tagged as mathematics, broken at what belongs to addresses and markup. */
function spansOf(tokens: readonly Token[], blocked: readonly boolean[], labels: Uint8Array): Range[] {
  const spans: Range[] = [];
  let open: Range | null = null;
  tokens.forEach(({ start, end }, i) => {
    if (labels[i] !== 1 || blocked[i]) open = null;
    else if (open) open.end = end;
    else spans.push((open = { start, end }));
  });
  return spans;
}
