import { broken } from 'virtual:cards';
import { fail, succeed, type Result } from '../basics/result.ts';
import style from '../dialogue/parts/broken.css?inline';
import { renderBroken } from '../dialogue/parts/broken.ts';
import { home } from '../presentation/messages/home.ts';
import type { Failure } from './machine.ts';
import type { Page, Shell } from './shell.ts';
import { adoptStyle } from './style.ts';

/** The page of a scenario that cannot be played: what is wrong with it, where the build knows of it at all. */
export function findBroken({ environment, go }: Shell, id: string): Result<() => Page, Failure> {
  const card = broken.find((one) => one.id === id);
  if (card === undefined) return fail({ kind: 'unknown-scenario', id });
  const { root, messages } = environment;
  return succeed(() => {
    adoptStyle(style);
    document.title = messages.product;
    renderBroken(root, card, {
      text: home.broken,
      action: { label: messages.leave, onChoose: () => go({ page: 'home' }) },
    });
    return { close: () => root.replaceChildren() };
  });
}
