import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/core/text/fold.ts';

const folded = (source: string) => fold(source).text;

describe('fold', () => {
  it('takes marks off, whether they come with the letter or after it', () => {
    expect(folded('Schrödinger')).toBe('schrodinger');
    expect(folded('Schro\u0308dinger')).toBe('schrodinger');
    expect(folded('ΣΊΣΥΦΟΣ')).toBe(folded('σίσυφος'));
  });

  it('folds letters that Unicode does not decompose', () => {
    expect(folded('Łukasz Møller Straße Œuvre Iğdır İzmir Ǿ')).toBe(
      'lukasz moller strasse oeuvre igdir izmir o',
    );
  });

  it('reads ligatures, full width and raised letters as plain ones', () => {
    expect(folded('eﬃcient ＢＥＲＴ x² ½')).toBe('efficient bert x2 1⁄2');
  });

  it('spells the symbols of norms as they are typed', () => {
    expect(folded('ℓ∞ ℓ_p')).toBe('linfinity l_p');
  });

  it('makes one apostrophe and one hyphen of many', () => {
    expect(folded('Adam’s pre‑training Wasserstein–Fisher')).toBe("adam's pre-training wasserstein-fisher");
  });

  it('leaves out what has no width, and trade marks', () => {
    expect(folded('quan\u00adti\u200dza\ufefftion™')).toBe('quantization');
  });

  it('keeps the vowel signs of Indic script and the voicing marks of Japanese', () => {
    expect(folded('हिन्दी')).toBe('हिन्दी');
    expect(folded('が')).toBe('か\u3099');
  });

  it('leads back to the source, dropped marks belonging to the letter before', () => {
    expect(fold('aﬃ')).toEqual({ text: 'affi', starts: [0, 1, 1, 1], ends: [1, 2, 2, 2] });
    expect(fold('e\u0301x')).toEqual({ text: 'ex', starts: [0, 2], ends: [2, 3] });
    expect(fold('𝐀b')).toEqual({ text: 'ab', starts: [0, 2], ends: [2, 3] });
  });

  it('needs no way back where offsets stay', () => {
    expect(fold('Plain ASCII')).toEqual({ text: 'plain ascii', starts: null, ends: null });
  });

  it('gives every unit of any text a source range, in order', () => {
    const leadsBack = (source: string) => {
      const { text, starts, ends } = fold(source);
      if (!starts || !ends) return text.length === source.length;
      const inOrder = starts.every((start, unit) => start >= (starts[unit - 1] ?? 0) && ends[unit]! > start);
      return (
        starts.length === text.length &&
        ends.length === text.length &&
        inOrder &&
        (ends.at(-1) ?? 0) <= source.length
      );
    };
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), leadsBack));
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        (source) => folded(folded(source)) === folded(source),
      ),
    );
  });
});
