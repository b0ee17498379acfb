import { circumstances, isAtFloor, type Stretch } from '../../conversation/state.ts';
import { answerTo, lineAnswered, replyOf } from '../../conversation/moves-made.ts';
import type { Moment, Player } from '../../conversation/replay.ts';
import { touchesOf } from '../../rubric/effects.ts';
import { endingNamed, speakerNamed, turnNamed } from '../../scenario/lookup.ts';
import { firstThatHolds } from '../../scenario/condition.ts';
import { METERS, moodName, type Meters } from '../../scenario/meter.ts';
import { NARRATOR, type Move, type Reply, type Saying, type Scenario } from '../../scenario/model.ts';
import { METER_NAMES, meterValue, printAllowed, printLocked, printWords } from './allowed.ts';
import { PLAIN_SCORES } from '../prove/lines.ts';
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
  const change = `    ${printChange(before.context.meters, after.context.meters)}`;
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

function printChange(before: Meters, after: Meters): string {
  const changes = METERS.filter((meter) => before[meter] !== after[meter]).map(
    (meter) =>
      `${METER_NAMES[meter]} ${meterValue(meter, before[meter])} → ${meterValue(meter, after[meter])}`,
  );
  return changes.length === 0 ? 'nothing changes' : changes.join(', ');
}

const printHeard = (scenario: Scenario, { context }: Moment): readonly string[] =>
  context.spoken.flatMap((stretch) => printStretch(scenario, stretch, context.meters));

function printStretch(
  scenario: Scenario,
  { turn: id, entered, lines }: Stretch,
  meters: Meters,
): readonly string[] {
  const turn = turnNamed(scenario, id);
  const { patience, warmth, mood, lastWords } = meters;
  const state = `patience ${patience}, warmth ${warmth}, mood ${moodName(mood)}, last words ${lastWords}`;
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
  const { patience, warmth, lastWord, overall } = result.scores;
  const { met, letGo } = result.temptations;
  return [
    '',
    `— ${ending.title} [${ending.id}]: the customer ${ending.customer}, the matter is ${ending.matter}`,
    ...(ending.says === null ? [] : [`    ${player.scenario.persona.name}: ${ending.says}`]),
    '',
    `patience ${patience}, warmth ${warmth}, last word ${lastWord}; overall ${overall} of 100`,
    ...(result.isExact ? [] : [PLAIN_SCORES]),
    met === 0
      ? 'last word: no reply on this way tempted to have it, so it was not tested'
      : `last word: there to be taken ${times(met)}, let go ${times(letGo)}`,
  ];
}

/** If the conversation has not ended: the possible moves, or that there is none. */
function printOpen(walk: Walk): readonly string[] {
  const latest = walk.moments.at(-1);
  if (latest === undefined) return [];
  return isStuck(walk)
    ? ['Nothing can be done here: stuck.', ...printLocked(latest)]
    : ['It goes on.', ...printAllowed(latest)];
}

const times = (number: number): string => (number === 1 ? 'once' : `${number} times`);
