import type { BrokenCard } from '../../presentation/home/home-view.ts';
import { element } from './element.ts';
import { renderFailure, type FailureView } from './failure.ts';

/** The whole page of a scenario with errors: as for any failure, followed by what is wrong. */
export function renderBroken(
  root: HTMLElement,
  { id, title, report }: BrokenCard,
  view: Omit<FailureView, 'title'>,
): void {
  renderFailure(root, { ...view, title: title ?? id });
  root.querySelector('button')?.before(element('pre', { class: 'report' }, report));
}
