declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** OpenType feature tags that are kept; all of them if not given. */
    keepFeatures?: string[];
    noHinting?: boolean;
    /** Axes of a variable font that are fixed, by their tags. */
    variationAxes?: Record<string, number>;
    /** Entries of the `name` table that are kept. */
    preserveNameIds?: number[];
  }
  /** The font with the glyphs that `text` needs, and those that its kept features and its MATH table lead to. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
