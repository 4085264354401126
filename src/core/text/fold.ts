/**
 * What folding adds to compatibility decomposition: letters that have no decomposition, signs that are typed in
 * several ways, and symbols that no keyboard has (`ℓ∞` is typed as `l-infinity`, `3×3` as `3x3`).
 */
const FOLDED = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'ss',
    ø: 'o',
    Ø: 'o',
    ł: 'l',
    Ł: 'l',
    đ: 'd',
    Đ: 'd',
    ð: 'd',
    þ: 'th',
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ı: 'i',
    ς: 'σ',
    ℓ: 'l',
    '∞': 'infinity',
    '✕': '×',
    '✖': '×',
    '⨯': '×',
    '⨉': '×',
    // Persian and Urdu letters, and forms that Arabic is typed with at will.
    ک: 'ك',
    ی: 'ي',
    ى: 'ي',
    ے: 'ي',
    ہ: 'ه',
    ۀ: 'ه',
    ة: 'ه',
    ٱ: 'ا',
    ـ: '',
    // Between the groups of a figure; elsewhere it is a space.
    '\u00a0': '\u2009',
    '\u202f': '\u2009',
    '\u2009': '\u2009',
    '™': '',
    '℠': '',
    '‘': "'",
    '’': "'",
    ʼ: "'",
    '–': '-',
    '−': '-',
    '‐': '-',
    '‑': '-',
  }),
);

/**
 * Ranges of code points that are left out: marks that are written or not at will in Latin, Greek, Cyrillic, Hebrew
 * and Arabic script, and characters with no width. Vowel signs of Indic and the voicing marks of Japanese script stay:
 * there they are letters of their own.
 */
const DROPPED: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0591, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200c, 0x200f],
  [0x2060, 0x2060],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

/** Where the digits of scripts begin, zero to nine; others are compatible with those of ASCII. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];
for (const zero of ZEROS)
  for (let digit = 0; digit <= 9; digit++) FOLDED.set(String.fromCodePoint(zero + digit), String(digit));

const ASCII_LIMIT = 0x80;

/** Folded text with the way back to its source. */
export interface FoldedText {
  text: string;
  /** Source offset where the source character of each unit of `text` begins; null when the offsets are the same. */
  starts: number[] | null;
  /** Source offset where it ends; marks that were dropped after a character belong to it. Null as above. */
  ends: number[] | null;
}

/**
 * Folds text so that spellings which mean the same compare equal: compatibility decomposition (NFKD), marks off,
 * lower case. Offsets are UTF-16 code units.
 */
export function fold(source: string): FoldedText {
  const first = firstBeyondAscii(source, 0);
  if (first === source.length) return { text: source.toLowerCase(), starts: null, ends: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    const plain = firstBeyondAscii(source, at);
    text += source.slice(at, plain).toLowerCase();
    for (; at < plain; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    if (at === source.length) break;
    const character = String.fromCodePoint(source.codePointAt(at)!);
    const end = at + character.length;
    const folded = foldOnce(character);
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let units = folded.length; units > 0; units--) {
      starts.push(at);
      ends.push(end);
    }
    text += folded;
    at = end;
  }
  return { text, starts, ends };
}

function firstBeyondAscii(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) < ASCII_LIMIT) at++;
  return at;
}

/** A text has few characters, and has them often. Beyond this many the memory is started afresh. */
const REMEMBERED = 8192;
const known = new Map<string, string>();

function foldOnce(character: string): string {
  let folded = known.get(character);
  if (folded !== undefined) return folded;
  if (known.size >= REMEMBERED) known.clear();
  folded = foldCharacter(character);
  known.set(character, folded);
  return folded;
}

/** A decomposition can hold a character that folds by itself: `ǿ` is `ø` with a mark. */
function foldCharacter(character: string): string {
  const listed = FOLDED.get(character);
  if (listed !== undefined) return listed;
  let folded = '';
  // Lower case can bring marks of its own: that of `İ` is `i` with a dot.
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD'))
    if (!isDropped(part.codePointAt(0)!)) folded += FOLDED.get(part) ?? part;
  return folded;
}

function isDropped(codePoint: number): boolean {
  return DROPPED.some(([first, last]) => codePoint >= first && codePoint <= last);
}
