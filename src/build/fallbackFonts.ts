import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';

/** A text with the letters and capitals of abstracts, by which fonts are compared. */
const SAMPLE =
  'We propose a method that learns representations of large language models from few examples, and show that its ' +
  'accuracy grows with the size of the network. Experiments on ImageNet demonstrate faster convergence, lower variance ' +
  'and better robustness than Adam, and the Bayesian estimate agrees with the theory.';

interface Fallback {
  /** What the fitted family is called. */
  family: string;
  /** Names by which the regular and the bold face are found on devices that have them; all of one width. */
  regular: readonly string[];
  bold: readonly string[];
  /** Mean advance of a letter of the sample, in em: of the font itself, or of one made to the same widths. */
  widths: { regular: number; bold: number };
}

const FALLBACKS: readonly Fallback[] = [
  {
    // iOS, macOS, Windows. Measured: Gelasio 5.3.0.
    family: 'Literata on Georgia',
    regular: ['Georgia'],
    bold: ['Georgia Bold', 'Georgia-Bold'],
    widths: { regular: 0.453, bold: 0.5286 },
  },
  {
    // Android. Measured: Noto Serif 5.3.0.
    family: 'Literata on Noto Serif',
    regular: ['Noto Serif', 'NotoSerif'],
    bold: ['Noto Serif Bold', 'NotoSerif-Bold'],
    widths: { regular: 0.4926, bold: 0.5233 },
  },
  {
    // Linux and older systems. Measured: Tinos 5.3.0.
    family: 'Literata on Times',
    regular: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    bold: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
    widths: { regular: 0.4117, bold: 0.4387 },
  },
];

/** Weights of Literata that stand for the regular face of a fallback and for its bold one, and where one gives way to the other. */
const FACES = {
  regular: { weight: 400, range: '200 549' },
  bold: { weight: 625, range: '550 900' },
} as const;

/**
 * Fits the serif fonts that devices have to Literata: as wide in the mean, so that a text has the lines it will have, and as
 * high. What is read before Literata has come then stays where it is.
 *
 * @param literata the variable font
 * @returns a style sheet
 */
export async function fallbackStyles(literata: Buffer): Promise<string> {
  const faces: string[] = [];
  for (const { family, widths, ...locals } of FALLBACKS)
    for (const face of ['regular', 'bold'] as const) {
      const fit = await fitOf(literata, FACES[face].weight, widths[face]);
      faces.push(faceOf(family, locals[face], FACES[face].range, fit));
    }
  return faces.join('\n');
}

interface Fit {
  size: number;
  ascent: number;
  descent: number;
}

/** How a font of this mean advance is made as wide and as high as Literata, as parts of one. */
async function fitOf(literata: Buffer, weight: number, width: number): Promise<Fit> {
  const sfnt = await subsetFont(literata, SAMPLE, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
  const font = create(sfnt);
  if (font.isCollection) throw new Error('Literata is a collection of fonts.');
  const size = meanAdvance(font) / width;
  // Browsers scale what is overridden by the size as well.
  const height = font.unitsPerEm * size;
  return { size, ascent: font.ascent / height, descent: -font.descent / height };
}

/** Mean width of a character of the sample, in em. */
function meanAdvance(font: Font): number {
  const advances = [...SAMPLE].map(
    (character) => font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth,
  );
  return advances.reduce((sum, advance) => sum + advance, 0) / advances.length / font.unitsPerEm;
}

function faceOf(family: string, locals: readonly string[], range: string, fit: Fit): string {
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  return `@font-face {
  font-family: '${family}';
  font-weight: ${range};
  src: ${locals.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(fit.size)};
  ascent-override: ${percent(fit.ascent)};
  descent-override: ${percent(fit.descent)};
  line-gap-override: 0%;
}
`;
}
