/** `hyphen` 1.14 heeft geen eigen types; dit is het ene deel dat we gebruiken. */
declare module 'hyphen/nl/index.js' {
  const nederlands: {
    hyphenateSync: (
      tekst: string,
      opties?: { hyphenChar?: string; minWordLength?: number },
    ) => string
  }
  export default nederlands
}
