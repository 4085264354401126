import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { FILLER, ranked, type Papers } from './ranked.ts';

describe('ranking', () => {
  it('puts a match in the title above one in the abstract: a title says what a paper is about', () => {
    const papers: Papers = {
      abstract: ['Networks and their memory', `We study pruning. ${FILLER}`],
      title: ['Pruning and its memory', `We study networks. ${FILLER}`],
    };
    expect(ranked('pruning ', papers)).toEqual(['title', 'abstract']);
  });

  it('puts the paper with the rarer word first: common words tell papers apart less', () => {
    const common = Object.fromEntries(
      Array.from({ length: 8 }, (_, at): [string, [string]] => [
        `other${at}`,
        [`Model ${FILLER.split(' ')[at]}`],
      ]),
    );
    const papers = { ...common, common: ['Model alpha'] as [string], rare: ['Codebook alpha'] as [string] };
    expect(ranked('model codebook ', papers)[0]).toBe('rare');
  });

  it('puts the paper that says it more often first', () => {
    const papers: Papers = {
      once: ['Alpha', `pruning ${FILLER}`],
      often: ['Omega', `pruning pruning pruning ${FILLER}`],
    };
    expect(ranked('pruning ', papers)).toEqual(['often', 'once']);
  });

  it('puts the shorter abstract first where both say it once: it is more about it', () => {
    const papers: Papers = {
      long: ['Alpha', `pruning ${FILLER} ${FILLER} ${FILLER} ${FILLER} ${FILLER} ${FILLER}`],
      short: ['Omega', `pruning ${FILLER}`],
    };
    expect(ranked('pruning ', papers)).toEqual(['short', 'long']);
  });

  it('puts the paper with all words of a short query first, even if another is full of one of them', () => {
    const papers: Papers = {
      one: ['Codebook', `codebook codebook codebook ${FILLER}`],
      all: ['Alpha', `a codebook ${FILLER} with mapping ${FILLER} and rounding`],
    };
    expect(ranked('codebook mapping rounding ', papers)).toEqual(['all', 'one']);
  });

  it('still finds papers with some of the words: nobody remembers every word', () => {
    expect(ranked('codebook mapping ', { some: ['Codebook'] })).toEqual(['some']);
  });

  it('completes the last word while nothing follows it, and only then', () => {
    expect(ranked('quanti', { completed: ['Quantization'] })).toEqual(['completed']);
    expect(ranked('quanti ', { completed: ['Quantization'] })).toEqual([]);
    // Beside others, one that was left half typed is meant to be what begins so.
    expect(ranked('quanti codebook ', { completed: ['Quantization'] })).toEqual(['completed']);
    expect(ranked('QUANTI codebook ', { completed: ['Quantization'] })).toEqual([]);
  });

  it('puts the word itself above its completions', () => {
    const papers: Papers = { longer: ['Nettle alpha'], itself: ['Net alpha'] };
    expect(ranked('net', papers)).toEqual(['itself', 'longer']);
  });

  it('puts the completion first that has less left to type', () => {
    const papers: Papers = {
      far: ['Alpha', `quantumelectrodynamics ${FILLER}`],
      near: ['Omega', `quantum ${FILLER}`],
    };
    expect(ranked('quantu', papers)).toEqual(['near', 'far']);
  });

  it('puts the title that begins with the query first: it is being typed', () => {
    const papers: Papers = {
      within: ['On deep learning', 'alpha'],
      begins: ['Deep learning on', 'alpha'],
    };
    expect(ranked('deep learn', papers)).toEqual(['begins', 'within']);
  });

  it('puts the title that is the query above one that goes on', () => {
    const papers: Papers = {
      longer: ['Deep learning machines', 'alpha'],
      same: ['Deep learning', 'alpha beta gamma delta epsilon zeta eta theta iota kappa'],
    };
    expect(ranked('deep learning', papers)).toEqual(['same', 'longer']);
  });

  it('puts the title that has all words above titles that have some', () => {
    const papers: Papers = {
      some: ['Learning codebooks', `mappings mappings ${FILLER}`],
      all: ['Mappings and codebooks, learning', FILLER],
    };
    expect(ranked('learning mappings codebooks ', papers)).toEqual(['all', 'some']);
  });

  it('puts words side by side, in the order of the query, above the same words apart', () => {
    const papers: Papers = {
      apart: ['Alpha', `state lorem ipsum dolor amet elit sed eiusmod tempor labore magna space`],
      reversed: ['Beta', `lorem ipsum space state dolor amet elit sed eiusmod tempor labore magna`],
      phrase: ['Omega', `lorem ipsum state space dolor amet elit sed eiusmod tempor labore magna`],
    };
    expect(ranked('state space ', papers)).toEqual(['phrase', 'reversed', 'apart']);
  });

  it('rewards neighbours in long queries too', () => {
    const rest = 'lorem ipsum dolor amet consectetur adipiscing elit sed';
    const papers: Papers = {
      apart: ['Alpha', `state ${rest} eiusmod tempor incididunt labore space`],
      phrase: ['Omega', `state space ${rest} eiusmod tempor incididunt labore`],
    };
    expect(ranked(`${rest} state space `, papers)).toEqual(['phrase', 'apart']);
  });

  it('does not count stop words beside others', () => {
    const papers: Papers = { stop: ['What is this'], content: ['Attention'] };
    expect(ranked('what is attention ', papers)).toEqual(['content']);
  });

  it('finds titles by their stop words where a query has nothing else', () => {
    const papers: Papers = {
      other: ['Attention'],
      within: ['Or what if'],
      begins: ['What if we'],
    };
    expect(ranked('what if ', papers)).toEqual(['begins', 'within']);
    expect(ranked('what i', papers)[0]).toBe('begins');
  });

  it('completes a stop word typed alone', () => {
    expect(ranked('the', { theory: ['Theory'], other: ['Attention'] })).toEqual(['theory']);
  });

  it('does not hold the last word against a paper while it may become another', () => {
    const papers: Papers = {
      also: ['Transformers', `also attentive ${FILLER}`],
      meant: ['Attention is all you need'],
    };
    expect(ranked('attention is a', papers)[0]).toBe('meant');
  });

  it('ignores a word that no paper has as long as another is known', () => {
    expect(ranked('zzzzqq codebook ', { found: ['Codebook'], other: ['Mapping'] })).toEqual(['found']);
  });

  it('leaves out the words of asking before a long question: every abstract presents and discusses', () => {
    const papers: Papers = {
      asking: ['We present and discuss papers', `recommend papers recommend ${FILLER}`],
      asked: ['Alpha', `codebook mapping ${FILLER}`],
    };
    const question =
      'Could you recommend papers that discuss and present codebook mapping rounding pruning stacking?';
    expect(ranked(question, papers)).toEqual(['asked']);
  });

  it('keeps them further on and in short queries, where they are the subject', () => {
    const papers: Papers = { about: ['Relevance of papers'] };
    expect(ranked('papers ', papers)).toEqual(['about']);
    expect(ranked('codebook mapping rounding pruning stacking tiling of papers ', papers)).toEqual(['about']);
    expect(ranked('can you recommend papers that discuss papers or present papers ', papers)).toEqual([
      'about',
    ]);
  });

  it('weighs lengths against the papers there are: where all are short, none is', () => {
    const short = { title: 'Alpha', abstract: '' };
    const engine = createEngine(undefined, { title: 8, abstract: 110 });
    engine.addMany(Array.from({ length: 400 }, (_, at) => ({ ...short, id: `short${at}` })));
    engine.add({ id: 'long', title: 'Beta', abstract: `codebook codebook ${`${FILLER} `.repeat(12)}` });
    engine.add({ id: 'terse', title: 'Gamma', abstract: 'codebook' });
    expect(engine.search('codebook ', { limit: 2 }).hits.map(({ id }) => id)).toEqual(['terse', 'long']);
  });

  it('takes the first words of a page that was pasted', () => {
    const papers: Papers = { found: ['Codebook'], other: ['Mapping'] };
    expect(ranked('codebook '.repeat(1200), papers)).toEqual(['found']);
    expect(ranked(`codebook ${'x'.repeat(10_000)}`, papers)).toEqual(['found']);
    expect(ranked('x'.repeat(10_000), papers)).toEqual([]);
  });

  it('keeps equal papers in the order they were added', () => {
    expect(ranked('codebook', { b: ['Codebook'], a: ['Codebook'], c: ['Codebook'] })).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});
