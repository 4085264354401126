import type { CitationStyle } from '../../core/export/citations/citations.ts';

/** What a person may set, with its default. Text sizes are CSS pixels, widths are characters per line. */
export interface Preferences {
  /** What the app speaks; `auto`: what the browser asks for. */
  language: 'auto' | 'en' | 'de';
  theme: 'system' | 'light' | 'sepia' | 'dark' | 'black';
  textSize: number;
  lineHeight: number;
  textWidth: number;
  /** Both edges of the text straight. */
  justify: 'on' | 'off';
  /** Rows of lists with the beginning of the abstract, or without. */
  rows: 'full' | 'short';
  /** Related papers nearest first, or in the order of the list. */
  relatedOrder: 'similarity' | 'list';
  /** Single-key shortcuts. */
  shortcuts: 'on' | 'off';
  /** Whether it is kept which papers were opened on which day. */
  history: 'on' | 'off';
  /** Whether the icon of the installed app shows how many new papers wait. */
  badge: 'on' | 'off';
  /** How papers are cited. */
  citationStyle: CitationStyle;
  /** How fast papers are read aloud; 1 is the voice's own pace. */
  speechRate: number;
  /** Id of the voice that reads aloud; empty: one of this device in the language of the papers. */
  speechVoice: string;
}

export type PreferenceKey = keyof Preferences;

export const DEFAULT_PREFERENCES: Readonly<Preferences> = {
  language: 'auto',
  theme: 'system',
  textSize: 17,
  lineHeight: 1.55,
  textWidth: 66,
  justify: 'off',
  rows: 'full',
  relatedOrder: 'similarity',
  shortcuts: 'on',
  history: 'on',
  badge: 'off',
  citationStyle: 'apa',
  speechRate: 1,
  speechVoice: '',
};

type PreferenceRange = readonly string[] | { least: number; most: number } | { longest: number };

/** What each preference may be: one of a list, a number between two bounds, or a text of so many characters. */
export const PREFERENCE_RANGES = {
  language: ['auto', 'en', 'de'],
  theme: ['system', 'light', 'sepia', 'dark', 'black'],
  textSize: { least: 12, most: 32 },
  lineHeight: { least: 1.2, most: 2.2 },
  textWidth: { least: 40, most: 100 },
  justify: ['on', 'off'],
  rows: ['full', 'short'],
  relatedOrder: ['similarity', 'list'],
  shortcuts: ['on', 'off'],
  history: ['on', 'off'],
  badge: ['on', 'off'],
  citationStyle: ['apa', 'ieee', 'chicago', 'nature'],
  speechRate: { least: 0.5, most: 2 },
  speechVoice: { longest: 300 },
} as const satisfies Record<PreferenceKey, PreferenceRange>;

/** True if a value that was stored, perhaps by another version of the app, is one that this version can use. */
export function isPreference(key: PreferenceKey, value: unknown): boolean {
  const range: PreferenceRange = PREFERENCE_RANGES[key];
  if ('least' in range) return typeof value === 'number' && value >= range.least && value <= range.most;
  if (typeof value !== 'string') return false;
  return 'longest' in range ? value.length <= range.longest : range.includes(value);
}
