import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine.ts';

/** Words that fill an abstract and match no query here. */
const FILLER =
  'lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua';

/** Ids of the papers, best first. Written with the best last, so that no order comes from that of adding. */
function ranked(query: string, papers: Record<string, [title: string, abstract?: string]>): string[] {
  const engine = createEngine();
  for (const [id, [title, abstract]] of Object.entries(papers))
    engine.add({ id, title, abstract: abstract ?? FILLER });
  return engine.search(query, { limit: 10 }).hits.map(({ id }) => id);
}

describe('ranking', () => {
  it('puts a match in the title above one in the abstract: a title says what a paper is about', () => {
    const papers: Parameters<typeof ranked>[1] = {
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
    const papers: Parameters<typeof ranked>[1] = {
      once: ['Alpha', `pruning ${FILLER}`],
      often: ['Omega', `pruning pruning pruning ${FILLER}`],
    };
    expect(ranked('pruning ', papers)).toEqual(['often', 'once']);
  });

  it('puts the shorter abstract first where both say it once: it is more about it', () => {
    const papers: Parameters<typeof ranked>[1] = {
      long: ['Alpha', `pruning ${FILLER} ${FILLER} ${FILLER} ${FILLER} ${FILLER} ${FILLER}`],
      short: ['Omega', `pruning ${FILLER}`],
    };
    expect(ranked('pruning ', papers)).toEqual(['short', 'long']);
  });

  it('puts the paper with all words of a short query first, even if another is full of one of them', () => {
    const papers: Parameters<typeof ranked>[1] = {
      one: ['Codebook', `codebook codebook codebook ${FILLER}`],
      all: ['Alpha', `a codebook ${FILLER} with mapping ${FILLER} and rounding`],
    };
    expect(ranked('codebook mapping rounding ', papers)).toEqual(['all', 'one']);
  });

  it('still finds papers with some of the words: nobody remembers every word', () => {
    expect(ranked('codebook mapping ', { some: ['Codebook'] })).toEqual(['some']);
  });

  it('finds other forms of a word, and puts the form that was typed first', () => {
    const papers: Parameters<typeof ranked>[1] = {
      stem: ['Alpha', `quantized ${FILLER}`],
      exact: ['Omega', `quantization ${FILLER}`],
    };
    expect(ranked('quantization ', papers)).toEqual(['exact', 'stem']);
  });

  it('completes the last word while nothing follows it, and only then', () => {
    expect(ranked('quanti', { completed: ['Quantization'] })).toEqual(['completed']);
    expect(ranked('quanti ', { completed: ['Quantization'] })).toEqual([]);
    expect(ranked('quanti codebook ', { completed: ['Quantization'] })).toEqual([]);
  });

  it('puts the word itself above its completions', () => {
    const papers: Parameters<typeof ranked>[1] = { longer: ['Nettle alpha'], itself: ['Net alpha'] };
    expect(ranked('net', papers)).toEqual(['itself', 'longer']);
  });

  it('puts the completion first that has less left to type', () => {
    const papers: Parameters<typeof ranked>[1] = {
      far: ['Alpha', `quantumelectrodynamics ${FILLER}`],
      near: ['Omega', `quantum ${FILLER}`],
    };
    expect(ranked('quantu', papers)).toEqual(['near', 'far']);
  });

  it('puts the title that begins with the query first: it is being typed', () => {
    const papers: Parameters<typeof ranked>[1] = {
      within: ['On deep learning', 'alpha'],
      begins: ['Deep learning on', 'alpha'],
    };
    expect(ranked('deep learn', papers)).toEqual(['begins', 'within']);
  });

  it('puts the title that is the query above one that goes on', () => {
    const papers: Parameters<typeof ranked>[1] = {
      longer: ['Deep learning machines', 'alpha'],
      same: ['Deep learning', 'alpha beta gamma delta epsilon zeta eta theta iota kappa'],
    };
    expect(ranked('deep learning', papers)).toEqual(['same', 'longer']);
  });

  it('puts the title that has all words above titles that have some', () => {
    const papers: Parameters<typeof ranked>[1] = {
      some: ['Learning codebooks', `mappings mappings ${FILLER}`],
      all: ['Mappings and codebooks, learning', FILLER],
    };
    expect(ranked('learning mappings codebooks ', papers)).toEqual(['all', 'some']);
  });

  it('puts words side by side, in the order of the query, above the same words apart', () => {
    const papers: Parameters<typeof ranked>[1] = {
      apart: ['Alpha', `state lorem ipsum dolor amet elit sed eiusmod tempor labore magna space`],
      reversed: ['Beta', `lorem ipsum space state dolor amet elit sed eiusmod tempor labore magna`],
      phrase: ['Omega', `lorem ipsum state space dolor amet elit sed eiusmod tempor labore magna`],
    };
    expect(ranked('state space ', papers)).toEqual(['phrase', 'reversed', 'apart']);
  });

  it('rewards neighbours in long queries too', () => {
    const rest = 'lorem ipsum dolor amet consectetur adipiscing elit sed';
    const papers: Parameters<typeof ranked>[1] = {
      apart: ['Alpha', `state ${rest} eiusmod tempor incididunt labore space`],
      phrase: ['Omega', `state space ${rest} eiusmod tempor incididunt labore`],
    };
    expect(ranked(`${rest} state space `, papers)).toEqual(['phrase', 'apart']);
  });

  it('does not count stop words beside others', () => {
    const papers: Parameters<typeof ranked>[1] = { stop: ['What is this'], content: ['Attention'] };
    expect(ranked('what is attention ', papers)).toEqual(['content']);
  });

  it('finds titles by their stop words where a query has nothing else', () => {
    const papers: Parameters<typeof ranked>[1] = {
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
    const papers: Parameters<typeof ranked>[1] = {
      also: ['Transformers', `also attentive ${FILLER}`],
      meant: ['Attention is all you need'],
    };
    expect(ranked('attention is a', papers)[0]).toBe('meant');
  });

  it('ignores a word that no paper has as long as another is known', () => {
    expect(ranked('zzzzqq codebook ', { found: ['Codebook'], other: ['Mapping'] })).toEqual(['found']);
  });

  it('lets compounds meet in all three spellings', () => {
    const papers: Parameters<typeof ranked>[1] = {
      hyphen: ['Post-training'],
      space: ['Post training'],
      joined: ['Posttraining'],
    };
    for (const query of ['post-training ', 'post training '])
      expect(ranked(query, papers).sort()).toEqual(['hyphen', 'joined', 'space']);
    expect(ranked('posttraining ', papers).sort()).toEqual(['hyphen', 'joined']);
  });

  it('splits a word that no paper has into two that papers have', () => {
    expect(ranked('statespace ', { apart: ['State of a space'], other: ['Mapping'] })).toEqual(['apart']);
  });

  it('tells a name with its sign from the bare letter, and finds both', () => {
    const papers: Parameters<typeof ranked>[1] = { bare: ['Vitamin C'], sign: ['Programs in C++'] };
    expect(ranked('c++', papers)[0]).toBe('sign');
    expect(ranked('C ', papers).sort()).toEqual(['bare', 'sign']);
    expect(ranked('a*', { other: ['A search'], sign: ['A* search'] })[0]).toBe('sign');
  });

  it('finds text in other scripts by any part of a phrase', () => {
    const papers: Parameters<typeof ranked>[1] = {
      chinese: ['深度学习方法'],
      hebrew: ['למידה עמוקה'],
      emoji: ['🤗 hub'],
    };
    for (const query of ['深度', '学习', '习', '法 ', '度学习方'])
      expect(ranked(query, papers)).toEqual(['chinese']);
    expect(ranked('עמו', papers)).toEqual(['hebrew']);
    expect(ranked('🤗', papers)).toEqual(['emoji']);
  });

  it('finds accented words however they are typed', () => {
    expect(ranked('schrodinger ', { found: ['Schrödinger bridges'] })).toEqual(['found']);
    expect(ranked('Schrödinger ', { found: ['Schrodinger bridges'] })).toEqual(['found']);
  });

  it('finds what a mistyped word was meant as, for it finds nothing itself', () => {
    const papers: Parameters<typeof ranked>[1] = { meant: ['Quantization of nets'], other: ['Mapping'] };
    for (const query of ['quantizatoin ', 'quantizaton ', 'quantizattion', 'quamtiz']) {
      expect(ranked(query, papers)).toEqual(['meant']);
      expect(ranked(`nets ${query}`, papers)).toEqual(['meant']);
    }
  });

  it('corrects no word that papers have: it may well be meant', () => {
    expect(ranked('clam ', { itself: ['Clam'], near: ['Claim'] })).toEqual(['itself']);
  });

  it('lets the title with a mistyped word begin with the query: slips tell nothing of what is meant', () => {
    const papers: Parameters<typeof ranked>[1] = {
      within: ['Trees, forests and kernel machines', 'alpha'],
      begins: ['Kernel machines, forests and trees', 'alpha'],
    };
    expect(ranked('kernle machines', papers)).toEqual(['begins', 'within']);
  });

  it('lets the title with another form of a word begin with the query: plurals are remembered wrongly', () => {
    const papers: Parameters<typeof ranked>[1] = {
      within: ['Trees and kernel machines', 'alpha'],
      begins: ['Kernel machines and trees', 'alpha'],
    };
    expect(ranked('kernels machine', papers)).toEqual(['begins', 'within']);
  });

  it('reads a word that papers write with a hyphen as its parts, so that it counts as the title does', () => {
    const papers: Parameters<typeof ranked>[1] = {
      joined: ['Alpha', `lowrank ${FILLER}`],
      within: ['On low-rank maps', FILLER],
      begins: ['Low-rank maps on', FILLER],
    };
    expect(ranked('lowrank maps ', papers)).toEqual(['begins', 'within', 'joined']);
  });

  it('leaves out the words of asking before a long question: every abstract presents and discusses', () => {
    const papers: Parameters<typeof ranked>[1] = {
      asking: ['We present and discuss papers', `recommend papers recommend ${FILLER}`],
      asked: ['Alpha', `codebook mapping ${FILLER}`],
    };
    const question =
      'Could you recommend papers that discuss and present codebook mapping rounding pruning stacking?';
    expect(ranked(question, papers)).toEqual(['asked']);
  });

  it('keeps them further on and in short queries, where they are the subject', () => {
    const papers: Parameters<typeof ranked>[1] = { about: ['Relevance of papers'] };
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

  it.each([
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'C++',
    'N:M',
    'W4A4KV4',
    'ℓ∞',
    '3D',
    '深度学习',
    'Ünïcødé',
    '🤗',
  ])('finds %s, and nothing else by it', (word) => {
    const papers = { found: [`Of ${word} nets`] as [string], other: ['Robots', 'roll'] as [string, string] };
    for (const query of [word, `${word} `, `nets ${word}`]) expect(ranked(query, papers)).toEqual(['found']);
    expect(ranked(word, { other: ['Robots', 'roll'] })).toEqual([]);
  });

  it('takes the first words of a page that was pasted', () => {
    const papers: Parameters<typeof ranked>[1] = { found: ['Codebook'], other: ['Mapping'] };
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
