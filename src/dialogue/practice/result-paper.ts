/** Prints one element as the whole document; afterwards the page is as before. */
export function printAlone(paper: HTMLElement): void {
  const { body, documentElement: root } = document;
  root.dataset['prints'] = 'result';
  body.append(paper);
  addEventListener(
    'afterprint',
    () => {
      paper.remove();
      delete root.dataset['prints'];
    },
    { once: true },
  );
  print();
}

/** Gives the browser a text to save as a file. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
