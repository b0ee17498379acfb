import style from '../../dialogue/cohort/cohort.css?inline';
import { createCohort } from '../../dialogue/cohort/cohort.ts';
import { chooser } from '../../dialogue/cohort/decisions.ts';
import { element } from '../../dialogue/parts/element.ts';
import { formatsOf, type Formats } from '../../presentation/formats.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import { presentCohort } from '../../presentation/cohort/present-cohort.ts';
import type { Ticker } from '../../basics/ticker.ts';
import type { CohortContext } from './context.ts';
import { createDesk, type Content, type Desk } from './desk.ts';
import { renderDownloads } from './downloads.ts';
import { groupParts } from './group-parts.ts';
import { anyRun, atFirst, createLook } from './look.ts';
import type { Progress } from './protocol.ts';
import type { Page, Shell } from '../shell.ts';
import { adoptStyle } from '../style.ts';

/** Fetches the words of the page for trainers. */
export async function loadCohort(shell: Shell): Promise<() => Page> {
  const { words } = shell.environment;
  const [{ cohort }, formats] = await Promise.all([words.cohort(), formatsOf(words)]);
  return () => openCohort(shell, cohort, formats);
}

/** The page for trainers: what a group did, read from files that never leave the browser. */
function openCohort(shell: Shell, messages: CohortMessages, formats: Formats): Page {
  adoptStyle(style);
  const desk = shell.environment.keep(createDesk);
  const look = shell.environment.keep(createLook);
  let isBusy = false;
  const page = createCohort(shell.environment.root, {
    messages,
    onFiles: (files) => void load(files),
    onCancel: desk.cancel,
    onForget() {
      desk.forget();
      look.see(atFirst);
      page.show(null, []);
    },
  });
  const load = async (files: readonly File[]): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    page.say('');
    const total = messages.megabytes({ size: sizeOf(files) / MEGABYTE });
    page.setBusy({ text: messages.reading({ done: messages.number({ value: 0 }), total }), share: 0 });
    const loaded = await desk.load(files, (progress) => page.setBusy(busyWith(progress, messages)));
    isBusy = false;
    page.setBusy(null);
    if (loaded === 'loaded') showContent(context);
    page.say(newsOf(loaded, desk.content(), messages));
  };
  const onUnanswered = (): void => page.say(messages.unanswered);
  const context: CohortContext = { shell, desk, page, look, messages, formats, onUnanswered };
  document.title = messages.title;
  addEventListener('beforeprint', openWays);
  const wasAt = look.now().scroll;
  let isReturning = true;
  showContent(context, () => {
    if (isReturning) scrollTo(0, wasAt);
    isReturning = false;
  });
  return {
    close() {
      const { activeElement } = document;
      look.see({
        scroll: scrollY,
        run: activeElement instanceof HTMLAnchorElement ? activeElement.hash : null,
      });
      if (isBusy) desk.cancel();
      removeEventListener('beforeprint', openWays);
      shell.environment.root.replaceChildren();
    },
  };
}

/** Nobody can unfold anything on paper. */
function openWays(): void {
  for (const details of document.querySelectorAll('details.cohort-ways')) details.setAttribute('open', '');
}

const sizeOf = (files: readonly File[]): number => files.reduce((sum, { size }) => sum + size, 0);

const MEGABYTE = 1e6;

function busyWith({ stage, done, total }: Progress, messages: CohortMessages) {
  const size = (bytes: number): string => messages.megabytes({ size: bytes / MEGABYTE });
  const share = total === 0 ? 1 : done / total;
  const text =
    stage === 'reading'
      ? messages.reading({ done: size(done), total: size(total) })
      : messages.counting({ done, total });
  // One bar shows both stages.
  return { text, share: stage === 'reading' ? share / 2 : 0.5 + share / 2 };
}

function newsOf(
  loaded: Awaited<ReturnType<Desk['load']>>,
  content: Content | null,
  messages: CohortMessages,
): string {
  switch (loaded) {
    case 'loaded':
      return content === null
        ? ''
        : presentCohort(content.summary, content.scenarios, messages).sentences.join(' ');
    case 'cancelled':
      return messages.stopped;
    case 'failed':
      return messages.failed;
    case 'no-worker':
      return messages.noWorker;
  }
}

function showContent(context: CohortContext, onShown: () => void = () => undefined): void {
  const { shell, desk, page, look, messages } = context;
  const content = desk.content();
  if (content === null) return page.show(null, []);
  const view = presentCohort(content.summary, content.scenarios, messages);
  const group = element('div', { class: 'cohort-group' });
  const names = Object.fromEntries(view.groups.map(({ name, label }) => [name, label]));
  const chosen =
    view.groups.find(({ name }) => name === look.now().group)?.name ?? view.groups[0]?.name ?? null;
  let callOff = (): void => undefined;
  const showGroup = (name: string): void => {
    callOff();
    group.replaceChildren();
    callOff = appendInTurn(shell.environment.ticker, group, groupParts(context, content, name, onShown));
  };
  const choice = chooser(messages.scenario, names, chosen ?? '', (name) => {
    look.see({ group: name, turn: null, choice: anyRun, page: 0 });
    showGroup(name);
  });
  page.show(view, [...(chosen === null ? [] : [choice]), group, renderDownloads(context, content)]);
  page.say(view.sentences.join(' '));
  if (chosen !== null) showGroup(chosen);
}

/** Adds one part per animation frame, so that the page still answers while a long report is drawn. Returns how to stop. */
function appendInTurn(ticker: Ticker, container: HTMLElement, parts: Iterator<HTMLElement>): () => void {
  const append = (): void => {
    const { done, value } = parts.next();
    if (done === true) return;
    container.append(value);
    callOff = ticker.request(append);
  };
  let callOff = ticker.request(append);
  return () => callOff();
}
