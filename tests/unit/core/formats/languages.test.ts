import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

function read(text: string, name = 'a.txt') {
  const { papers, diagnostics } = parseDocument({ name, bytes: new TextEncoder().encode(text) });
  return { papers, said: diagnostics.map(({ message }) => message) };
}

describe('letters, recipes and minutes in other languages are refused by what they are', () => {
  const text =
    'Wir treffen uns am Donnerstag um zehn im alten Rathaus, wie jedes Jahr, und essen danach zusammen zu Mittag.';
  test.each([
    ['German', 'Sehr geehrte Frau Roe,', 'Mit freundlichen Grüßen'],
    ['French', 'Madame, Monsieur,', 'Veuillez agréer, Madame, nos salutations'],
    ['Spanish', 'Estimada señora Roe:', 'Reciba un cordial saludo,'],
    ['Italian', 'Gentile signora Roe,', 'Cordiali saluti'],
    ['Portuguese', 'Prezado senhor Roe,', 'Atenciosamente,'],
    ['Dutch', 'Geachte heer Roe,', 'Met vriendelijke groet,'],
    ['Swedish', 'Bästa Jane,', 'Med vänliga hälsningar'],
    ['Polish', 'Szanowna Pani,', 'Z poważaniem'],
    ['Russian', 'Уважаемая госпожа Роу!', 'С уважением,'],
    ['Japanese', '田中先生', '敬具'],
    ['German, at the end alone', 'An alle', 'Viele Grüße'],
    ['minutes', 'Protokoll der Sitzung', 'Anwesend: Anna, Tom'],
    ['a recipe', 'Linsensuppe', 'Zubereitung'],
  ])('%s', (_, above, below) => {
    const { papers, said } = read(`${above}\n\n${text}\n\nReise und Zimmer\n\n${text}\n\n${below}\n`);
    expect(papers).toEqual([]);
    expect(said.join()).toContain('It reads like an article, a letter');
  });

  test('an abstract that begins with a word of letters is one', () => {
    const abstract =
      'Liebe zum Detail kostet Zeit. Wir zeigen an 40 Werkstätten, dass sie sich nach zwei Jahren lohnt.';
    expect(
      read(`Sorgfalt im Handwerk\n\n${abstract}\n\nZeit in der Werkstatt\n\n${abstract}\n`).papers,
    ).toHaveLength(2);
  });
});

describe('columns of tables by their names in other languages', () => {
  test.each([
    ['Titel;Autoren;Zeitschrift;Jahr;Zusammenfassung;DOI', ';'],
    ['Titre,Auteurs,Revue,Année,Résumé,DOI', ','],
    ['Título,Autores,Revista,Año,Resumen,DOI', ','],
    ['Título;Autores;Revista;Ano;Resumo;DOI', ';'],
    ['标题,作者,期刊,年份,摘要,DOI', ','],
    ['Название\tАвторы\tЖурнал\tГод\tАннотация\tDOI', '\t'],
    ['제목,저자,학술지,연도,초록,DOI', ','],
  ])('%s', (header, sign) => {
    const row = [
      '"Ferns on Walls"',
      '"Roe, Jane; Doe, John"',
      '"Fern Letters"',
      '2021',
      '"We walk."',
      '10.1000/f.1',
    ];
    expect(read(`${header}\n${row.join(sign)}\n`, 'a.csv').papers).toMatchObject([
      {
        title: 'Ferns on Walls',
        authors: ['Jane Roe', 'John Doe'],
        venue: 'Fern Letters',
        year: 2021,
        abstract: 'We walk.',
        id: 'doi:10.1000/f.1',
      },
    ]);
  });
});

describe('references by the rules of other languages', () => {
  test.each([
    ['German', 'Literatur', 'Roe, Jane; von Doe, John: ', '. In: Fern Letters 12 (2021), Nr. 3, S. 1–9'],
    ['Brazilian', 'REFERÊNCIAS', 'ROE, J.; DOE, J. ', '. Fern Letters, v. 12, n. 3, p. 1-9, 2021.'],
    ['French', 'Bibliographie', 'ROE J., DOE J. (2021). « ', ' », Fern Letters, vol. 12, n° 3, p. 1-9.'],
    ['German, quoted', 'Literaturverzeichnis', 'Roe, J.; Doe, J. (2021): „', '“, Fern Letters 12, S. 1–9.'],
    ['PubMed’s summary', '', '1: Roe J, Doe J. ', '. Fern Letters. 2021 May 2;22(1):1-9.'],
  ])('%s', (_, heading, names, behind) => {
    const titles = ['Moos an alten Mauern', 'Why Do Ferns Climb? A Study of 90 Walls'];
    const { papers } = read(
      `${heading}\n\n${titles.map((title) => `${names}${title}${behind}\n\n`).join('')}`,
    );
    expect(papers.map(({ title, year, authors }) => ({ title, year, people: authors?.length }))).toEqual(
      titles.map((title) => ({ title, year: 2021, people: 2 })),
    );
  });
});

describe('the page of a paper in another language', () => {
  test.each([
    [
      'German',
      'Publiziert: 02. Mai 2019\nOriginalarbeit',
      'Zusammenfassung',
      'Schlüsselwörter: Moos, Mauern',
    ],
    ['Spanish', 'versión On-line ISSN 2173-9110', 'RESUMEN', 'Palabras clave: musgo; muros'],
    ['French', 'Publié le 2 mai 2019\nReçu le 2 mai 2018', 'Résumé', 'Mots-clés : mousse'],
  ])('%s', (_, above, heading, below) => {
    const abstract =
      'Moos wächst an Mauern, die nach Norden zeigen. Wir haben an 40 Mauern gemessen, wie viel Wasser es hält, und wie lange es im Sommer grün bleibt.';
    const { papers } = read(
      `Moos an alten Mauern\nJane Roe, John Doe\n${above}\n${heading}\n${abstract}\n${below}\n`,
    );
    expect(papers).toMatchObject([
      { title: 'Moos an alten Mauern', authors: ['Jane Roe', 'John Doe'], abstract },
    ]);
  });
});

describe('items of Markdown that have a plain identifier alone', () => {
  test.each([
    ['an address', (doi: string) => `https://doi.org/${doi}`],
    ['an address of before', (doi: string) => `<http://dx.doi.org/${doi}>`],
    ['a label', (doi: string) => `DOI: ${doi}`],
    ['a small label', (doi: string) => `doi:${doi}.`],
    ['the identifier', (doi: string) => doi],
  ])('%s', (_, form) => {
    const titles = ['Ferns on Walls', 'Why Do Bees Dance? A Field Study'];
    const text = `# To read\n\n${titles.map((title, at) => `- ${title}, ${form(`10.1000/f.${at}`)}\n`).join('')}`;
    expect(read(text, 'a.md').papers.map(({ id, title }) => ({ id, title }))).toEqual(
      titles.map((title, at) => ({ id: `doi:10.1000/f.${at}`, title })),
    );
  });

  test('names, venue and year in a line under a heading', () => {
    const text = `# Notes\n\n${['Ferns on Walls', 'Bees at Dusk']
      .map(
        (title) =>
          `## ${title}\n\n*Jane Roe, John Doe*, Fern Letters, 2021\n\nWe walk along walls at dusk and count what is green and what hums, in forty towns and one village.\n\n`,
      )
      .join('')}`;
    expect(read(text, 'a.md').papers).toMatchObject(
      ['Ferns on Walls', 'Bees at Dusk'].map((title) => ({
        title,
        authors: ['Jane Roe', 'John Doe'],
        venue: 'Fern Letters',
        year: 2021,
      })),
    );
  });
});
