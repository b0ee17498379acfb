/** Animation frames, handed in so that nothing reads a clock by itself. */
export interface Ticker {
  /** Calls back once, before the next picture, with a time in milliseconds. Returns how to call it off. */
  readonly request: (callback: (milliseconds: number) => void) => () => void;
}
