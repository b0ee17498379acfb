import { broken } from 'virtual:cards';
import style from '../dialogue/parts/broken.css?inline';
import { renderBroken } from '../dialogue/parts/broken.ts';
import { renderFailure } from '../dialogue/parts/failure.ts';
import { home } from '../presentation/messages/home.ts';
import type { Page, Shell } from './shell.ts';
import { adoptStyle } from './style.ts';

/** The page of a scenario that cannot be played: what is wrong with it, or that there is none of this name. */
export function openNoScenario({ environment, go }: Shell, id: string): Page {
  const { root, messages } = environment;
  const card = broken.find((one) => one.id === id);
  const action = { label: messages.leave, onChoose: () => go({ page: 'home' }) };
  if (card === undefined) {
    renderFailure(root, { title: messages.product, text: home.unknownScenario(id), action });
  } else {
    adoptStyle(style);
    renderBroken(root, card, { text: home.broken, action });
  }
  document.title = messages.product;
  return { close: () => root.replaceChildren() };
}
