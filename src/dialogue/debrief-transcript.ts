import type { MoveView, TagView } from '../presentation/debrief-view.ts';
import type { DebriefMessages } from '../presentation/messages/debrief.ts';
import { element } from './element.ts';
import { renderEntry } from './entry.ts';
import { appendWords } from './words.ts';

/** The list **Transcript**, one item per move. `lang` is given where the scenario's differs from the page's. */
export function renderTranscript(
  moves: readonly MoveView[],
  lang: string | undefined,
  messages: DebriefMessages,
): HTMLElement {
  const customer =
    moves.flatMap((move) => move.before).find((entry) => entry.who === 'customer')?.speaker ?? '';
  return element(
    'section',
    { class: 'transcript' },
    element('h2', {}, messages.transcript),
    element('p', {}, messages.transcriptHint),
    element(
      'ol',
      { role: 'list', 'aria-label': messages.transcript },
      ...moves.map((move) => renderMove(move, lang, messages.thought(customer), messages.why)),
    ),
  );
}

function renderMove(move: MoveView, lang: string | undefined, thought: string, why: string): HTMLElement {
  const said = [...move.before, move.move, ...(move.answer === null ? [] : [move.answer])];
  const item = element(
    'li',
    { class: `move ${move.tone}`, value: String(move.number) },
    element('span', { class: 'move-number', 'aria-hidden': 'true' }, String(move.number)),
    ...said.map((entry) => renderEntry(entry, lang).element),
  );
  item.append(element('div', { class: 'verdicts' }, ...renderVerdicts(move, lang, thought, why)));
  return item;
}

function* renderVerdicts(
  move: MoveView,
  lang: string | undefined,
  thought: string,
  why: string,
): Generator<HTMLElement> {
  if (move.shown.length > 0)
    yield element('ul', { class: 'tags', role: 'list' }, ...move.shown.map(renderTag));
  if (move.thought !== null) {
    const words = element('q', { lang });
    appendWords(words, move.thought);
    yield element('p', { class: 'thought' }, `${thought}: `, words);
  }
  if (move.missed !== null) yield element('p', { class: 'missed' }, move.missed);
  yield element('p', { class: 'effect' }, move.effect);
  if (move.reasons.length > 0) yield renderReasons(move, why);
}

const renderReasons = (move: MoveView, why: string): HTMLElement =>
  element(
    'details',
    {},
    element('summary', {}, why),
    element('ul', {}, ...move.reasons.map((reason) => element('li', {}, reason))),
  );

const renderTag = (tag: TagView): HTMLElement =>
  element('li', { class: `tag ${tag.tone}` }, element('span', { class: 'tag-how' }, tag.how), ' ', tag.label);
