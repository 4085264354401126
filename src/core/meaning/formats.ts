/** Raised whenever a reader of the old shape of a table of words would misread the new one. */
export const TABLE_FORMAT = 1;
/** The same of the vectors of papers. */
export const VECTORS_FORMAT = 1;
