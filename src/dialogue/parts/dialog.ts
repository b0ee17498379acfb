import { element } from './element.ts';

export interface OpenDialog {
  /** Closes it without telling anybody: for a page that changes beneath it. */
  close(): void;
}

/** @param onDismiss called when Escape closed the dialog. The focus goes back to where it was. */
export function openDialog(
  title: string,
  onDismiss: () => void,
  content: (leave: (then: () => void) => () => void) => readonly Node[],
): OpenDialog {
  const heading = element('h2', { id: 'dialog-title' }, title);
  const dialog = element('dialog', { 'aria-labelledby': heading.id, class: 'dialog' }, heading);

  function close(): void {
    dialog.close();
    dialog.remove();
  }
  const leave = (then: () => void) => () => {
    close();
    then();
  };

  dialog.append(...content(leave));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave(onDismiss)();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { close };
}
