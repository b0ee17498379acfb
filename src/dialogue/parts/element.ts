type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element with its attributes (`undefined` leaves one out) and children; strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** The second half of a double click is not meant. A key that presses a button counts no clicks. */
export const isSecondClick = (event: MouseEvent): boolean => event.detail > 0 && event.detail % 2 === 0;

/** A `type=button` that calls `onClick` with nothing, and once for a double click. */
export function button(
  attributes: Attributes,
  onClick: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', (event) => {
    if (!isSecondClick(event)) onClick();
  });
  return made;
}

/** Writes only if the text differs: a live region speaks at every write, changed or not. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
