/** Put in by the build, from the publisher's config. */
declare const OFFPRINT_NAME: string | undefined;

/** The program that all these apps are made with. */
export const PROGRAM = 'Offprint';

/** What this app is called, in every language. */
export const appName: string = typeof OFFPRINT_NAME === 'string' ? OFFPRINT_NAME : PROGRAM;
