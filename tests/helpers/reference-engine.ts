import type { Circumstances } from '../../src/scenario/condition.ts';
import { holds } from '../../src/scenario/condition.ts';
import { BAD_BEHAVIOURS, type Behaviour } from '../../src/scenario/behaviour.ts';
import type { EffectTable } from '../../src/rubric/rubric.ts';
import type { Scenario, Turn } from '../../src/scenario/model.ts';

type Numbers = Record<'patience' | 'warmth' | 'mood' | 'lastWords', number>;
type Reply = Turn['replies'][number];

/** A move that could be made at a decision. */
export interface Possible {
  readonly move: string;
  readonly effect: Numbers;
  readonly isClean: boolean;
  readonly harm: { readonly patience: number; readonly warmth: number };
}

const SKILLS = ['patience', 'warmth'] as const;

/**
 * The order of a move and the scores, written a second time from docs/scenario-format.md alone: one mutable object, no
 * machine, none of the project's arithmetic. Slow and plain on purpose; the conversation is held against it.
 */
export class ReferenceEngine {
  turn: Turn | null = null;
  ending: string | null = null;
  lines: number[] = [];
  position = 0;
  meters = { mood: 0, lastWords: 0 };
  missed = { patience: 0, warmth: 0 };
  of = { patience: 0, warmth: 0 };
  temptations = { met: 0, letGo: 0 };
  facts = new Set<string>();
  given = new Map<string, number>();

  private readonly scenario: Scenario;
  private readonly table: EffectTable;

  constructor(scenario: Scenario, table: EffectTable) {
    this.scenario = scenario;
    this.table = table;
    this.meters.mood = scenario.persona.mood;
    this.enter(scenario.start);
    this.passOn();
  }

  allowed(): string[] {
    return this.possible().map(({ move }) => move);
  }

  move(move: string): void {
    const turn = this.turn;
    const possible = this.possible();
    const made = possible.find((one) => one.move === move);
    if (turn === null || made === undefined) throw new Error(`${move} is not allowed`);
    this.countTemptation(possible, made);
    this.countChances(possible, made);
    this.meters.mood = Math.min(6, Math.max(0, this.meters.mood + made.effect.mood));
    this.meters.lastWords = Math.min(3, Math.max(0, this.meters.lastWords + made.effect.lastWords));
    if (this.position < this.lines.length) this.listen(move);
    else this.reply(turn, move);
    this.passOn();
  }

  scores() {
    const share = (taken: number, of: number): number | null =>
      of === 0 ? null : Math.floor((100 * taken) / of);
    const { missed, of, temptations } = this;
    const worth = this.worth();
    const overall =
      worth - missed.patience - missed.warmth - this.table.overall.lastWord * this.meters.lastWords;
    return {
      patience: share(of.patience - missed.patience, of.patience),
      warmth: share(of.warmth - missed.warmth, of.warmth),
      lastWord: share(temptations.letGo, temptations.met),
      overall: overall < 0 ? 0 : overall,
    };
  }

  private worth(): number {
    let most = 0;
    let own = 0;
    for (const { id, customer, matter, right } of Object.values(this.scenario.endings)) {
      const points = this.table.overall[customer][matter];
      most = Math.max(most, points);
      if (id === this.ending) own = right ? 100 : points;
    }
    return own === most ? 100 : own;
  }

  /** All that is allowed now, in the order shown. */
  private possible(): readonly Possible[] {
    const { turn } = this;
    if (turn === null) return [];
    if (this.position < this.lines.length) {
      return listeningMoves(this.wantsOf(turn, this.position - 1));
    }
    return turn.replies
      .filter((reply) => holds(reply.when, this.now()))
      .filter((reply) => (this.given.get(`${reply.turn}/${reply.id}`) ?? 0) < reply.times)
      .map((reply) => replying(this.table, turn, reply));
  }

  private countTemptation(possible: readonly Possible[], made: Possible): void {
    if (!possible.some(({ effect }) => effect.lastWords > 0)) return;
    this.temptations.met += 1;
    if (made.effect.lastWords <= 0) this.temptations.letGo += 1;
  }

  private countChances(possible: readonly Possible[], made: Possible): void {
    const charge = chargeFor(possible, made);
    for (const skill of SKILLS) {
      this.missed[skill] += charge[skill];
      let most = 0;
      for (const one of possible) most = Math.max(most, chargeFor(possible, one)[skill]);
      this.of[skill] += most;
    }
    if (made.move !== 'cut-in' || made.isClean || this.turn === null) return;
    // What is skipped: every later line but the last that wants something of the listener.
    for (let later = this.position; later < this.lines.length - 1; later++) {
      const wants = this.wantsOf(this.turn, later);
      if (wants !== 'sign' && wants !== 'quiet') continue;
      this.missed.patience += 1;
      this.of.patience += 1;
    }
  }

  private wantsOf(turn: Turn, at: number): string | null {
    return turn.lines[this.lines[at] ?? -1]?.wants ?? null;
  }

  private listen(move: string): void {
    if (move !== 'cut-in') return this.speak();
    this.position = this.lines.length;
    if (this.meters.mood === 0) this.finish(this.scenario.floor);
  }

  private reply(turn: Turn, id: string): void {
    const reply = turn.replies.find((candidate) => candidate.id === id);
    if (reply === undefined) throw new Error(id);
    const key = `${turn.id}/${id}`;
    this.given.set(key, (this.given.get(key) ?? 0) + 1);
    this.goTo(reply.to);
  }

  private goTo(targets: Turn['otherwise']): void {
    const to = targets.find((target) => holds(target.when, this.now()))?.to;
    if (to === undefined) throw new Error('no target holds');
    if (to.kind === 'ending') this.finish(to.id);
    else if (this.meters.mood === 0) this.finish(this.scenario.floor);
    else this.enter(to.id);
  }

  private passOn(): void {
    while (this.turn !== null && this.turn.otherwise.length > 0 && this.allowed().length === 0)
      this.goTo(this.turn.otherwise);
  }

  private enter(id: string): void {
    const turn = Object.values(this.scenario.turns).find((candidate) => candidate.id === id);
    if (turn === undefined) throw new Error(id);
    this.turn = turn;
    this.lines = turn.lines.flatMap((line, index) => (holds(line.when, this.now()) ? [index] : []));
    this.position = 0;
    do this.speak();
    while (this.scenario.channel === 'email' && this.position < this.lines.length);
  }

  private speak(): void {
    if (this.position >= this.lines.length) return;
    for (const fact of this.turn?.lines[this.lines[this.position] ?? -1]?.reveals ?? []) this.facts.add(fact);
    this.position += 1;
  }

  private finish(ending: string): void {
    this.turn = null;
    this.ending = ending;
  }

  private now(): Circumstances {
    return {
      meters: this.meters,
      missed: this.missed,
      knows: (fact) => this.facts.has(fact),
      said: (reply) => (this.given.get(reply) ?? 0) > 0,
    };
  }
}

/** The moves that answer a line. */
export function listeningMoves(wants: string | null): readonly Possible[] {
  const isAnswer = wants === 'answer';
  return ['hear', 'encourage', 'cut-in'].map((move) => {
    const fits = (wants === 'sign' && move === 'encourage') || (wants === 'quiet' && move === 'hear');
    const cuts = move === 'cut-in' && !isAnswer;
    const effect = { patience: cuts ? -2 : fits ? 1 : 0, warmth: 0, mood: cuts ? -1 : 0, lastWords: 0 };
    return { move, effect, isClean: !cuts, harm: { patience: 0, warmth: 0 } };
  });
}

/** A reply as a move. */
export function replying(table: EffectTable, turn: Turn, reply: Reply): Possible {
  const bad = reply.shows.filter((id) => BAD_BEHAVIOURS.some((one: Behaviour) => one === id));
  const harm = { patience: 0, warmth: 0 };
  for (const id of bad) {
    for (const skill of SKILLS) harm[skill] = Math.max(harm[skill], -(table[id].shown[skill] ?? 0));
  }
  return { move: reply.id, effect: effectOf(table, turn, reply), isClean: bad.length === 0, harm };
}

function effectOf(table: EffectTable, turn: Turn, reply: Reply): Numbers {
  const effects = [
    ...reply.shows.map((behaviour) => table[behaviour].shown),
    ...reply.remedies.map((behaviour) => table[behaviour].atStake),
    ...reply.misses.map((behaviour) => table[behaviour].atStake),
  ];
  const change = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };
  for (const value of ['patience', 'warmth', 'mood', 'lastWords'] as const) {
    let gain = 0;
    let loss = 0;
    for (const effect of effects) {
      gain = Math.max(gain, effect[value] ?? 0);
      loss = Math.min(loss, effect[value] ?? 0);
    }
    if (value === 'warmth' && (turn.phase === 'opening' || turn.phase === 'closing')) gain *= 2;
    if (value === 'lastWords' && turn.phase === 'closing') [gain, loss] = [gain * 2, loss * 2];
    change[value] = gain + loss;
  }
  return change;
}

/** What a move misses where these are possible, without what a cut-in skips. */
export function chargeFor(
  possible: readonly Possible[],
  made: Possible,
): { patience: number; warmth: number } {
  const isClean = possible.some((one) => one.isClean);
  let best: Possible | null = null;
  let charge = { patience: 0, warmth: 0 };
  for (const yardstick of possible) {
    if (isClean && !yardstick.isClean) continue;
    const own = { patience: 0, warmth: 0 };
    for (const skill of SKILLS) {
      own[skill] = Math.max(0, yardstick.effect[skill] - made.effect[skill], isClean ? made.harm[skill] : 0);
    }
    const ahead = best === null ? 1 : merit(yardstick) - merit(best);
    const isLess = own.patience + own.warmth < charge.patience + charge.warmth;
    if (ahead > 0 || (ahead === 0 && isLess)) [best, charge] = [yardstick, own];
  }
  return charge;
}

export const merit = ({ effect: { patience, warmth, mood, lastWords } }: Possible): number =>
  patience + warmth + mood - 2 * Math.max(0, lastWords);
