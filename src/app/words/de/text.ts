/** How text is set: in the reader's sheet and in the settings. */

export const size = 'Größe';
export const lineHeight = 'Zeilen\u00adabstand';
/** „1,55“: how high a line is, of the size of its letters. */
export const timesSize = (value: number): string => value.toFixed(2).replace('.', ',');
export const lineLength = 'Zeilen\u00adlänge';
export const justified = 'Blocksatz';
export const less = 'Weniger';
export const more = 'Mehr';
export const theme = 'Farben';
export const themes = {
  system: 'System',
  light: 'Hell',
  sepia: 'Sepia',
  dark: 'Dunkel',
  black: 'Schwarz',
} as const;
