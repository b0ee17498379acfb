import type { Circumstances } from '../../src/scenario/condition.ts';
import { holds } from '../../src/scenario/condition.ts';
import type { EffectTable } from '../../src/rubric/rubric.ts';
import type { Scenario, Turn } from '../../src/scenario/model.ts';

/**
 * The order of a move, written a second time from docs/scenario-format.md alone: one mutable object, no machine,
 * none of the project's arithmetic. Slow and plain on purpose; the conversation is held against it.
 */
export class ReferenceEngine {
  turn: Turn | null = null;
  ending: string | null = null;
  lines: number[] = [];
  position = 0;
  meters = { patience: 10, warmth: 10, mood: 0, lastWords: 0 };
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
    if (this.turn === null) return [];
    if (this.position < this.lines.length) return ['hear', 'encourage', 'cut-in'];
    return this.turn.replies
      .filter((reply) => holds(reply.when, this.now()))
      .filter((reply) => (this.given.get(`${reply.turn}/${reply.id}`) ?? 0) < reply.times)
      .map((reply) => reply.id);
  }

  move(move: string): void {
    const turn = this.turn;
    if (turn === null || !this.allowed().includes(move)) throw new Error(`${move} is not allowed`);
    if (move === 'hear' || move === 'encourage' || move === 'cut-in') this.listen(turn, move);
    else this.reply(turn, move);
  }

  private listen(turn: Turn, move: string): void {
    const wants = turn.lines[this.lines[this.position - 1] ?? -1]?.wants;
    if (move === 'cut-in') {
      if (wants !== 'answer') this.add({ patience: -2, mood: -1 });
      this.position = this.lines.length;
      if (this.meters.mood === 0) this.finish(this.scenario.floor);
    } else {
      if (wants === 'sign') this.add({ patience: move === 'encourage' ? 1 : -1 });
      if (wants === 'quiet') this.add({ patience: move === 'encourage' ? -1 : 1 });
      this.speak();
    }
    this.passOn();
  }

  private reply(turn: Turn, id: string): void {
    const reply = turn.replies.find((candidate) => candidate.id === id);
    if (reply === undefined) throw new Error(id);
    const effects = [
      ...reply.shows.map((behaviour) => this.table[behaviour].shown),
      ...reply.remedies.map((behaviour) => this.table[behaviour].atStake),
      ...reply.misses.map((behaviour) => this.table[behaviour].atStake),
    ];
    const change: Record<string, number> = {};
    for (const meter of ['patience', 'warmth', 'mood', 'lastWords'] as const) {
      let gain = 0;
      let loss = 0;
      for (const effect of effects) {
        gain = Math.max(gain, effect[meter] ?? 0);
        loss = Math.min(loss, effect[meter] ?? 0);
      }
      if (meter === 'warmth' && (turn.phase === 'opening' || turn.phase === 'closing')) gain *= 2;
      if (meter === 'lastWords' && turn.phase === 'closing') [gain, loss] = [gain * 2, loss * 2];
      change[meter] = gain + loss;
    }
    this.add(change);
    const key = `${turn.id}/${id}`;
    this.given.set(key, (this.given.get(key) ?? 0) + 1);
    this.goTo(reply.to);
    this.passOn();
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

  private add(change: Record<string, number>): void {
    const highest = { patience: 20, warmth: 20, mood: 6, lastWords: 3 };
    for (const meter of ['patience', 'warmth', 'mood', 'lastWords'] as const) {
      const value = this.meters[meter] + (change[meter] ?? 0);
      this.meters[meter] = value < 0 ? 0 : value > highest[meter] ? highest[meter] : value;
    }
  }

  private now(): Circumstances {
    return {
      meters: this.meters,
      knows: (fact) => this.facts.has(fact),
      said: (reply) => (this.given.get(reply) ?? 0) > 0,
    };
  }
}
