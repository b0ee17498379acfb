// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { renderHome } from '../../src/dialogue/home/home.ts';
import { renderFailure } from '../../src/dialogue/parts/failure.ts';
import { showNotice } from '../../src/dialogue/parts/notice.ts';
import type { ScenarioCard } from '../../src/presentation/home/home-view.ts';
import { home as messages } from '../../src/presentation/messages/en/home.ts';

const card: ScenarioCard = {
  id: 'plum-exchange',
  title: 'The plum exchange',
  summary: 'Bruised plums.',
  setting: 'grocery',
  channel: 'face',
  minutes: 5,
  persona: 'Mrs Tolentino',
  language: 'en',
};

function page(): HTMLElement {
  document.body.replaceChildren();
  return document.body.appendChild(document.createElement('div'));
}

test('each scenario is a link that is named by its title and nothing else', () => {
  const root = page();
  renderHome(
    root,
    { cards: [card], broken: [], resumable: new Map(), waiting: 0 },
    messages,
    vi.fn<() => void>(),
  );
  const links = Array.from(root.querySelectorAll('h3 a'));
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['The plum exchange', '#/play/plum-exchange'],
  ]);
  expect(root.querySelector('a[href="#/cohort"]')?.textContent).toBe('For trainers');
  expect(root.querySelector('h1')?.textContent).toBe('The Last Word');
});

test('an open attempt has a link of its own, described by the title', () => {
  const root = page();
  const resumable = new Map([[card.id, '#/play/plum-exchange/hh']]);
  renderHome(root, { cards: [card], broken: [], resumable, waiting: 0 }, messages, vi.fn<() => void>());
  const link = root.querySelector('a[href$="/hh"]');
  expect(link?.textContent).toBe('Go on where you stopped');
  const title = document.getElementById(link?.getAttribute('aria-describedby') ?? '');
  expect(title?.textContent).toBe('The plum exchange');
});

test('each scenario can be played to be judged, too; that link is described by the title', () => {
  const root = page();
  const view = { cards: [card], broken: [], resumable: new Map(), waiting: 0 };
  renderHome(root, view, messages, vi.fn<() => void>());
  const link = root.querySelector('a[href="#/assess/plum-exchange"]');
  expect(link?.textContent).toBe('Be assessed');
  expect(document.getElementById(link?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(card.title);
});

test.each([
  [0, 'Your practice'],
  [3, 'Your practice3 3 moments are waiting'],
])('with %i moments due the link to the practice says "%s"', (waiting, text) => {
  const root = page();
  renderHome(root, { cards: [], broken: [], resumable: new Map(), waiting }, messages, vi.fn<() => void>());
  expect(root.querySelector('a[href="#/practice"]')?.textContent).toBe(text);
});

test('the settings are at hand', () => {
  const [root, onSettings] = [page(), vi.fn<() => void>()];
  renderHome(root, { cards: [], broken: [], resumable: new Map(), waiting: 0 }, messages, onSettings);
  root.querySelector('button')?.click();
  expect(onSettings).toHaveBeenCalledExactlyOnceWith();
});

test('a notice is a status; the same one is not told twice, another takes its place', () => {
  const root = page();
  showNotice(root, 'Not saved.');
  const first = root.querySelector('[role="status"]');
  showNotice(root, 'Not saved.');
  expect(root.querySelector('[role="status"]')).toBe(first);
  showNotice(root, 'Edited.');
  expect(Array.from(root.children, (child) => child.textContent)).toEqual(['Edited.']);
});

test('a failure says what happened, takes the focus and offers the way out', () => {
  const [root, onChoose] = [page(), vi.fn<() => void>()];
  renderFailure(root, {
    title: 'The Last Word',
    text: 'No such thing.',
    action: { label: 'Back', onChoose },
  });
  expect(document.activeElement?.textContent).toBe('The Last Word');
  root.querySelector('button')?.click();
  expect(onChoose).toHaveBeenCalledOnce();
});
