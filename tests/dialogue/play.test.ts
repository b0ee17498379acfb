// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { replyId } from '../../src/scenario/ids.ts';
import { byRole, nameOf, press, showPlay } from './screen.ts';
import { agent, customer, listening, replies, turnView } from './views.ts';

let screen: ReturnType<typeof showPlay> | null = null;
const show = (...options: Parameters<typeof showPlay>) => (screen = showPlay(...options));
afterEach(() => screen?.play.destroy());

const log = () => byRole('log', 'Conversation');
const group = () => byRole('group', 'Your reply');
const buttons = () => Array.from(group().querySelectorAll('button'), nameOf);

describe('what is shown', () => {
  test('each line once in the log, with its direction in brackets', () => {
    show(turnView({ entries: [customer('0', '(She sighs.) Well, *really*.'), agent('1', 'Sorry.')] }));
    const lines = Array.from(log().querySelectorAll('.words'), (line) => line.textContent);
    expect(lines).toEqual(['(She sighs.) Well, really.', 'Sorry.']);
    expect(log().querySelector('em')?.textContent).toBe('really');
  });

  test('a button for each choice, named by its words and not by its key', () => {
    show(turnView({ choices: replies('(Nod.) Of course.', 'No.'), listening: false }));
    expect(buttons()).toEqual(['(Nod.) Of course.', 'No.']);
  });

  test('the meters with their raw values, or not at all', () => {
    const { play } = show();
    const mood = byRole('meter', "Customer's mood");
    expect([mood.ariaValueMin, mood.ariaValueNow, mood.ariaValueMax]).toEqual(['0', '3', '6']);
    expect(mood.getAttribute('aria-valuetext')).toBe('wary');
    play.configure({ showMeters: false, typing: false });
    expect(mood.closest('[hidden]')).not.toBeNull();
  });

  test('what only the agent knows, and nothing where there is nothing', () => {
    const { play } = show(turnView({ you: 'Nine days.' }));
    const note = byRole('note', 'What you know');
    expect(note.textContent).toContain('Nine days.');
    play.render(turnView());
    expect(note.textContent).toBe('');
    expect(note.className).toBe('hidden');
  });

  test('what only the agent knows is told along with the replies', () => {
    const { play } = show(turnView({ you: 'Nine days.' }));
    const ids = () => (group().getAttribute('aria-describedby') ?? '').split(' ');
    const told = () => ids().map((id) => document.getElementById(id)?.textContent);
    expect(told()).toEqual(['These plums are bruised.', 'What you know Nine days.']);
    play.render(turnView({ step: 1, you: 'Ten days.' }));
    expect(told()).toEqual(['What you know Ten days.']);
  });

  test('who listens to the page is told the words, then the face, then what one knows: each once', async () => {
    const { play, root } = show();
    const told: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const live =
          target instanceof Element ? target.closest('[role=log], [role=status], [aria-live]') : null;
        if (live !== null) told.push(...Array.from(addedNodes, ({ textContent }) => textContent ?? ''));
      }
    });
    observer.observe(root, { childList: true, subtree: true });
    const entries = [...turnView().entries, customer('1', 'Nine?')];
    play.render(turnView({ step: 1, entries, face: 'upset', you: 'Nine days.' }));
    play.render(turnView({ step: 2, entries, face: 'upset', you: 'Nine days.' }));
    await Promise.resolve();
    observer.disconnect();
    expect(told).toEqual(['Mrs TolentinoNine?', "Customer's mood: upset", 'What you know', ' Nine days.']);
  });

  test('that a move was taken back is told, each time', () => {
    const { play } = show(turnView({ step: 2 }));
    const status = () => document.querySelector('[role=status]')?.textContent;
    expect(status()).toBe("Customer's mood: wary");
    play.render(turnView({ step: 1 }));
    expect(status()).toBe("Taken back.Customer's mood: wary");
    const first = document.querySelector('[role=status] > p')?.firstChild;
    play.render(turnView({ step: 0 }));
    expect(document.querySelector('[role=status] > p')?.firstChild).not.toBe(first);
    play.render(turnView({ step: 1 }));
    expect(status()).toBe("Customer's mood: wary");
  });

  test('the language of the scenario where it is not the page’s, but not on our own words', () => {
    show(turnView({ language: 'ta', entries: [customer('0', 'க்ஷ')] }));
    expect(log().querySelector('.words')?.getAttribute('lang')).toBe('ta');
    expect(group().querySelector('[lang]')).toBeNull();
  });

  test('the same view again changes nothing', async () => {
    const { play, root } = show(turnView({ you: 'Nine days.', mayUndo: true }));
    play.render(turnView({ you: 'Nine days.', mayUndo: true }));
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    play.render(turnView({ you: 'Nine days.', mayUndo: true }));
    await Promise.resolve();
    observer.disconnect();
    expect(changes).toEqual([]);
  });

  test('only what is new is added, and an undo takes only that off again', () => {
    const before = turnView();
    const after = turnView({ step: 1, seen: 1, entries: [...before.entries, customer('1', 'Well?')] });
    const { play } = show(before);
    const first = log().firstElementChild;
    play.render(after);
    expect(log().children).toHaveLength(2);
    play.render(before);
    expect(Array.from(log().children)).toEqual([first]);
  });

  test('a line that its author rewrote is shown as it is now', () => {
    const { play } = show();
    play.render(turnView({ entries: [customer('0', 'These plums are off.')] }));
    expect(log().textContent).toBe('Mrs TolentinoThese plums are off.');
  });
});

describe('one answer for each view', () => {
  test('the second half of a double click is nobody’s', () => {
    const { onMove, play } = show();
    byRole('button', 'Mm-hm').click();
    byRole('button', 'Mm-hm').click();
    press('3');
    expect(onMove.mock.calls).toEqual([['encourage', 0]]);
    play.render(turnView({ step: 1 }));
    press('3');
    expect(onMove.mock.lastCall).toEqual(['cut-in', 1]);
  });

  test('to take back is an answer, too', () => {
    const { onMove, onUndo } = show(turnView({ step: 4, mayUndo: true }));
    byRole('button', 'Take back').click();
    press('1');
    expect(onUndo.mock.calls).toEqual([[4]]);
    expect(onMove).not.toHaveBeenCalled();
  });

  test('to take back is only offered where it can be done', () => {
    show();
    expect(byRole('button', 'Take back').hidden).toBe(true);
  });
});

describe('keys', () => {
  test('the digits choose in the order shown; one too many is nothing', () => {
    const { onMove } = show(turnView({ choices: replies('Yes.', 'Maybe.'), listening: false }));
    press('3');
    expect(onMove).not.toHaveBeenCalled();
    press('2');
    expect(onMove.mock.calls).toEqual([[replyId('reply-6'), 0]]);
  });

  test.each([' ', 'Enter'])('%j listens on', (key) => {
    const { onMove } = show();
    press(key);
    expect(onMove.mock.calls).toEqual([['hear', 0]]);
  });

  test.each([' ', 'Enter'])('%j chooses no reply', (key) => {
    const { onMove } = show(turnView({ choices: replies('Yes.'), listening: false }));
    press(key);
    expect(onMove).not.toHaveBeenCalled();
  });

  test('on a focused button Space and Enter are the button’s', () => {
    const { onMove } = show();
    byRole('button', 'Cut in').focus();
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(onMove).not.toHaveBeenCalled();
  });

  test('a key held down does nothing more, on a button either', () => {
    const { onMove } = show();
    expect(press('1', { repeat: true }).defaultPrevented).toBe(true);
    byRole('button', 'Cut in').focus();
    expect(press('Enter', { repeat: true }).defaultPrevented).toBe(true);
    expect(onMove).not.toHaveBeenCalled();
  });

  test('Escape pauses; other people’s shortcuts are left alone', () => {
    const { onPause, onMove } = show();
    press('Escape');
    expect(onPause).toHaveBeenCalledOnce();
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(press('1', { [modifier]: true }).defaultPrevented).toBe(false);
    }
    expect(onMove).not.toHaveBeenCalled();
  });

  test('nothing while a dialog is open, and nothing once destroyed', () => {
    const { onMove, play } = show();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    press('1');
    dialog.remove();
    play.destroy();
    press('1');
    expect(onMove).not.toHaveBeenCalled();
  });

  test('a tap on the conversation listens on', () => {
    const { onMove } = show();
    log().click();
    expect(onMove.mock.calls).toEqual([['hear', 0]]);
  });
});

describe('the focus', () => {
  test('starts on the group, which tells the line that no live region announces', () => {
    const { play } = show();
    const told = () => document.getElementById(group().getAttribute('aria-describedby') ?? '')?.textContent;
    expect(document.activeElement).toBe(group());
    expect(told()).toBe('These plums are bruised.');
    play.render(turnView({ step: 1, entries: [...turnView().entries, customer('1', 'Well?')] }));
    expect(told()).toBeUndefined();
  });

  test('stays where it is as long as that move is offered', () => {
    const { play } = show();
    const hear = byRole('button', 'Keep listening');
    hear.focus();
    play.render(turnView({ step: 1, choices: listening }));
    expect(document.activeElement).toBe(hear);
  });

  test('goes to the group when the button is gone: never to another reply, never away', () => {
    const { play } = show();
    byRole('button', 'Keep listening').focus();
    play.render(turnView({ step: 1, choices: replies('Yes.'), listening: false }));
    expect(document.activeElement).toBe(group());
  });

  test('does not stay on a reply of another turn that has the same id', () => {
    const { play } = show(turnView({ choices: replies('Yes.'), listening: false }));
    byRole('button', 'Yes.').focus();
    play.render(turnView({ step: 1, choices: replies('Nay.'), listening: false }));
    expect(buttons()).toEqual(['Nay.']);
    expect(document.activeElement).toBe(group());
  });

  test('survives that the last move is taken back', () => {
    const { play } = show(turnView({ step: 1, mayUndo: true }));
    byRole('button', 'Take back').focus();
    play.render(turnView());
    expect(document.activeElement).toBe(group());
  });
});
