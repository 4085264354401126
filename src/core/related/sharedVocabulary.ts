import { openNames, type SharedNames, shareNames } from './names.ts';
import { NumberPool } from './numberPool.ts';
import { inSharedMemory, sharePool } from './sharedNumbers.ts';
import { isCapitalised, Vocabulary, type VocabularyParts } from './vocabulary.ts';

/** A vocabulary where several threads can read it. */
export interface SharedVocabulary {
  termNames: SharedNames;
  lemmaNames: SharedNames;
  kinds: Uint8Array;
  forms: SharedNames;
  formLemmas: Int32Array;
  settled: Int32Array;
  /** Per form, as far as it is asked for, the same one without capitals; −1 for none. */
  smallForms: Int32Array;
}

/** @param parts nothing is added to them any more */
export function shareVocabulary(parts: VocabularyParts): SharedVocabulary {
  const { termNames, lemmaNames, kinds, forms, formLemmas, settled, smallForm } = parts;
  const smallForms = new Int32Array(forms.length).fill(-1);
  for (let id = 0; id < forms.length; id++)
    if (isCapitalised(forms.at(id)!)) smallForms[id] = smallForm(id) ?? -1;
  return {
    termNames: shareNames(termNames),
    lemmaNames: shareNames(lemmaNames),
    kinds: sharePool(kinds),
    forms: shareNames(forms),
    formLemmas: sharePool(formLemmas),
    settled: sharePool(settled),
    smallForms: inSharedMemory(smallForms),
  };
}

export function openVocabulary(shared: SharedVocabulary): Vocabulary {
  const smallForm = (id: number) => {
    const small = shared.smallForms[id]!;
    return small < 0 ? undefined : small;
  };
  return new Vocabulary({
    termNames: openNames(shared.termNames),
    lemmaNames: openNames(shared.lemmaNames),
    kinds: NumberPool.of(shared.kinds),
    forms: openNames(shared.forms),
    formLemmas: NumberPool.of(shared.formLemmas),
    settled: NumberPool.of(shared.settled),
    smallForm,
  });
}
