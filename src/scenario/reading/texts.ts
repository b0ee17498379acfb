import type { Ending, Line, Reply, Saying, Scenario, Turn } from '../model.ts';
import type { Path } from './path.ts';

/** Changes one text. Its path is the one in the file, with `line` for a line's own words. */
export type ChangeText = (path: Path, original: string) => string;

/** The scenario with each of its texts changed. Ids, rules and all that rules read stay the same. */
export function withTexts(scenario: Scenario, change: ChangeText): Scenario {
  const facts = mapEntries(scenario.facts, (fact, id) => change(['facts', id], fact));
  return {
    ...scenario,
    title: change(['title'], scenario.title),
    summary: change(['summary'], scenario.summary),
    facts,
    turns: mapEntries(scenario.turns, (turn, id) => turnWithTexts(turn, ['turns', id], change)),
    endings: mapEntries(scenario.endings, (ending, id) => endingWithTexts(ending, ['endings', id], change)),
  };
}

/** Every text of a scenario with its path, in the order of the file. */
export function textsOf(scenario: Scenario): readonly { readonly path: Path; readonly text: string }[] {
  const texts: { path: Path; text: string }[] = [];
  withTexts(scenario, (path, text) => {
    texts.push({ path, text });
    return text;
  });
  return texts;
}

function turnWithTexts(turn: Turn, path: Path, change: ChangeText): Turn {
  const text = optional(path, change);
  return {
    ...turn,
    you: text('you', turn.you),
    later: text('later', turn.later),
    lines: turn.lines.map((line, index) => lineWithTexts(line, [...path, 'says', index], change)),
    replies: turn.replies.map((reply) => replyWithTexts(reply, [...path, 'replies', reply.id], change)),
  };
}

function lineWithTexts(line: Line, path: Path, change: ChangeText): Line {
  const text = optional(path, change);
  return {
    ...line,
    text: change([...path, 'line'], line.text),
    blurt: text('blurt', line.blurt),
    blurtAnswer: line.blurtAnswer && answerWithTexts(line.blurtAnswer, [...path, 'blurt', 'answer'], change),
    tone: text('tone', line.tone),
  };
}

function replyWithTexts(reply: Reply, path: Path, change: ChangeText): Reply {
  const text = optional(path, change);
  return {
    ...reply,
    say: text('say', reply.say),
    // `nothing` is no text: it means silence in every language.
    act: reply.act === 'nothing' ? reply.act : text('do', reply.act),
    tone: text('tone', reply.tone),
    button: text('button', reply.button),
    answer: reply.answer && answerWithTexts(reply.answer, [...path, 'answer'], change),
    thinks: text('thinks', reply.thinks),
    echo: text('echo', reply.echo),
  };
}

/** An answer is most often a text alone, so that its words have the path of the whole; so have those of a blurt. */
const answerWithTexts = (answer: Saying, path: Path, change: ChangeText): Saying => ({
  ...answer,
  text: change(path, answer.text),
  tone: optional(path, change)('tone', answer.tone),
});

function endingWithTexts(ending: Ending, path: Path, change: ChangeText): Ending {
  return {
    ...ending,
    title: change([...path, 'title'], ending.title),
    says: optional(path, change)('says', ending.says),
  };
}

const optional =
  (path: Path, change: ChangeText) =>
  (key: string, text: string | null): string | null =>
    text === null ? null : change([...path, key], text);

const mapEntries = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, key: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
