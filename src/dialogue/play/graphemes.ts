/** Readers see Tamil க்ஷ and ஸ்ரீ as one letter; Unicode has two graphemes. */
const FIRST_HALF = /(?:க்|[ஸஶ]்)$/u;
const SECOND_HALF = /^(?:ஷ|ரீ)/u;

/** Where each letter of the text ends, in code units: typing may stop at these places. */
export function letterEnds(text: string, language: string): readonly number[] {
  // A browser that does not know where letters end shows the whole text at once.
  if (!('Segmenter' in Intl)) return [text.length];
  const ends: number[] = [];
  for (const { segment, index } of new Intl.Segmenter(language).segment(text)) {
    if (SECOND_HALF.test(segment) && FIRST_HALF.test(text.slice(0, index))) ends.pop();
    ends.push(index + segment.length);
  }
  return ends;
}
