/** How text is set: in the reader's sheet and in the settings. */

export const size = 'Size';
export const lineHeight = 'Line height';
/** "1.55": how high a line is, of the size of its letters. */
export const timesSize = (value: number): string => value.toFixed(2);
export const lineLength = 'Line length';
export const justified = 'Justified text';
export const less = 'Less';
export const more = 'More';
export const theme = 'Theme';
export const themes = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
} as const;
