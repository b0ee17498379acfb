/** Cuts a text that comes in pieces into lines. */
export interface Lines {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Pieces are joined only at a line's end, so that a file of one line costs no more than one of many. */
export function createLines(onLine: (line: string) => void): Lines {
  let parts: string[] = [];
  const finish = (): void => {
    const line = parts.join('');
    parts = [];
    onLine(line);
  };
  return {
    push(text) {
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
        parts.push(text.slice(from, at));
        finish();
        from = at + 1;
      }
      if (from < text.length) parts.push(text.slice(from));
    },
    end: () => parts.length > 0 && finish(),
  };
}
