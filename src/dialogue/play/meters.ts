import type { MeterView } from '../../presentation/play/turn-view.ts';
import { element, setText } from '../parts/element.ts';

export interface MeterPanel {
  readonly element: HTMLElement;
  render(meters: readonly MeterView[]): void;
}

export function createMeters(): MeterPanel {
  const row = element('div', { class: 'meters' });
  const shown = new Map<MeterView['id'], MeterElement>();
  return {
    element: row,
    render(meters) {
      for (const view of meters) {
        const meter = shown.get(view.id) ?? createMeter(view);
        shown.set(view.id, meter);
        if (!meter.element.isConnected) row.append(meter.element);
        meter.render(view);
      }
    },
  };
}

interface MeterElement {
  readonly element: HTMLElement;
  render(view: MeterView): void;
}

function createMeter({ id, label }: MeterView): MeterElement {
  const value = element('span', { class: 'meter-value' });
  const fill = element('span', { class: 'meter-fill' });
  const meter = element(
    'div',
    { role: 'meter', 'aria-label': label, class: `meter ${id}` },
    element('span', { class: 'meter-label' }, label),
    value,
    element('span', { class: 'meter-track' }, fill),
  );
  return {
    element: meter,
    render(view) {
      meter.setAttribute('aria-valuemin', `${view.lowest}`);
      meter.setAttribute('aria-valuemax', `${view.highest}`);
      meter.setAttribute('aria-valuenow', `${view.value}`);
      meter.setAttribute('aria-valuetext', view.text);
      setText(value, view.text);
      fill.style.setProperty('--share', `${(view.value - view.lowest) / (view.highest - view.lowest)}`);
    },
  };
}
