/** What a person may set, with its default. Text sizes are CSS pixels, widths are characters per line. */
export interface Preferences {
  theme: 'system' | 'light' | 'sepia' | 'dark' | 'black';
  textSize: number;
  lineHeight: number;
  textWidth: number;
  /** Both edges of the text straight. */
  justify: 'on' | 'off';
  /** Single-key shortcuts. */
  shortcuts: 'on' | 'off';
}

export type PreferenceKey = keyof Preferences;

export const DEFAULT_PREFERENCES: Readonly<Preferences> = {
  theme: 'system',
  textSize: 17,
  lineHeight: 1.55,
  textWidth: 66,
  justify: 'off',
  shortcuts: 'on',
};

/** What each preference may be: one of a list, or a number between two bounds. */
export const PREFERENCE_RANGES = {
  theme: ['system', 'light', 'sepia', 'dark', 'black'],
  textSize: { least: 12, most: 32 },
  lineHeight: { least: 1.2, most: 2.2 },
  textWidth: { least: 40, most: 100 },
  justify: ['on', 'off'],
  shortcuts: ['on', 'off'],
} as const satisfies Record<PreferenceKey, readonly string[] | { least: number; most: number }>;

/** True if a value that was stored, perhaps by another version of the app, is one that this version can use. */
export function isPreference(key: PreferenceKey, value: unknown): boolean {
  const range: readonly string[] | { least: number; most: number } = PREFERENCE_RANGES[key];
  if ('least' in range) return typeof value === 'number' && value >= range.least && value <= range.most;
  return typeof value === 'string' && range.includes(value);
}
