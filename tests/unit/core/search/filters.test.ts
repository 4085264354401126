import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../../src/core/query/meaning.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import { createEngine, type Engine } from '../../../../src/core/search/engine.ts';
import type { SearchablePaper } from '../../../../src/core/search/readPaper.ts';
import { termOf } from '../../../../src/core/text/analyze.ts';
import { wordsOf } from '../../../../src/core/text/words.ts';

const PAPERS: SearchablePaper[] = [
  {
    id: 'mamba',
    title: 'State Space Models',
    abstract: 'A survey of what the state of space is. All you need is here.',
  },
  {
    id: 'attention',
    title: 'Attention Is All You Need',
    abstract: 'Networks that attend. A model with states.',
  },
  { id: 'post', title: 'Post-Training of Models', abstract: 'A library in C++ for post-training graphs.' },
  { id: 'joined', title: 'Posttraining networks', abstract: 'A library in C for Ångström graphs.' },
  { id: 'chinese', title: '深度学习 survey', abstract: 'Graph networks.' },
];

function engineOf(papers: readonly SearchablePaper[]): Engine {
  const engine = createEngine();
  engine.addMany(papers);
  return engine;
}

function find(engine: Engine, source: string, accepts?: (id: string) => boolean, limit = 100) {
  const { ranking, texts } = meaningOf(parseQueryText(source));
  const { total, hits } = engine.search(ranking, { limit, filter: { texts, accepts } });
  return { total, ids: hits.map(({ id }) => id) };
}

const engine = engineOf(PAPERS);
const found = (source: string) => {
  const { total, ids } = find(engine, source);
  expect(total, source).toBe(ids.length);
  return ids.sort();
};

describe('a phrase', () => {
  it('finds the papers where its words stand side by side, as written', () => {
    expect(found('"state space"')).toEqual(['mamba']);
    expect(found('"space state"')).toEqual([]);
    expect(found('"state spaces"')).toEqual([]);
    expect(found('"STATE-space"')).toEqual(['mamba']);
    expect(found('"angstrom graphs"')).toEqual(['joined']);
  });

  it('may be all stop words, in the abstract too', () => {
    expect(found('"all you need"')).toEqual(['attention', 'mamba']);
  });

  it('does not run on from title to abstract', () => {
    expect(found('"models a survey"')).toEqual([]);
  });

  it('may end in a word that is being typed', () => {
    expect(found('"state spa')).toEqual(['mamba']);
    expect(found('"state spa"')).toEqual([]);
  });

  it('tells names with a sign apart', () => {
    expect(found('"library in C++"')).toEqual(['post']);
    expect(found('"library in C"')).toEqual(['joined', 'post']);
  });

  it('reads scripts without spaces', () => {
    expect(found('"度学"')).toEqual(['chinese']);
    expect(found('"学深"')).toEqual([]);
  });

  it('is enough to be found, and other words rank', () => {
    expect(find(engine, '"all you need" mamba survey').ids).toEqual(['mamba', 'attention']);
    expect(find(engine, 'attention "all you need"').ids).toEqual(['attention', 'mamba']);
  });
});

describe('a field', () => {
  it('must match there, in any form of the word', () => {
    expect(found('title:network')).toEqual(['joined']);
    expect(found('abstract:network')).toEqual(['attention', 'chinese']);
    expect(found('title:"networks"')).toEqual(['joined']);
    expect(found('title:"network"')).toEqual([]);
    expect(found('abstract:"state of space"')).toEqual(['mamba']);
  });

  it('takes compounds joined or not', () => {
    expect(found('title:post-training')).toEqual(['joined', 'post']);
  });

  it('completes the word that is being typed', () => {
    expect(found('title:netw')).toEqual(['joined']);
    expect(found('title:netw ')).toEqual([]);
    expect(found('title:netw joined ')).toEqual(['joined']);
  });

  it('adds up with others', () => {
    expect(found('title:models abstract:library')).toEqual(['post']);
    expect(found('title:models -abstract:library')).toEqual(['mamba']);
  });
});

describe('an exclusion', () => {
  it('rules out any form of a word, and of a phrase', () => {
    expect(found('graph -library')).toEqual(['chinese']);
    expect(found('models -state')).toEqual(['post']);
    expect(found('survey -"state space"')).toEqual(['chinese']);
    expect(found('survey -"space state"')).toEqual(['chinese', 'mamba']);
    expect(found('survey -"state spaces"')).toEqual(['chinese']);
    expect(found('survey -"states"')).toEqual(['chinese', 'mamba']);
    expect(found('library -c++')).toEqual(['joined']);
  });

  it('by itself lists all other papers, in their order', () => {
    expect(find(engine, '-library').ids).toEqual(['mamba', 'attention', 'chinese']);
  });

  it('of what no paper has rules out nothing', () => {
    expect(found('graph -zyzzyva')).toEqual(['chinese', 'joined', 'post']);
  });
});

describe('a condition beside the text', () => {
  const isListed = (id: string) => id !== 'chinese';

  it('cuts the papers that have the words', () => {
    expect(find(engine, 'graph', isListed)).toMatchObject({ total: 2 });
    expect(find(engine, 'attention is', isListed).ids).toEqual(['attention']);
  });

  it('by itself lists its papers, in their order', () => {
    expect(find(engine, '', isListed).ids).toEqual(['mamba', 'attention', 'post', 'joined']);
  });

  it('is not asked about papers that were removed', () => {
    const some = engineOf(PAPERS);
    some.remove('mamba');
    some.add({ ...PAPERS[1]!, title: 'Another title' });
    const asked: string[] = [];
    expect(find(some, 'title:title', (id) => asked.push(id) > 0).ids).toEqual(['attention']);
    expect(asked).not.toContain('mamba');
  });
});

describe('the total', () => {
  it('is true beyond the hits that are returned', () => {
    const many = createEngine();
    for (let at = 0; at < 600; at++)
      many.add({ id: `p${at}`, title: at % 3 ? 'What if we' : 'Trees', abstract: at % 2 ? 'all of it' : '' });
    for (const query of ['"what if we"', 'title:"what if"', '"what if we" trees'])
      expect(find(many, query, undefined, 10), query).toMatchObject({ total: 400 });
    expect(find(many, '"what if we" abstract:all', undefined, 10)).toMatchObject({ total: 200 });
  });

  it('agrees with reading every text, for any query', () => {
    const word = fc.constantFrom('graph', 'graphs', 'state-space', 'the', 'c++', 'nets', 'deep');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const prefix = fc.constantFrom('', 'title:', 'abstract:');
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: text, abstract: text }), { maxLength: 8 }),
        fc.array(fc.tuple(fc.boolean(), prefix, phrase), { minLength: 1, maxLength: 3 }),
        (texts, conditions) => {
          const papers = texts.map((paper, at) => ({ id: `p${at}`, ...paper }));
          const source = conditions.map(([not, field, words]) => `${not ? '-' : ''}${field}"${words}"`);
          const expected = papers.filter(({ title, abstract }) =>
            conditions.every(([not, field, words]) => {
              const fields = { '': [title, abstract], 'title:': [title], 'abstract:': [abstract] }[field]!;
              // What is ruled out is ruled out in all forms, but a single word as written.
              const inAnyForm = not && words.includes(' ');
              return fields.some((field) => holds(field, words, inAnyForm)) !== not;
            }),
          );
          const ids = find(engineOf(papers), source.join(' ')).ids.sort();
          expect(ids).toEqual(expected.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Whether a text has a phrase, told by reading both; a name with a sign may stand anywhere in these texts. */
function holds(text: string, phrase: string, inAnyForm: boolean): boolean {
  const plain = (source: string) =>
    ` ${wordsOf(source)
      .filter(({ joins }) => joins === 0)
      .map(({ word }) => (inAnyForm ? (termOf(word) ?? word) : word))
      .join(' ')} `;
  return plain(text).includes(plain(phrase));
}

describe('a phrase whose compounds are written otherwise', () => {
  const CASES: [string, string][] = [
    ['"3x3 leaves of"', 'With 3×3 leaves of ferns.'],
    ['"3×3 leaves of"', 'With 3x3 leaves of ferns.'],
    ['"points in R^d are"', 'All points in ℝᵈ are green.'],
    ['"the opti- mization of"', 'By the optimization of ferns.'],
    ['"H1 and C∞ leaves"', 'In H^1 and C^∞ leaves.'],
  ];
  it.each(CASES)('%s stands in "%s"', (query, abstract) => {
    const papers = [
      { id: 'a', title: 'Fern', abstract },
      { id: 'b', title: 'Moss', abstract: 'Leaves of the points and 3 of them are in the optimization.' },
    ];
    expect(find(engineOf(papers), query).ids).toEqual(['a']);
  });

  it('is not tried in more ways than can be told in time', () => {
    const text = Array.from({ length: 60 }, () => 'a-b').join(' ');
    expect(find(engineOf([{ id: 'a', title: 'Fern', abstract: text }]), `"${text}"`).ids).toEqual(['a']);
  });
});
