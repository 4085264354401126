declare module 'virtual:worker-url' {
  /** Address of the built worker script, on this site. */
  const url: string;
  export default url;
}

declare module 'virtual:documents-url' {
  /** Address of the built script of the worker that reads a person's documents, on this site. */
  const url: string;
  export default url;
}

interface ImportMetaEnv {
  /** Of the app, as `package.json` has it. */
  readonly VITE_VERSION: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

declare module 'virtual:words' {
  /** The entries of areas, each in the order of its names. */
  export type Table = readonly (readonly unknown[])[];
  /** Reads the words of a language: those of a start, and all others. */
  export const tables: Record<'en' | 'de', Record<'start' | 'late', () => Promise<{ default: Table }>>>;
}
