import type { ReviewMessages } from '../../presentation/messages/review.ts';
import type { RibbonView } from '../../presentation/review/review-view.ts';
import { element } from '../parts/element.ts';

/** Who held the floor: a ribbon as long as the conversation, and the same as a table. */
export const renderRibbon = (
  { summary, stretches, rows }: RibbonView,
  messages: ReviewMessages,
): readonly HTMLElement[] => [
  element('p', {}, summary),
  element(
    'div',
    { class: 'ribbon', 'aria-hidden': 'true' },
    ...stretches.map(({ who, words }) => {
      const stretch = element('span', { class: 'stretch', 'data-who': who });
      stretch.style.setProperty('--words', String(words));
      return stretch;
    }),
  ),
  element(
    'p',
    { class: 'ribbon-key', 'aria-hidden': 'true' },
    element('span', { class: 'stretch', 'data-who': 'agent' }),
    messages.ribbonYou,
    element('span', { class: 'stretch', 'data-who': 'customer' }),
    messages.ribbonOthers,
  ),
  element(
    'details',
    { class: 'table' },
    element('summary', {}, messages.ribbonTable),
    element(
      'table',
      {},
      element('caption', {}, messages.ribbon),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[messages.ribbonMove, messages.ribbonYou, messages.ribbonOthers].map((text) =>
            element('th', { scope: 'col' }, text),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map(({ label, agent, others }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, label),
            element('td', {}, String(agent)),
            element('td', {}, String(others)),
          ),
        ),
      ),
    ),
  ),
];
