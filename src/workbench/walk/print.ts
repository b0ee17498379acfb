import { circumstances, isAtFloor, type Context, type Stretch } from '../../conversation/state.ts';
import { answerTo, lineAnswered, replyOf } from '../../conversation/moves-made.ts';
import type { Moment, Player } from '../../conversation/replay.ts';
import { touchesOf } from '../../rubric/touches.ts';
import { endingNamed, speakerNamed, turnNamed } from '../../scenario/lookup.ts';
import { firstThatHolds } from '../../scenario/condition.ts';
import { METERS, moodName } from '../../scenario/meter.ts';
import { NARRATOR, type Move, type Reply, type Saying, type Scenario } from '../../scenario/model.ts';
import { SKILLS, type ChancesMet } from '../../scenario/skill.ts';
import { METER_NAMES, meterValue, printAllowed, printLocked, printWords } from './allowed.ts';
import { isStuck, resultOf, type Walk } from './walk.ts';

/** The conversation as text for an author: what is said, what each move shows, and its effect. */
export function printWalk(walk: Walk): string {
  const { player, moves, moments } = walk;
  const { scenario } = player;
  const [beginning, ...rest] = moments;
  const told = rest.flatMap((moment, index) => {
    const before = moments[index];
    const move = moves[index];
    return before === undefined || move === undefined
      ? []
      : [
          ...printMove(player, before, move, moment),
          ...printHeard(scenario, moment),
          ...printLearned(before, moment),
        ];
  });
  const start =
    beginning === undefined
      ? []
      : [...printHeard(scenario, beginning), ...printFacts(beginning.context.facts)];
  return [`${scenario.title}`, ...start, ...told, ...printEnd(walk)].join('\n');
}

function printMove({ scenario }: Player, before: Moment, move: Move, after: Moment): readonly string[] {
  const reply = replyOf(before, move);
  const did = reply === undefined ? printListening(before, move) : printReply(reply);
  const said = answerTo(before, move);
  const answer = said === null ? [] : [printSaying(scenario, said)];
  const change = `    ${printChange(before.context, after.context)}`;
  return [`> ${move}${did}`, change, ...answer, ...printFloor(scenario, reply, after)];
}

/** Printed only if the mood alone led to the ending: a reply may also lead there by itself. */
function printFloor(
  { floor }: Scenario,
  reply: Reply | undefined,
  { ending, context }: Moment,
): readonly string[] {
  const target = reply === undefined ? undefined : firstThatHolds(reply.to, circumstances(context));
  if (ending !== floor || !isAtFloor(context) || target?.to.kind === 'ending') return [];
  const instead = target === undefined ? '' : `, and not to ${target.to.id}`;
  return [`    the mood is furious: to the floor, ${floor}${instead}`];
}

const printLearned = (before: Moment, after: Moment): readonly string[] =>
  printFacts(after.context.facts.filter((fact) => !before.context.facts.includes(fact)));

const printFacts = (facts: readonly string[]): readonly string[] =>
  facts.length === 0 ? [] : [`    learned: ${facts.join(', ')}`];

function printListening(before: Moment, move: Move): string {
  const blurt = lineAnswered(before)?.blurt;
  return move === 'cut-in' && blurt != null ? `: ${blurt}` : '';
}

function printReply(reply: Reply): string {
  const tags = touchesOf(reply).map(({ how, behaviour }) =>
    how === 'shows' ? behaviour : `${how} ${behaviour}`,
  );
  return `:${printWords(reply)}${tags.length === 0 ? '' : `  [${tags.join(', ')}]`}`;
}

function printChange(before: Context, after: Context): string {
  const moved = METERS.filter((meter) => before.meters[meter] !== after.meters[meter]).map(
    (meter) =>
      `${METER_NAMES[meter]} ${meterValue(meter, before.meters[meter])} → ${meterValue(meter, after.meters[meter])}`,
  );
  const met = SKILLS.flatMap((skill) => {
    const of = after.chances[skill].of - before.chances[skill].of;
    const missed = after.chances[skill].missed - before.chances[skill].missed;
    return of === 0 ? [] : [`${skill} ${of - missed} of ${of}`];
  });
  return [...met, ...moved].join(', ') || 'nothing changes';
}

const printChances = ({ patience, warmth }: ChancesMet): string =>
  `missed so far: patience ${patience.missed} of ${patience.of}, warmth ${warmth.missed} of ${warmth.of}`;

const printHeard = (scenario: Scenario, { context }: Moment): readonly string[] =>
  context.spoken.flatMap((stretch) => printStretch(scenario, stretch, context));

function printStretch(
  scenario: Scenario,
  { turn: id, entered, lines }: Stretch,
  { meters, chances }: Context,
): readonly string[] {
  const turn = turnNamed(scenario, id);
  const { mood, lastWords } = meters;
  const state = `mood ${moodName(mood)}, last words ${lastWords}; ${printChances(chances)}`;
  const head = entered ? ['', `[${turn.id}, ${turn.phase}]  ${state}`] : [];
  const later = entered && turn.later !== null ? [`    … ${turn.later} later`] : [];
  const you = entered && turn.you !== null ? [`    (You know: ${turn.you})`] : [];
  const said = lines.flatMap((index) => {
    const line = turn.lines[index];
    return line === undefined ? [] : [printSaying(scenario, line)];
  });
  return [...head, ...later, ...you, ...said];
}

const printSaying = (scenario: Scenario, { by, tone, text }: Saying): string =>
  by === NARRATOR
    ? `    ${text}`
    : `    ${speakerNamed(scenario, by).name}${tone === null ? '' : ` (${tone})`}: ${text}`;

function printEnd(walk: Walk): readonly string[] {
  const { player } = walk;
  const result = resultOf(walk);
  if (result === null) return ['', ...printOpen(walk)];
  const ending = endingNamed(player.scenario, result.ending);
  const { outcome, scores } = result;
  const { chances, temptations } = outcome;
  const { met, letGo } = temptations;
  const less = player.table.overall.lastWord * outcome.lastWords;
  const missed = chances.patience.missed + chances.warmth.missed;
  return [
    '',
    `— ${ending.title} [${ending.id}]: the customer ${ending.customer}, the matter is ${ending.matter}`,
    ...(ending.says === null ? [] : [`    ${player.scenario.persona.name}: ${ending.says}`]),
    '',
    `patience ${scoreText(scores.patience)}, warmth ${scoreText(scores.warmth)}, last word ${scoreText(scores.lastWord)}; overall ${scores.overall} of 100`,
    `overall: ${outcome.worth} for the ending − ${missed} missed − ${less} for last words; ${printChances(chances)}`,
    met === 0
      ? 'last word: no reply on this way tempted to have it, so it was not tested'
      : `last word: there to be taken ${times(met)}, let go ${times(letGo)}`,
  ];
}

const scoreText = (score: number | null): string => (score === null ? 'not tested' : String(score));

/** If the conversation has not ended: the possible moves, or that there is none. */
function printOpen(walk: Walk): readonly string[] {
  const latest = walk.moments.at(-1);
  if (latest === undefined) return [];
  return isStuck(walk)
    ? ['Nothing can be done here: stuck.', ...printLocked(latest)]
    : ['It goes on.', ...printAllowed(latest)];
}

const times = (number: number): string => (number === 1 ? 'once' : `${number} times`);
