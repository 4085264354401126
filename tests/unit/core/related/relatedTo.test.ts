import { expect, it } from 'vitest';
import { relatedPapers } from '../../../../src/core/related/relatedPapers.ts';
import { relatedTo } from '../../../../src/core/related/relatedTo.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { termWeight } from '../../../../src/core/search/ranking/bm25f.ts';
import { paper } from '../../data/content/fakeSite.ts';

const PAPERS = [
  paper(
    'a',
    'Diffusion models for protein folding',
    'We fold proteins by a diffusion model with equivariance.',
  ),
  paper('b', 'Protein design', 'Diffusion models design proteins that bind.'),
  paper('c', 'Speech recognition at the edge', 'A transducer recognises speech on a phone.'),
  paper('d', 'Equivariance in graphs', 'Graph networks with equivariance predict molecules.'),
  paper('e', 'Phones and speech', 'Speech is recognised on a phone by quantization.'),
];

function ended<T>(steps: Iterator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function rarityIn(engine: ReturnType<typeof createEngine>, paperAt: number): (term: string) => number {
  return ended(engine.nearby(PAPERS[paperAt]!, 1)).rarityOf;
}

it('one paper among others has the neighbours that all of them give it', () => {
  const engine = createEngine();
  engine.addMany(PAPERS);
  const all = [...relatedPapers(PAPERS)];
  PAPERS.forEach((one, position) => {
    const others = PAPERS.filter((other) => other !== one);
    const related = ended(relatedTo(one, others, rarityIn(engine, position)));
    const named = new Map(related.map(({ position: at, terms }) => [others[at]!.id, new Set(terms)]));
    expect(named).toEqual(
      new Map(all[position]!.map(({ position: at, terms }) => [PAPERS[at]!.id, new Set(terms)])),
    );
    expect(related.map(({ score }) => score)).toEqual(
      related
        .map(({ score }) => score)
        .sort()
        .reverse(),
    );
  });
});

it('the index finds the papers that share most, not the paper itself, and knows how rare a term is', () => {
  const engine = createEngine();
  engine.addMany(PAPERS);
  engine.remove('b');
  const { ids, rarityOf } = ended(engine.nearby(PAPERS[0]!, 2));
  expect(ids).toEqual(['d']);
  expect(rarityOf('speech')).toBeCloseTo(termWeight(5, 2));
  expect(rarityOf('nowhere')).toBeCloseTo(termWeight(5, 0));
  expect(ended(engine.nearby({ id: 'new', title: 'Speech', abstract: '' }, 1)).ids).toEqual(['c']);
});
