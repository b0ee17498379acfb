import debriefStyle from '../../dialogue/debrief/debrief.css?inline';
import homeStyle from '../../dialogue/home/home.css?inline';
import remarksStyle from '../../dialogue/play/remarks.css?inline';
import reviewStyle from '../../dialogue/review/review.css?inline';
import style from '../../dialogue/sheet/sheet.css?inline';
import { renderSheet } from '../../dialogue/sheet/sheet.ts';
import { PRODUCT } from '../../presentation/product.ts';
import type { Environment } from '../environment.ts';
import type { Page, Shell } from '../shell.ts';
import { setStyles } from '../../../scenes/set-styles.ts';
import { adoptStyle } from '../style.ts';
import { cardSections, type CardMessages } from './card-samples.ts';
import { dialogueSections } from './dialogue-samples.ts';
import { forceLooks } from './forced-looks.ts';
import { createStageSamples } from './stage-samples.ts';

const TITLE = 'Sheet of parts';

/**
 * For developers: every persona, set, bubble, button and card in every state. The game's own code draws all of it; only
 * the texts are made up.
 */
export async function loadSheet({ environment }: Shell): Promise<() => Page> {
  const { words } = environment;
  const [{ home }, { debrief, review }] = await Promise.all([words.frame(), words.debrief()]);
  return () => openSheet(environment, { home, debrief, review });
}

function openSheet(environment: Environment, messages: CardMessages): Page {
  const { root, messages: play } = environment;
  for (const one of [homeStyle, setStyles(), debriefStyle, reviewStyle, remarksStyle, style]) adoptStyle(one);
  const stage = createStageSamples();
  document.title = `${TITLE} · ${PRODUCT}`;
  renderSheet(root, TITLE, [
    ...stage.sections,
    ...dialogueSections({ play, review: messages.review }),
    ...cardSections(messages),
  ]);
  const unforce = forceLooks();
  // What could not be loaded stays empty, as on the stage.
  void stage.draw(environment.ticker).catch(() => undefined);
  return {
    close() {
      unforce();
      root.replaceChildren();
    },
  };
}
