import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import { openDialog, type OpenDialog } from '../parts/dialog.ts';
import { button, element, setText } from '../parts/element.ts';

export interface KeepingOptions {
  readonly messages: PracticeMessages;
  /** Both resolve with a sentence about what happened. */
  readonly onExport: () => Promise<string>;
  readonly onImport: (file: File) => Promise<string>;
  readonly onErase: () => void;
}

/** How safely everything is kept, and what can be done with all of it. @param told what was just done. */
export function renderKeeping(health: readonly string[], options: KeepingOptions, told: string): HTMLElement {
  const { keeping } = options.messages;
  const status = element('p', { class: 'keeping-status', role: 'status', tabindex: '-1' }, told);
  const tell = (text: string): void => setText(status, text);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    tell('');
    tell(await options.onImport(file));
  };
  const save = async (): Promise<void> => {
    tell('');
    tell(await options.onExport());
  };
  return element(
    'section',
    { class: 'keeping' },
    element('h2', {}, keeping.title),
    ...health.map((sentence) => element('p', {}, sentence)),
    element(
      'div',
      { class: 'ways' },
      button({ class: 'secondary' }, () => void save(), keeping.exportAll),
      renderChooser(take, keeping),
      button({ class: 'secondary erase' }, options.onErase, keeping.erase),
    ),
    status,
  );
}

/** A file from the browser's own dialog, or dropped here. */
function renderChooser(
  take: (file: File | undefined) => Promise<void>,
  { importAll, drop }: PracticeMessages['keeping'],
): HTMLElement {
  const chooser = element('input', {
    type: 'file',
    class: 'hidden',
    accept: '.json,.ndjson,.jsonl,.txt,application/json,text/plain',
  });
  const zone = element(
    'label',
    { class: 'secondary import' },
    chooser,
    element('span', {}, importAll),
    ' ',
    element('small', {}, drop),
  );
  chooser.addEventListener('change', () => {
    void take(chooser.files?.[0]);
    // So that the same file can be chosen again, once it is mended.
    chooser.value = '';
  });
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  return zone;
}

export interface EraseOptions {
  readonly messages: PracticeMessages;
  readonly attempts: number;
  readonly drills: number;
  readonly onErase: () => void;
}

/** Asks once more, and says what will be lost. The button that keeps everything comes first. */
export function openErase({ messages, attempts, drills, onErase }: EraseOptions): OpenDialog {
  const { erase } = messages;
  const nothing = (): void => undefined;
  return openDialog(erase.title, nothing, (leave) => [
    element('p', {}, erase.text({ attempts, drills })),
    element('p', {}, erase.settings),
    element(
      'div',
      { class: 'ways' },
      button({ class: 'primary', autofocus: '' }, leave(nothing), erase.cancel),
      button({ class: 'secondary' }, leave(onErase), erase.confirm),
    ),
  ]);
}
