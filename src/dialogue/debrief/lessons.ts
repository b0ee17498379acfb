import type { LessonView, StrengthView } from '../../presentation/debrief/debrief-view.ts';
import type { DebriefMessages } from '../../presentation/messages/debrief.ts';
import { element } from '../parts/element.ts';

/** What to do instead, for each bad behaviour that was shown; nothing where there was none. */
export const renderLessons = (lessons: readonly LessonView[], messages: DebriefMessages): Node =>
  renderSection(
    'lessons',
    messages.lessons,
    lessons.map((lesson) => renderLesson(lesson, messages)),
  );

/** What went well; nothing where nothing did. */
export const renderStrengths = (strengths: readonly StrengthView[], messages: DebriefMessages): Node =>
  renderSection(
    'strengths',
    messages.strengths,
    strengths.map((strength) => renderBehaviour(strength, messages)),
  );

function renderSection(name: string, title: string, items: readonly HTMLElement[]): Node {
  if (items.length === 0) return document.createDocumentFragment();
  return element(
    'section',
    { class: name },
    element('h2', {}, title),
    element('ul', { role: 'list' }, ...items),
  );
}

function renderLesson(lesson: LessonView, messages: DebriefMessages): HTMLElement {
  const item = renderBehaviour(lesson, messages);
  item.append(
    element('p', { class: 'instead' }, element('strong', {}, messages.instead), ' ', lesson.instead),
    element('p', { class: 'source' }, messages.source(lesson.source)),
  );
  return item;
}

const renderBehaviour = (view: StrengthView, messages: DebriefMessages): HTMLElement =>
  element(
    'li',
    {},
    element('h3', {}, view.label, ' ', element('small', {}, messages.moves(view.moves))),
    element('p', {}, view.looks),
  );
