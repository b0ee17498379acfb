import type { DebriefView, LessonView, StrengthView } from '../../presentation/debrief/debrief-view.ts';
import type { DebriefMessages } from '../../presentation/messages/debrief.ts';
import { element } from '../parts/element.ts';
import { langOf } from '../parts/lang.ts';

/** What to do instead of each bad behaviour that was shown; nothing if there was none. */
export const renderLessons = ({ lessons, rubricLanguage }: DebriefView, messages: DebriefMessages): Node =>
  renderSection(
    'lessons',
    messages.lessons,
    lessons.map((lesson) => renderLesson(lesson, messages, langOf(rubricLanguage, messages.language))),
  );

/** What went well; nothing if nothing did. */
export const renderStrengths = (
  { strengths, rubricLanguage }: DebriefView,
  messages: DebriefMessages,
): Node =>
  renderSection(
    'strengths',
    messages.strengths,
    strengths.map((strength) => renderBehaviour(strength, langOf(rubricLanguage, messages.language))),
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

function renderLesson(lesson: LessonView, messages: DebriefMessages, lang: string | undefined): HTMLElement {
  const item = renderBehaviour(lesson, lang);
  item.append(
    element(
      'p',
      { class: 'instead' },
      element('strong', {}, messages.instead),
      ' ',
      element('span', { lang }, lesson.instead),
    ),
    element('p', { class: 'source' }, lesson.source),
  );
  return item;
}

const renderBehaviour = (view: StrengthView, lang: string | undefined): HTMLElement =>
  element(
    'li',
    {},
    element('h3', {}, element('span', { lang }, view.label), ' ', element('small', {}, view.moves)),
    element('p', { lang }, view.looks),
  );
