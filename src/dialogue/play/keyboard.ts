/** What a key asks for while a conversation is played. */
export type KeyWish =
  | { readonly kind: 'choose'; readonly key: string }
  /** Finish the typing, otherwise keep listening. */
  | { readonly kind: 'go-on' }
  | { readonly kind: 'pause' };

const FIELDS = 'input, select, textarea, [contenteditable]';
const PRESSABLE = 'button, a[href], summary';

/** Reports every key on the page that is meant for the conversation, until the returned function is called. */
export function listenToKeys(grant: (wish: KeyWish) => void): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const wish = readKey(event);
    const presses = event.key === 'Enter' && isWithin(event.target, PRESSABLE);
    if (wish === null && !(presses && event.repeat)) return;
    // A key that is held down repeats itself, even on a button: nobody means to say the same thing ten times.
    event.preventDefault();
    if (wish !== null && !event.repeat) grant(wish);
  }
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Null if the key is not ours: a shortcut of the browser, or a key for a field, a focused button or an open dialog. */
function readKey(event: KeyboardEvent): KeyWish | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented)
    return null;
  if (isWithin(event.target, FIELDS) || document.querySelector('dialog[open]') !== null) return null;
  if (event.key === 'Escape') return { kind: 'pause' };
  if (/^[1-9]$/.test(event.key)) return { kind: 'choose', key: event.key };
  const goesOn = event.key === ' ' || event.key === 'Enter';
  return goesOn && !isWithin(event.target, PRESSABLE) ? { kind: 'go-on' } : null;
}

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
