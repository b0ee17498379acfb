import { countLetters } from '../../basics/segments.ts';
import type { Finding } from '../findings/finding.ts';
import type { Library } from '../library.ts';
import { NARRATOR } from '../model.ts';
import { nameOf } from '../reading/path.ts';
import { hasWords, speaks, spokenWords } from '../text/spoken-words.ts';
import type { Named, Outline, OutlineReply, OutlineSaying, OutlineTurn } from './outline.ts';
import { MOST_REPLIES, buttonText } from './rules.ts';

const LONGEST_BUTTON = 90;
const MANY_REPLIES = 4;
const MANY_BEHAVIOURS = 3;
/** Among so many replies that show something, a reply that shows nothing stands out. */
const MANY_JUDGED = 2;
/** Each fact is looked for in all that is said. A file with more facts than this is no conversation any more. */
const MOST_ECHOES = 500;

/** Things that can be played but would be better otherwise. All of them are warnings. */
export function* styleFindings(outline: Outline, { drawn }: Library): Iterable<Finding> {
  if (drawn !== undefined) yield* settingFindings(outline.setting, drawn.settings);
  for (const turn of outline.turns.values()) {
    yield* listeningFindings(turn, outline.isEmail);
    if (turn.replies.length > MANY_REPLIES && turn.replies.length <= MOST_REPLIES) {
      const message = `turn "${turn.id}" has ${turn.replies.length} replies; more than ${MANY_REPLIES} are hard to weigh on a small screen.`;
      yield { code: 'many-replies', place: { keyOf: [...turn.path, 'replies'] }, message };
    }
    for (const reply of turn.replies) yield* replyFindings(reply);
    for (const said of sayingsOf(turn)) yield* narratedFindings(said);
    yield* unjudgedFindings(turn);
  }
  yield* echoesFindings(outline);
}

function* settingFindings(setting: Named | null, known: readonly string[]): Iterable<Finding> {
  if (setting === null || known.includes(setting.text)) return;
  const message = `There is no backdrop "${setting.text}", so a plain room is shown. There are ${known.join(', ')}.`;
  yield { code: 'unknown-setting', place: { valueOf: setting.path }, message };
}

function* listeningFindings(turn: OutlineTurn, isEmail: boolean): Iterable<Finding> {
  for (const [index, line] of turn.lines.entries()) {
    const isLast = index === turn.lines.length - 1;
    if (!isLast && !isEmail) continue;
    const why = isEmail
      ? 'in an e-mail all lines arrive at once'
      : 'no listening move answers the last line of a turn';
    for (const path of line.listening) {
      yield {
        code: 'unused-key',
        place: { keyOf: path },
        message: `"${path.at(-1)}" is of no use here: ${why}.`,
      };
    }
  }
}

const sayingsOf = ({ lines, replies }: OutlineTurn): readonly OutlineSaying[] => [
  ...lines.flatMap((line) => [line, line.blurtAnswer]),
  ...replies.map(({ answer }) => answer),
];

const isNarrated = ({ by }: OutlineSaying): boolean => by?.text === NARRATOR;

function* narratedFindings(said: OutlineSaying): Iterable<Finding> {
  if (said.tone === null || !isNarrated(said)) return;
  const message = `"tone" is of no use here: nobody says what the narrator tells.`;
  yield { code: 'unused-key', place: { keyOf: said.tone.path }, message };
}

function* replyFindings(reply: OutlineReply): Iterable<Finding> {
  const shown = buttonText(reply);
  const length = shown === null ? 0 : graphemes(shown);
  if (length > LONGEST_BUTTON) {
    const key = reply.button !== null ? 'button' : reply.say !== null ? 'say' : 'do';
    const message = `The button of reply "${reply.id}" shows ${length} characters; ${LONGEST_BUTTON} are the most that fit a phone. Shorten it, or give it a short "button".`;
    yield { code: 'long-reply', place: { valueOf: [...reply.path, key] }, message };
  }
  if (reply.tone !== null && !reply.isSpoken) {
    const message = `"tone" is of no use here: reply "${reply.id}" says nothing aloud. Write how it is done under "do".`;
    yield { code: 'unused-key', place: { keyOf: reply.tone.path }, message };
  }
  const behaviours = [...reply.shows, ...reply.instead, ...reply.misses];
  if (behaviours.length > MANY_BEHAVIOURS) {
    const message = `reply "${reply.id}" names ${behaviours.length} behaviours; a debrief can explain ${MANY_BEHAVIOURS}.`;
    yield { code: 'too-many-behaviours', place: { keyOf: reply.path }, message };
  }
}

/** A reply that changes no score, beside several that do: the author probably forgot its `shows`. */
function* unjudgedFindings({ replies }: OutlineTurn): Iterable<Finding> {
  const unjudged = replies.filter(({ isJudged }) => !isJudged);
  if (replies.length - unjudged.length < MANY_JUDGED * unjudged.length) return;
  for (const reply of unjudged) {
    if (reply.isConditional || !reply.isMap) continue;
    const message = `reply "${reply.id}" shows nothing, so it changes no score. Add what it shows, as in "shows: [listening]"; if it is to show nothing, write "shows: []".`;
    yield { code: 'shows-nothing', place: { keyOf: reply.path }, message };
  }
}

function* echoesFindings(outline: Outline): Iterable<Finding> {
  const replies = [...outline.turns.values()].flatMap((turn) => turn.replies);
  const echoing = replies.filter(({ echo }) => echo !== null).slice(0, MOST_ECHOES);
  if (echoing.length === 0) return;
  const heard = heardWords(outline);
  for (const reply of echoing) if (reply.echo !== null) yield* echoFindings(reply, reply.echo, heard);
}

function* echoFindings(reply: OutlineReply, echo: Named, heard: string): Iterable<Finding> {
  const place = { valueOf: echo.path };
  if (!speaks(reply.say?.text ?? null, echo.text)) {
    const message = `${nameOf(reply.path)} claims to echo "${echo.text}" but does not say it.`;
    yield { code: 'echo-unheard', place, message };
  } else if (!hasWords(heard, spokenWords(echo.text))) {
    const message = `${nameOf(reply.path)} echoes "${echo.text}", which the customer never says.`;
    yield { code: 'echo-unheard', place, message };
  }
}

/** All that is said to the agent, in one text. */
function heardWords(outline: Outline): string {
  const said = [...outline.turns.values()].flatMap(sayingsOf).filter((one) => !isNarrated(one));
  return said.map(({ text }) => spokenWords(text?.text ?? '')).join('\n');
}

/** Letters as a reader counts them. If a text is short enough in code units, it is not segmented. */
const graphemes = (text: string): number =>
  text.length <= LONGEST_BUTTON ? text.length : countLetters(text.slice(0, 20_000));
