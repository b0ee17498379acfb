import type { ResultView, ScoreView } from '../../presentation/debrief/debrief-view.ts';
import type { DebriefMessages } from '../../presentation/messages/debrief.ts';
import { element } from '../parts/element.ts';

export const renderScores = ({ scores, overall }: ResultView, messages: DebriefMessages): HTMLElement =>
  element(
    'section',
    { class: 'scores' },
    element('h2', {}, messages.scores),
    ...scores.map(renderScore),
    element('p', { class: 'overall' }, overall),
  );

function renderScore(score: ScoreView): HTMLElement {
  const fill = element('span', { class: 'meter-fill' });
  // A score that was not tested has an empty bar: it is no failure and no 100, and its words say so.
  fill.style.setProperty('--share', `${(score.value ?? 0) / 100}`);
  const meter = element(
    'div',
    {
      role: 'meter',
      class: `meter score ${score.id}`,
      'aria-label': score.label,
      'aria-valuemin': '0',
      'aria-valuemax': '100',
      'aria-valuenow': `${score.value ?? 0}`,
      'aria-valuetext': score.text,
    },
    element('span', { class: 'meter-label' }, score.label),
    element('span', { class: 'meter-value' }, score.text),
    element('span', { class: `meter-track${score.value === null ? ' untested' : ''}` }, fill),
  );
  return element('div', { class: 'score-row' }, meter, element('p', {}, score.sentence));
}
