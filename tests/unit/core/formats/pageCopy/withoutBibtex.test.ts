import { expect, test } from 'vitest';
import { withoutBibtex } from '../../../../../src/core/formats/pageCopy/withoutBibtex.ts';

test('entries right below each other are all left out, and lines keep their numbers', () => {
  const entry = '@article{roe20,\n  title = {{Ferns}},\n}';
  expect(withoutBibtex(`Ferns on Walls\n${entry}\n${entry}\nBees`)).toBe('Ferns on Walls\n\n\n\n\n\n\nBees');
});

test('what never ends, and a text without any, are as they were', () => {
  const open = `@article{roe20,\n${'  title = {Ferns,\n'.repeat(100)}Bees`;
  expect(withoutBibtex(open)).toBe(open);
  expect(withoutBibtex('We mail jane@roe.org{a}')).toBe('We mail jane@roe.org{a}');
});

test('records with tags are left out as well, but not one line that begins like one', () => {
  const record = '%0 Journal Article\n%T Ferns\n%A Jane Roe\n%D 2020';
  expect(withoutBibtex(`Ferns on Walls\nEndnote\n${record}\nBees`)).toBe(
    'Ferns on Walls\nEndnote\n\n\n\n\nBees',
  );
  const ris = 'TY  - JOUR\nTI  - Ferns\nAU  - Roe, Jane\nER  - ';
  expect(withoutBibtex(`Ferns\n${ris}\nBees`)).toBe('Ferns\n\n\n\n\nBees');
  expect(withoutBibtex('Ferns\n%T is a sign\nBees')).toBe('Ferns\n%T is a sign\nBees');
});
