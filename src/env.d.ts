declare module 'virtual:worker-url' {
  /** Address of the built worker script, on this site. */
  const url: string;
  export default url;
}
