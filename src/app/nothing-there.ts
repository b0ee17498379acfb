import { broken } from 'virtual:cards';
import style from '../dialogue/parts/broken.css?inline';
import { renderBroken } from '../dialogue/parts/broken.ts';
import { renderFailure } from '../dialogue/parts/failure.ts';
import type { HomeMessages } from '../presentation/messages/home.ts';
import { PRODUCT } from '../presentation/product.ts';
import type { Page, Shell } from './shell.ts';
import { adoptStyle } from './style.ts';

/** The page for an address that leads nowhere: it says why, and leads home. */
export async function nothingThere(
  shell: Shell,
  why: (messages: HomeMessages) => string,
): Promise<() => Page> {
  const { home } = await shell.environment.words.frame();
  return openFailure(shell, (root, action) => {
    renderFailure(root, { title: PRODUCT, text: why(home), action });
  });
}

/** The page of a scenario that cannot be played: what is wrong with it, or that there is none with this name. */
export async function unknownScenario(shell: Shell, id: string): Promise<() => Page> {
  const card = broken.find((one) => one.id === id);
  if (card === undefined) return nothingThere(shell, (messages) => messages.unknownScenario({ id }));
  const { home } = await shell.environment.words.frame();
  return openFailure(shell, (root, action) => {
    adoptStyle(style);
    renderBroken(root, card, { text: home.broken, action });
  });
}

type Action = Parameters<typeof renderFailure>[1]['action'];

function openFailure(
  { environment: { root, messages }, go }: Shell,
  render: (root: HTMLElement, action: Action) => void,
): () => Page {
  return () => {
    render(root, { label: messages.leave, onChoose: () => go({ page: 'home' }) });
    document.title = PRODUCT;
    return { close: () => root.replaceChildren() };
  };
}
