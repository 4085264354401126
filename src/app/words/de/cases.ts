import { counted } from './grammar.ts';

/** After „von“, „bei“ and „aus“: „1 Artikel“, „3 Artikeln“. */
export const papersDative = (count: number): string => counted(count, 'Artikel', 'Artikeln');
