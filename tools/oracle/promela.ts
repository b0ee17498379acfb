import type { EffectTable } from '../../src/rubric/rubric.ts';
import type { Condition } from '../../src/scenario/condition.ts';
import { BOUNDS, METERS, type Meter } from '../../src/scenario/meter.ts';
import { SKILLS, type Skill, type Skills } from '../../src/scenario/skill.ts';
import {
  LISTENING_MOVES,
  type Ending,
  type Line,
  type ListeningMove,
  type Reply,
  type Scenario,
  type Target,
  type Turn,
} from '../../src/scenario/model.ts';
import { mostAsked } from '../../tests/helpers/asked.ts';
import { readableOf } from '../../tests/helpers/projection.ts';
import { chargeFor, listeningMoves, replying } from '../../tests/helpers/reference-engine.ts';

/**
 * A scenario as a Promela program, written from docs/scenario-format.md and nothing of the solver's. Each move is
 * one indivisible step of the one process, so that SPIN's states are those of the game:
 *
 * - `at` is the turn, or behind all turns the ending;
 * - while a turn is listened to, `chosen` holds its lines and `heard` those that are spoken, as bits; then both are 0;
 * - the meters; what was missed of each skill, as far as a condition asks for it; a bit for each fact; a number for each reply, of how often it was given.
 *
 * What no condition can read any more is set to 0, by the definition in tests/helpers/projection.ts.
 */
export function promelaOf(scenario: Scenario, table: EffectTable): string {
  return new Writer(scenario, table).program();
}

const VARIABLE: Readonly<Record<Meter, string>> = {
  mood: 'mood',
  lastWords: 'words',
};

class Writer {
  private readonly scenario: Scenario;
  private readonly table: EffectTable;
  private readonly turns: readonly Turn[];
  private readonly endings: readonly Ending[];
  private readonly facts: readonly string[];
  private readonly replies: readonly string[];
  private readonly asked: Skills;
  private readonly readable: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(scenario: Scenario, table: EffectTable) {
    this.scenario = scenario;
    this.table = table;
    this.turns = Object.values<Turn>(scenario.turns);
    this.endings = Object.values<Ending>(scenario.endings);
    this.facts = Object.keys(scenario.facts);
    this.replies = this.turns.flatMap((turn) => turn.replies.map(({ id }) => `${turn.id}/${id}`));
    this.asked = mostAsked(scenario);
    this.readable = readableOf(scenario);
  }

  program(): string {
    const moves = this.turns.flatMap((turn) => [
      ...(turn.lines.length > 1 ? LISTENING_MOVES.map((move) => this.listening(turn, move)) : []),
      ...turn.replies.map((reply) => this.reply(turn, reply)),
    ]);
    return [
      'byte at, chosen, heard;',
      'hidden short available;',
      `byte patience = 0, warmth = 0, mood = ${this.scenario.persona.mood}, words = 0;`,
      ...this.facts.map((fact) => `bit ${this.name(fact)};`),
      ...this.replies.map((reply) => `byte ${this.name(reply)};`),
      ...this.endings.map((ending) => this.finishing(ending)),
      ...this.turns.map((turn) => this.entering(turn)),
      this.settling(),
      'active proctype conversation() {',
      `d_step { enter_${this.number(this.scenario.start)}(); settle(); skip };`,
      'end: do',
      ...moves.map((move) => `:: d_step { ${move}; settle(); skip }`),
      // An option is needed even if there is no move; this one is never open.
      ':: at == 255 -> skip',
      'od }',
      '',
    ].join('\n');
  }

  private number(id: string): number {
    const index = [...this.turns, ...this.endings].findIndex((one) => one.id === id);
    if (index < 0) throw new Error(`${id} is neither a turn nor an ending`);
    return index;
  }

  private name(memory: string): string {
    const fact = this.facts.indexOf(memory);
    return fact >= 0 ? `fact_${fact}` : `given_${this.replies.indexOf(memory)}`;
  }

  private finishing({ id }: Ending): string {
    const index = this.number(id);
    const forgotten = [...this.facts, ...this.replies].map((memory) => `${this.name(memory)} = 0`);
    return `inline finish_${index}() { ${['at = ' + index, 'chosen = 0', 'heard = 0', ...forgotten].join('; ')} }`;
  }

  private entering(turn: Turn): string {
    const chosen = turn.lines.map(({ when }, line) => `(${this.condition(when)}) * ${1 << line}`);
    const speak =
      this.scenario.channel === 'email'
        ? turn.lines.map((line, index) => this.saying(line, index))
        : [this.next(turn)];
    const index = this.number(turn.id);
    return `inline enter_${index}() { ${[
      `chosen = ${chosen.join(' + ') || '0'}`,
      `heard = 0`,
      `at = ${index}`,
      ...speak,
      this.afterLines(turn),
    ].join('; ')} }`;
  }

  /** In an e-mail: the line is spoken if it was chosen. */
  private saying(line: Line, index: number): string {
    return `if :: chosen & ${1 << index} -> ${this.spoken(line, index)} :: else fi`;
  }

  private spoken(line: Line, index: number): string {
    return [`heard = heard | ${1 << index}`, ...line.reveals.map((fact) => `${this.name(fact)} = 1`)].join(
      '; ',
    );
  }

  /** Speaks the first chosen line that is not heard yet, if there is one. */
  private next({ lines }: Turn): string {
    return lines.reduceRight(
      (later, line, index) =>
        `if :: (chosen & ${1 << index}) && !(heard & ${1 << index}) -> ${this.spoken(line, index)} :: else -> ${later} fi`,
      'skip',
    );
  }

  private afterLines(turn: Turn): string {
    const readable = this.readable.get(turn.id);
    const forgotten = [...this.facts, ...this.replies].filter((memory) => readable?.has(memory) !== true);
    return [
      'if :: heard == chosen -> heard = 0; chosen = 0 :: else fi',
      ...forgotten.map((memory) => `${this.name(memory)} = 0`),
    ].join('; ');
  }

  private listening(turn: Turn, move: ListeningMove): string {
    // The last line that was said is checked first.
    const answered = turn.lines.reduce(
      (earlier, line, index) =>
        `if :: heard & ${1 << index} -> ${this.answering(turn, line, index, move)} :: else -> ${earlier} fi`,
      'skip',
    );
    const floor = this.number(this.scenario.floor);
    const then =
      move === 'cut-in'
        ? `heard = 0; chosen = 0; if :: mood == 0 -> finish_${floor}() :: else fi`
        : `${this.next(turn)}; ${this.afterLines(turn)}`;
    return `at == ${this.number(turn.id)} && chosen != 0 -> ${answered}; ${then}`;
  }

  private answering(turn: Turn, { wants }: Line, index: number, move: ListeningMove): string {
    const possible = listeningMoves(wants);
    const made = possible.find((one) => one.move === move);
    if (made === undefined) return 'skip';
    const isCut = move === 'cut-in' && wants !== 'answer';
    return [
      ...(isCut ? this.skipping(turn, index) : []),
      ...SKILLS.map((skill) => this.missing(skill, chargeFor(possible, made)[skill])),
      isCut ? this.adding('mood', -1) : 'skip',
    ].join('; ');
  }

  /** Each chosen line behind this one that wants something, if another chosen line comes behind it. */
  private skipping(turn: Turn, index: number): readonly string[] {
    return turn.lines.flatMap(({ wants }, later) => {
      const behind = turn.lines.reduce((bits, _, last) => (last > later ? bits | (1 << last) : bits), 0);
      return later > index && (wants === 'sign' || wants === 'quiet')
        ? [
            `if :: (chosen & ${1 << later}) && (chosen & ${behind}) -> ${this.missing('patience', 1)} :: else fi`,
          ]
        : [];
    });
  }

  /** Beyond what a condition asks for, nothing is told apart. */
  private missing(skill: Skill, amount: number): string {
    const most = this.asked[skill];
    const sum = `${skill} + ${amount}`;
    return amount === 0 || most === 0 ? 'skip' : `${skill} = (${sum} > ${most} -> ${most} : ${sum})`;
  }

  /** What a reply misses, by which of the replies are open. */
  private missingBy(turn: Turn, reply: Reply): string {
    if (SKILLS.every((skill) => this.asked[skill] === 0)) return 'skip';
    const moves = turn.replies.map((one) => replying(this.table, turn, one));
    const cases = Array.from({ length: 1 << moves.length }, (_, open) => {
      const possible = moves.filter((_move, index) => (open & (1 << index)) !== 0);
      const made = possible.find(({ move }) => move === reply.id);
      if (made === undefined) return '';
      const charge = chargeFor(possible, made);
      const missed = SKILLS.map((skill) => this.missing(skill, charge[skill])).join('; ');
      return `:: available == ${open} -> ${missed}`;
    });
    return `if ${cases.join(' ')} fi`;
  }

  /** Which replies are open, before this one is given. */
  private opening(turn: Turn): string {
    const bits = turn.replies.map((one, index) => `(${this.available(turn, one)}) * ${1 << index}`);
    return `available = ${bits.join(' + ')}`;
  }

  private available(turn: Turn, reply: Reply): string {
    return `(${this.condition(reply.when)}) && ${this.name(`${turn.id}/${reply.id}`)} < ${reply.times}`;
  }

  private reply(turn: Turn, reply: Reply): string {
    const given = this.name(`${turn.id}/${reply.id}`);
    return [
      `at == ${this.number(turn.id)} && chosen == 0 && ${this.available(turn, reply)} -> ${this.opening(turn)}`,
      `${given} = ${given} + 1`,
      this.missingBy(turn, reply),
      ...METERS.map((meter) => this.adding(meter, changeBy(this.table, turn, reply, meter))),
      this.going(reply.to),
    ].join('; ');
  }

  private adding(meter: Meter, change: number): string {
    const name = VARIABLE[meter];
    const { highest } = BOUNDS[meter];
    const sum = `${name} + (${change})`;
    return change === 0
      ? 'skip'
      : `${name} = (${sum} > ${highest} -> ${highest} : (${sum} < 0 -> 0 : ${sum}))`;
  }

  private going(targets: readonly Target[]): string {
    const floor = this.number(this.scenario.floor);
    return targets.reduceRight((otherwise, { when, to }) => {
      const there =
        to.kind === 'ending'
          ? `finish_${this.number(to.id)}()`
          : `if :: mood == 0 -> finish_${floor}() :: else -> enter_${this.number(to.id)}() fi`;
      return `if :: (${this.condition(when)}) -> ${there} :: else -> ${otherwise} fi`;
    }, 'skip');
  }

  /** Goes on by itself as long as nothing can be said. */
  private settling(): string {
    const ways = this.turns
      .filter(({ otherwise }) => otherwise.length > 0)
      .map((turn) => {
        const silent = turn.replies.map((reply) => ` && !(${this.available(turn, reply)})`).join('');
        return `:: at == ${this.number(turn.id)} && chosen == 0${silent} -> ${this.going(turn.otherwise)}`;
      });
    return `inline settle() { do ${ways.join('\n')} :: else -> break od }`;
  }

  private condition(condition: Condition): string {
    switch (condition.kind) {
      case 'always':
        return 'true';
      case 'meter': {
        const name = VARIABLE[condition.meter];
        return `(${name} >= ${condition.atLeast} && ${name} < ${condition.below})`;
      }
      case 'missed': {
        const { skill, atLeast, below } = condition;
        const upper = below > 255 ? '' : ` && ${skill} < ${below}`;
        return `(${skill} >= ${atLeast}${upper})`;
      }
      case 'knows':
        return `(${this.name(condition.fact)} == 1)`;
      case 'said':
        return `(${this.name(condition.reply)} > 0)`;
      case 'not':
        return `(!(${this.condition(condition.of)}))`;
      case 'all':
        return `(${condition.of.map((part) => this.condition(part)).join(' && ')})`;
      case 'any':
        return `(${condition.of.map((part) => this.condition(part)).join(' || ')})`;
    }
  }
}

/** Step 2 of the order of a move, written out once more for the meters. */
function changeBy(table: EffectTable, turn: Turn, reply: Reply, meter: Meter): number {
  const effects = [
    ...reply.shows.map((behaviour) => table[behaviour].shown),
    ...reply.remedies.map((behaviour) => table[behaviour].atStake),
    ...reply.misses.map((behaviour) => table[behaviour].atStake),
  ].map((effect) => effect[meter] ?? 0);
  const gain = Math.max(0, ...effects);
  const loss = Math.min(0, ...effects);
  if (meter === 'lastWords' && turn.phase === 'closing') return 2 * gain + 2 * loss;
  return gain + loss;
}
