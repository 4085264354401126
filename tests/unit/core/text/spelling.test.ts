import { describe, expect, it } from 'vitest';
import { rootOf, termOf } from '../../../../src/core/text/analyze.ts';
import { american } from '../../../../src/core/text/spelling/british.ts';
import { irregularSingular } from '../../../../src/core/text/spelling/singulars.ts';

function termsOf(words: string): (string | null)[] {
  return [...new Set(words.split(' ').map(termOf))];
}

describe('British and American spellings', () => {
  it.each([
    'optimise optimising optimised optimize optimizing',
    'optimisation optimisations optimization',
    'generalisability generalizability',
    'colour colours color',
    'behavioural behavioral',
    'neighbourhood neighborhoods',
    'centre centres center',
    'kilometre kilometer',
    'centred centered',
    'modelling modeling',
    'fuelling fueling',
    'labelled labeled',
    'analyse analysing analyze',
    'catalogue catalogues catalog',
    'dialogue dialogues dialog',
    'defence defense',
    'paediatric pediatric',
    'haemoglobin hemoglobin',
    'grey gray',
    'faeces feces',
    'apnoea apnea',
    'gonorrhoea gonorrhea',
    'coeliac celiac',
    'titre titers',
    'mitre miter',
    'kilogramme kilograms',
    'draughts drafts',
    'artefacts artifact',
    'parametrise parametrize',
  ])('are one term: %s', (words) => expect(termsOf(words)).toHaveLength(1));

  it('keeps an s that is no z', () => {
    const words =
      'precise supervised advertise exercise noise denoising pairwise otherwise enterprise promising comprises ' +
      'surprise franchise raised praise bruise paradise four hour contour source basis';
    expect(words.split(' ').filter((word) => american(word) !== word)).toEqual([]);
  });
});

describe('plurals that no suffix tells', () => {
  it.each([
    'hypotheses hypothesis',
    'analyses analysis',
    'criteria criterion',
    'phenomena phenomenon',
    'corpora corpus',
    'axes axis',
    'nuclei nucleus',
    'stimuli stimulus',
    'formulae formulas formula',
    'polyhedra polyhedron',
    'bacteria bacterium',
    'women woman',
    'septa septum',
    'femora femur',
    'sarcomata sarcoma',
    'mice mouse',
    'viruses virus',
    'biases bias biased',
    'lenses lens',
    'focuses focused focus foci',
  ])('are one term with their singular: %s', (words) => expect(termsOf(words)).toHaveLength(1));

  it.each(['matrices matrix', 'vertices vertex', 'indices index'])('or share its root: %s', (words) => {
    expect(new Set(words.split(' ').map(rootOf)).size).toBe(1);
  });

  it('leaves regular ones and words that only end so', () => {
    const words = 'devices services prices slices lattices doses purposes causes media data agenda idea taxi';
    expect(words.split(' ').filter((word) => irregularSingular(word) !== word)).toEqual([]);
  });
});

describe('words of one stem', () => {
  it.each([
    'university universe universal',
    'organization organ organic',
    'generalize generate general',
    'international internal',
    'authority author',
    'relativity relative',
    'communication community',
    'operation opera',
    'positive position',
    'importance import',
    'news new',
    'indices indic indicator',
    'evening even',
    'united unit',
    'physical physics',
  ])('that mean other things are apart: %s', (words) => {
    expect(termsOf(words)).toHaveLength(words.split(' ').length);
  });

  it.each([
    'hallucination hallucinations',
    'learn learns learned learning',
    'hope hoped hoping hopes',
    'study studies studied',
    'agree agreed agrees',
    'plan plans planned planning',
    'organize organizes organizing',
  ])('and are inflections of one are one: %s', (words) => expect(termsOf(words)).toHaveLength(1));

  it('keeps the article of Arabic off', () => {
    expect(termOf('اللغه')).toBe(termOf('لغه'));
    expect(termOf('الي')).toBe('الي');
  });
});
