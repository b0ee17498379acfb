/** Cuts a text that comes in pieces into lines, whichever system ended them. */
export interface Lines {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Pieces are joined only at a line's end, so that a file of one line costs no more than one of many. */
export function createLines(onLine: (line: string) => void): Lines {
  let parts: string[] = [];
  /** Whether the piece before ended with the first half of what may be one end of a line. */
  let isHalfEnded = false;
  const finish = (): void => {
    const line = parts.join('');
    parts = [];
    onLine(line);
  };
  return {
    push(piece) {
      const text = isHalfEnded && piece.startsWith('\n') ? piece.slice(1) : piece;
      if (piece !== '') isHalfEnded = piece.endsWith('\r');
      let from = 0;
      for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
        parts.push(text.slice(from, index));
        finish();
        from = index + end.length;
      }
      if (from < text.length) parts.push(text.slice(from));
    },
    end: () => parts.length > 0 && finish(),
  };
}
