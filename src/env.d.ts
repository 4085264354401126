declare module 'virtual:worker-url' {
  /** Address of the built worker script, on this site. */
  const url: string;
  export default url;
}

interface ImportMetaEnv {
  /** Of the app, as `package.json` has it. */
  readonly VITE_VERSION: string;
}
