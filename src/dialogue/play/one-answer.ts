import type { Choice, TurnView } from '../../presentation/play/turn-view.ts';
import type { Move } from '../../scenario/model.ts';

export interface AnswerOptions {
  readonly onMove: (move: Move, step: number) => void;
  readonly onUndo: (step: number) => void;
}

export interface Answer {
  /** The view that can be answered from now on. */
  expectFor(view: TurnView): void;
  choose(move: Move): void;
  chooseWhere(isMeant: (choice: Choice) => boolean): void;
  undo(): void;
}

/** Accepts one answer for each view: the second half of a double click does nothing. */
export function createAnswer({ onMove, onUndo }: AnswerOptions): Answer {
  let expected: TurnView | null = null;

  function give(tell: (view: TurnView) => void): void {
    const view = expected;
    expected = null;
    if (view !== null) tell(view);
  }
  const choose = (move: Move): void => give(({ step }) => onMove(move, step));

  return {
    expectFor(view) {
      expected = view;
    },
    choose,
    chooseWhere(isMeant) {
      const choice = expected?.choices.find(isMeant);
      if (choice !== undefined) choose(choice.move);
    },
    undo: () => give(({ step }) => onUndo(step)),
  };
}
