import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import type { Fact, ResultCardView } from '../../presentation/practice/result-view.ts';
import { button, element, setText } from '../parts/element.ts';
import { printAlone } from './result-paper.ts';
import { PRODUCT } from '../../presentation/product.ts';

export interface SlipOptions {
  readonly messages: PracticeMessages;
  /** Called with the names and notes after each change of one; resolves with whether they are kept. */
  readonly onPersonal: (personal: Personal) => Promise<boolean>;
  /** With the current content of the fields, kept or not. */
  readonly onSave: (personal: Personal) => void;
}

export interface Personal {
  readonly name: string;
  readonly note: string;
}

/** The result as a card below a debrief: the content of a printed page, without the scores that stand above it. */
export function renderSlip(view: ResultCardView, { messages, onPersonal, onSave }: SlipOptions): HTMLElement {
  const { slip } = messages;
  let personal = view.personal;
  const printNow = (): void => printAlone(renderPaper({ ...view, personal }, messages));
  return element(
    'section',
    { class: 'slip', 'aria-labelledby': 'slip-title' },
    element('h2', { id: 'slip-title' }, view.title),
    renderFacts(view.facts),
    ...(view.personal === null
      ? []
      : [
          renderPersonal(view.personal, messages, (changed) => {
            personal = changed;
            return onPersonal(changed);
          }),
        ]),
    element('p', { class: 'slip-proof' }, view.proof),
    element(
      'div',
      { class: 'ways' },
      button({ class: 'secondary' }, printNow, slip.print),
      ...(view.personal === null
        ? []
        : [button({ class: 'secondary' }, () => personal !== null && onSave(personal), slip.save)]),
    ),
  );
}

/** The page that is printed. */
function renderPaper(view: ResultCardView, messages: PracticeMessages): HTMLElement {
  const { name = '', note = '' } = view.personal ?? {};
  const personal = [
    ...(name === '' ? [] : [{ term: messages.shared.name, text: name }]),
    ...(note === '' ? [] : [{ term: messages.shared.note, text: note }]),
  ];
  return element(
    'article',
    { class: 'result-paper' },
    element('p', { class: 'paper-product' }, PRODUCT),
    element('h1', {}, view.title),
    renderFacts([...personal, ...view.facts]),
    element(
      'dl',
      { class: 'paper-scores' },
      ...view.scores.map(({ label, text, id }) =>
        element('div', { class: id }, element('dt', {}, label), element('dd', {}, text)),
      ),
    ),
    element('p', { class: 'paper-verdict' }, view.verdict),
    renderFacts(view.evidence),
    element('p', { class: 'slip-proof' }, view.proof),
  );
}

const renderFacts = (facts: readonly Fact[]): HTMLElement =>
  element(
    'dl',
    { class: 'slip-facts' },
    ...facts.map(({ term, text }) =>
      element('div', {}, element('dt', {}, term), element('dd', { dir: 'auto' }, text)),
    ),
  );

function renderPersonal(
  initial: Personal,
  { shared, slip }: PracticeMessages,
  onChange: (personal: Personal) => Promise<boolean>,
): HTMLElement {
  const name = element('input', { type: 'text', maxlength: '80', autocomplete: 'name', dir: 'auto' });
  const note = element('textarea', { rows: '2', maxlength: '600', dir: 'auto' });
  name.value = initial.name;
  note.value = initial.note;
  const status = element('p', { class: 'slip-status', role: 'status' });
  const tell = async (): Promise<void> => {
    setText(status, '');
    const isKept = await onChange({ name: name.value.trim(), note: note.value.trim() });
    setText(status, isKept ? slip.kept : slip.notKept);
  };
  for (const field of [name, note]) field.addEventListener('change', () => void tell());
  return element(
    'div',
    { class: 'slip-personal' },
    element('label', {}, element('span', {}, shared.optional({ label: shared.name })), name),
    element('label', {}, element('span', {}, shared.optional({ label: shared.note })), note),
    status,
  );
}
