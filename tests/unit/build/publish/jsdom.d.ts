declare module 'jsdom' {
  /** A page as a browser has it; here only for its XML parser. */
  export class JSDOM {
    readonly window: { DOMParser: typeof DOMParser };
  }
}
