import type { ReviewMessages } from '../../presentation/messages/review.ts';
import { button, element, setText } from '../parts/element.ts';

/**
 * Copies the address of this run.
 * @param copy resolves with whether the browser allowed it; if not, the address is shown, to be copied by hand.
 */
export function renderCopy(
  messages: ReviewMessages,
  address: () => string,
  copy: (text: string) => Promise<boolean>,
): HTMLElement {
  const status = element('p', { role: 'status' });
  const field = element('input', {
    type: 'text',
    readonly: '',
    'aria-label': messages.link,
    class: 'link-field',
  });
  field.hidden = true;

  async function run(): Promise<void> {
    const text = address();
    const isCopied = await copy(text);
    setText(status, isCopied ? messages.copied : messages.copyByHand);
    field.hidden = isCopied;
    if (isCopied) return;
    field.value = text;
    field.focus();
    field.select();
  }

  return element(
    'div',
    { class: 'copy' },
    button({ class: 'secondary' }, () => void run(), messages.copyLink),
    status,
    field,
  );
}
