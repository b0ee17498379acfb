import { renderFailure } from '../dialogue/parts/failure.ts';
import type { HomeMessages } from '../presentation/messages/home.ts';
import { PRODUCT } from '../presentation/product.ts';
import type { Page, Shell } from './shell.ts';

/** The page of an address behind which there is nothing: says why, and leads home. */
export async function nothingThere(
  { environment, go }: Shell,
  why: (messages: HomeMessages) => string,
): Promise<() => Page> {
  const { root, words, messages } = environment;
  const { home } = await words.frame();
  return () => {
    const action = { label: messages.leave, onChoose: () => go({ page: 'home' }) };
    renderFailure(root, { title: PRODUCT, text: why(home), action });
    return { close: () => root.replaceChildren() };
  };
}

export const unknownScenario = (shell: Shell, id: string): Promise<() => Page> =>
  nothingThere(shell, (messages) => messages.unknownScenario({ id }));
