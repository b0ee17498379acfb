/** Deeper than anything of ours: whatever goes on opening brackets is none of it. */
const DEEPEST = 16;

/** Where a value of JSON ends that stands in a text over one or more lines. */
export interface JsonScan {
  /**
   * Reads on. The number is where in this line the value ends; `open` where it goes on in the next; `broken` where it
   * can be none.
   */
  readonly line: (line: string, from: number) => number | 'open' | 'broken';
}

/** Looks at brackets and quotes only: what lies between them is the parser's affair. */
export function createJsonScan(): JsonScan {
  const open: string[] = [];
  return {
    line(line, from) {
      let isQuoted = false;
      for (const { 0: sign, index } of line.slice(from).matchAll(/\\.|["{}[\]]/g)) {
        if (sign === '"') isQuoted = !isQuoted;
        else if (isQuoted || sign.startsWith('\\')) continue;
        else if (sign === '{' || sign === '[') open.push(sign);
        else if (open.pop() !== (sign === '}' ? '{' : '[')) return 'broken';
        if (open.length === 0) return from + index + 1;
        if (open.length > DEEPEST) return 'broken';
      }
      // No text of JSON goes on in another line.
      return isQuoted ? 'broken' : 'open';
    },
  };
}

/** Whether a value of ours can begin here: prose has brackets, too. */
export const mayBeJson = (text: string): boolean => /^(?:\{|\[\s*(?:[[{"\]]|$))/.test(text);

/** Whether this comes from within a value that was cut short: what stands in it is not to be believed. */
export const isPartOfJson = (text: string): boolean => /^(?:"[^"]*"\s*:|[}\]])/.test(text);

/** Whether this is a text of JSON of which not all arrived: its end may be missing without a trace. */
export const hasOpenQuote = (text: string): boolean =>
  text.startsWith('"') && text.split('"').length % 2 === 0;
