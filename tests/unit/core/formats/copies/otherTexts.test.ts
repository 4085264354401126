import { describe, expect, test } from 'vitest';
import { readCopy } from './readCopy.ts';

const titlesOf = (text: string, name?: string) => readCopy(text, name).papers.map(({ title }) => title);

describe('what is no list of papers gives none', () => {
  test.each([
    [
      'an encyclopaedia in German',
      'Farnmauer\nArtikel\nDiskussion\nLesen\nBearbeiten\nDie Farnmauer ist eine Mauer aus Kalk im Norden der Stadt und wurde im Jahr 1936 von den Maurern der Gemeinde errichtet und später erhöht.\nGeschichte\nErste Pläne für die Mauer entstanden nach dem Hochwasser von 1925, der Bau begann im Frühjahr 1936 unter der Leitung von Otto Roe.\nBauwerk\nDie Mauer ist 38 Meter hoch und 214 Meter lang, eine Untersuchung im Jahr 1998 zeigte, dass sie Wasser durchließ und feucht war.\nEinzelnachweise\n',
    ],
    [
      'an encyclopaedia in French',
      "Mur de l'Orbe\nArticle\nLire\nModifier\nVoir l’historique\nLe mur de l'Orbe est un mur français long de 43 mètres, qui borde la vallée et la sépare des champs de la commune depuis longtemps.\nHistoire\nUn premier projet est présenté en 1768 par un maçon de la ville, mais la Révolution interrompt les études et les travaux.\nVoir aussi\nListe des murs\n",
    ],
    [
      'an encyclopaedia in Spanish',
      'Castillo de Roe\nArtículo\nDiscusión\nLeer\nEditar\nEl castillo de Roe es una fortaleza del siglo XIII situada en la provincia, que domina el valle del río desde un cerro alto.\nHistoria\nLa primera mención del castillo aparece en un documento de 1234, y durante la guerra sufrió un incendio que destruyó la torre.\n',
    ],
    [
      'an exam',
      'Fern Studies 302\nAnswer all questions.\nQuestion 1 (10 marks)\nA study measured the growth of 40 ferns before and after rain. Test the hypothesis of no effect at the 5% level, and state what you assume.\nQuestion 2 (15 marks)\nIn this question we propose a model of ferns. Explain why it may be unsuitable, and describe how it would be evaluated with data.\n',
    ],
    [
      'a log',
      '2024-06-03 08:14:02,113 INFO Starting the fern counter with PID 4121\n2024-06-03 08:14:04,901 INFO Loaded 1,204 ferns in 2.7 s\n2024-06-03 08:14:05,010 WARN Fern 88 has no number, computing\n2024-06-03 08:16:00,002 INFO Heartbeat ok\n',
    ],
    [
      'a table of contents',
      'Introduction to Ferns\nThird Edition\n\nContents\nPreface ix\n1 Origin of Ferns 1\n1.1 Weathering 1\n1.2 Walls and Stones 4\n2 Classification 21\n2.1 Limits of Growth 21\n3 Shade 41\nReferences 319\nIndex 327\n',
    ],
    [
      'titles alone, one right under the other',
      'Attention to ferns and where to find it\nScaling small models of walls\nFerns as readers: your moss is a model of rain\nShade: growth in linear time with selective walls\nThe curse of rain: ferns that forget\n',
    ],
    [
      'goods that somebody tried, with prices',
      'The best watering cans we tested in 2023\nWe tested 14 watering cans for six weeks in three gardens. We measured flow, weight and noise, and compared the results of all of them with those of last year.\nBest overall: Rainmaker\nIn our evaluation the Rainmaker gave 98% of its water to the ferns, and our analysis of its handle found no fault.\n$49 at Fern Shop\nBest for small walls: Drip\nOur study of small cans was a sad affair, but the results of this one are better than those of the others.\n$19 at Moss Market\n',
    ],
    [
      'terms of an insurance',
      'How to make a claim\nReport the fall of your wall within seven days, with documents that show what happened. We assess your claim within two weeks of its receipt.\n',
    ],
  ])('%s', (_, text) => {
    expect(titlesOf(text)).toEqual([]);
  });
});

describe('lists that somebody typed are read', () => {
  const GERMAN =
    'Farne an Mauern\n\nAn den Mauern der Stadt wachsen Farne dort, wo der Mörtel feucht ist und wenig Licht auf die Steine fällt.\n\nMoose unter Farnen\n\nUnter den Farnen liegt Moos, das im Sommer trocken wird und im Herbst wieder wächst.\n';

  test('in other languages, without names and words of research', () => {
    expect(titlesOf(GERMAN)).toEqual(['Farne an Mauern', 'Moose unter Farnen']);
  });

  test('a wrapped abstract of one sentence without its end', () => {
    const text =
      'Ferns on the Walls of Harbours in the North\n\nferns grow on walls of harbours in the north where the mortar is damp and the light\nis weak and nobody plants them or takes them away before the end of their northern\nsummer in towns\n';
    expect(titlesOf(text)).toEqual(['Ferns on the Walls of Harbours in the North']);
  });

  test('of papers about prices', () => {
    const text =
      'What Ferns Cost\n\nWe study what ferns cost in 40 towns, with data of nine years. Prices were $4 in the north and $5 in the south, and the results of three models agree that shade explains most of the differences between towns.\n\nWhat Moss Costs\n\nWe study what moss costs. It is cheaper than ferns by half, and our results hold in the south.\n';
    expect(titlesOf(text)).toEqual(['What Ferns Cost', 'What Moss Costs']);
  });
});

test('among papers the lines of a page with others under them are none', () => {
  const text =
    'Home\nBrowse\nSuchen\nZitationsvorschlag\nBitte beziehen Sie sich beim Zitieren immer auf diese Adresse des Farnarchivs der Stadt\n\nVertrauen an Mauern: Nachbarschaft in Farnstädten\nJürgen Roe, Ayşe Doe\n\nDer Beitrag untersucht, wie Nachbarn in Farnstädten an ihren Mauern Vertrauen aufbauen. Die Ergebnisse einer Befragung zeigen, dass kleine Anlässe das Vertrauen erklären und nicht die Dauer.\n\nMots-clés : mur, fougère, ville, confiance, voisinage, pierre, mousse, chaux, ombre, eau, vent, sel, bois\n\nAccueil Aide\n';
  expect(titlesOf(text)).toEqual(['Vertrauen an Mauern: Nachbarschaft in Farnstädten']);
});
