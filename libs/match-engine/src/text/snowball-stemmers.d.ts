declare module 'snowball-stemmers' {
  interface Snowball {
    newStemmer(language: 'dutch' | 'english'): { stem(word: string): string };
  }
  /** Present when loaded as an ES module: the package itself is CommonJS with an `__esModule` mark. */
  const fallback: Snowball | undefined;
  export default fallback;
  export const newStemmer: Snowball['newStemmer'];
}
