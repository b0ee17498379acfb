import type { DialogsMessages } from '../../presentation/messages/dialogs.ts';
import type { Settings } from '../../presentation/settings.ts';
import { element } from '../parts/element.ts';

/** One control for each setting. @param onChange called with all settings at every change. */
export function renderSettings(
  messages: DialogsMessages,
  initial: Settings,
  onChange: (settings: Settings) => void,
): HTMLElement {
  let settings = initial;
  const change = (part: Partial<Settings>): void => {
    settings = { ...settings, ...part };
    onChange(settings);
  };
  return element(
    'div',
    { class: 'settings' },
    toggle(messages.sound, !initial.muted, (on) => change({ muted: !on })),
    slider(messages.volume, initial.volume, (volume) => change({ volume })),
    toggle(messages.showMeters, initial.showMeters, (showMeters) => change({ showMeters })),
    toggle(messages.remarks, initial.remarks, (remarks) => change({ remarks })),
    toggle(messages.typeText, initial.typing, (typing) => change({ typing })),
    toggle(messages.reduceMotion, initial.lessMotion, (lessMotion) => change({ lessMotion })),
    toggle(messages.lowPower, initial.lowPower, (lowPower) => change({ lowPower })),
  );
}

function toggle(label: string, on: boolean, onToggle: (on: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', role: 'switch', checked: on ? '' : undefined });
  box.addEventListener('change', () => onToggle(box.checked));
  return setting(label, box);
}

function slider(label: string, value: number, onSlide: (value: number) => void): HTMLElement {
  const range = element('input', { type: 'range', min: '0', max: '1', step: '0.05', value: String(value) });
  range.addEventListener('input', () => onSlide(range.valueAsNumber));
  return setting(label, range);
}

const setting = (label: string, control: HTMLElement): HTMLElement =>
  element('label', { class: 'setting' }, element('span', {}, label), control);
