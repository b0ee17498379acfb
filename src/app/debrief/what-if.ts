import { presentWhatIf, type Standing } from '../../presentation/review/present-what-if.ts';
import type { DebriefSources } from '../../presentation/debrief/present-debrief.ts';
import { situationOf } from '../../review/situation.ts';
import { createWhatIf } from '../../dialogue/review/what-if.ts';
import type { Moment } from '../../conversation/replay.ts';
import type { Move } from '../../scenario/model.ts';
import { branchNamed, plant, tryMove } from '../../session/branches.ts';
import type { Attempt } from '../../session/session.ts';
import type { Judgement } from '../../solver/judging/judgement.ts';
import type { Judge } from './judge.ts';

export interface WhatIfRoom {
  readonly element: HTMLElement;
  /** Looks again at the moment after this many moves. */
  readonly open: (moves: number) => void;
  /** Takes over what the solution has already said of some moments. */
  readonly learn: (moments: readonly Moment[], judgements: readonly (Judgement | null)[]) => void;
}

export interface WhatIfWays {
  readonly lang: string | undefined;
  readonly addressOf: (moves: readonly Move[]) => string;
  readonly onPlayOn: (moves: readonly Move[]) => void;
}

/** All that is tried from the moments of one run, as long as the page is open. */
export function createWhatIfRoom(
  happened: Attempt,
  sources: DebriefSources,
  judge: Judge,
  ways: WhatIfWays,
): WhatIfRoom {
  const known = new Map<Moment, Judgement | null>();
  let standing: Standing = { branches: plant(happened), opened: 0, id: 0, at: 0 };

  const view = createWhatIf({
    ...ways,
    messages: sources.messages.review,
    play: sources.messages.play,
    onMove: make,
    onBack: () => stand({ ...standing, at: standing.at - 1 }),
    onFollow: (id) => stand({ ...standing, id, at: branchNamed(standing.branches, id).attempt.moves.length }),
  });

  function render(): void {
    view.render(presentWhatIf(standing, sources, (moment) => known.get(moment) ?? null));
  }
  function stand(next: Standing): void {
    standing = next;
    render();
    void grade(branchNamed(next.branches, next.id).attempt.moments);
  }
  function make(move: Move): void {
    const tried = tryMove(standing.branches, standing.id, standing.at, move);
    if (tried !== null) stand({ ...standing, ...tried, at: standing.at + 1 });
  }
  /** Each move is shown at once; its grade follows when it is known. */
  async function grade(moments: readonly Moment[]): Promise<void> {
    const unknown = moments.filter((moment) => !known.has(moment));
    const situations = unknown.map(situationOf).filter((situation) => situation !== null);
    const judgements = unknown.length === 0 ? null : await judge.judge(situations);
    if (judgements === null) return;
    learn(unknown, judgements);
    render();
  }
  function learn(moments: readonly Moment[], judgements: readonly (Judgement | null)[]): void {
    moments.forEach((moment, index) => known.set(moment, judgements[index] ?? null));
  }

  return {
    element: view.element,
    learn,
    open(moves) {
      stand({ ...standing, opened: moves, id: 0, at: moves });
      view.open();
    },
  };
}
