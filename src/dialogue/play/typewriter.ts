import type { Ticker } from '../../basics/ticker.ts';
import { letterEnds } from './graphemes.ts';
import { canVeil, createVeil } from './untyped.ts';

/** A text on the page that waits to be typed. */
export interface Piece {
  /** All that appears when the text's turn comes. */
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  /** Graphemes a second; null: shown whole, as soon as the text before it is typed. */
  readonly pace: number | null;
  readonly language: string;
}

export interface Typewriter {
  /** Finishes what is being typed, then types these one after the other. */
  start(pieces: readonly Piece[]): void;
  /** Shows everything; false if nothing was hidden. */
  finish(): boolean;
}

/** @param onTurn told of each piece as its turn comes. The pieces' texts are on the page from the start. */
export function createTypewriter(ticker: Ticker, onTurn: (piece: Piece) => void): Typewriter {
  let waiting: readonly Piece[] = [];
  let stop: (() => void) | null = null;

  function next(): void {
    const [piece, ...rest] = waiting;
    stop = null;
    if (piece === undefined) return;
    waiting = rest;
    delete piece.element.dataset['waiting'];
    onTurn(piece);
    if (piece.pace === null) next();
    else stop = type(piece, piece.pace, ticker, next);
  }

  function finish(): boolean {
    if (stop === null) return false;
    stop();
    stop = null;
    for (const { element } of waiting) delete element.dataset['waiting'];
    waiting = [];
    return true;
  }

  return {
    start(pieces) {
      finish();
      if (!canVeil()) return;
      for (const { element } of pieces) element.dataset['waiting'] = '';
      waiting = pieces;
      next();
    },
    finish,
  };
}

/** Types one piece. The returned function shows all of it and stops. */
function type(piece: Piece, pace: number, ticker: Ticker, onTyped: () => void): () => void {
  const ends = letterEnds(piece.words.textContent, piece.language);
  const veil = createVeil(piece.words);
  let start: number | null = null;
  let cancel = ticker.request(tick);

  function tick(now: number): void {
    start ??= now;
    const shown = Math.floor(((now - start) * pace) / 1000);
    if (shown >= ends.length) {
      veil.lift();
      onTyped();
      return;
    }
    veil.showUpTo(ends[shown - 1] ?? 0);
    cancel = ticker.request(tick);
  }

  return () => {
    cancel();
    veil.lift();
  };
}
