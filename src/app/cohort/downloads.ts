import { section } from '../../dialogue/cohort/bars.ts';
import { button, element } from '../../dialogue/parts/element.ts';
import { damageSentence } from '../../presentation/cohort/damage.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import type { Damage } from '../../results/told-attempt.ts';
import type { CohortContext } from './context.ts';
import type { Content, Desk } from './desk.ts';
import type { CsvName } from './protocol.ts';

/** The buttons that save the tables as files and print the page. */
export function renderDownloads(
  { desk, messages, onUnanswered }: CohortContext,
  { summary }: Content,
): HTMLElement {
  const names: readonly CsvName[] =
    summary.problemCount > 0 ? ['runs', 'decisions', 'problems'] : ['runs', 'decisions'];
  return section(
    messages.downloads,
    'downloads cohort-screen',
    element('p', {}, messages.downloadsHint),
    element(
      'div',
      { class: 'cohort-pages' },
      ...names.map((name) =>
        button(
          { class: 'secondary' },
          () => void download(desk, name, messages).catch(onUnanswered),
          messages.csv[name],
        ),
      ),
      button({ class: 'secondary' }, () => print(), messages.print),
    ),
  );
}

async function download(desk: Desk, name: CsvName, messages: CohortMessages): Promise<void> {
  const tell = (damage: Damage): string => damageSentence(damage, messages);
  const address = URL.createObjectURL(await desk.csv(name, tell));
  element('a', { href: address, download: `${name}.csv` }).click();
  // By then the browser has taken the file over.
  requestAnimationFrame(() => requestAnimationFrame(() => URL.revokeObjectURL(address)));
}
