import { z } from 'zod';
import { ALLOWABLE } from '../findings/allow.ts';
import { BAD_BEHAVIOURS, BEHAVIOURS, GOOD_BEHAVIOURS } from '../behaviour.ts';
import { ID_PATTERN, LONGEST_ID, isId } from '../ids.ts';
import { BOUNDS, MOODS } from '../meter.ts';
import type { Mood } from '../meter.ts';
import { MOST_ASKED, type Skill } from '../skill.ts';
import { isCurrency } from '../slips/money.ts';
import { CHANNELS, OUTCOMES, PERIODS, PHASES, WANTS } from '../model.ts';

// Zod's compiled checks would trip a strict content security policy; see docs.
z.config({ jitless: true });

const texts = new WeakSet<object>();

/**
 * A letter, a digit or a sign that takes room on the screen and is no mark of markup: no blank, no joiner, no filler.
 */
const VISIBLE = /(?![()*\u2800\u3164\u115f\u1160\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Any text for people that is not empty. */
export function text(description: string) {
  const shape = z.string().regex(VISIBLE).describe(description);
  texts.add(shape);
  return shape;
}

/** Whether {@link text} made this shape, so that its value is for people. */
export const isTextShape = (shape: unknown): boolean =>
  typeof shape === 'object' && shape !== null && texts.has(shape);

/** A name that is given here. (Other places refer to it.) */
export const newId = (description: string) =>
  z.string().regex(ID_PATTERN).max(LONGEST_ID).refine(isId).describe(description);

export const languageTag = (description: string) =>
  z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .describe(description);

const reference = (description: string) => z.string().describe(description);

const oneOrMore = <Item extends z.ZodType>(item: Item, description: string) =>
  z.union([item, z.array(item).min(1)]).describe(description);

const limits = (lowest: number, highest: number, description: string) => {
  const atLeast = z.int().min(lowest).max(highest).optional().describe('This value or more.');
  const below = z
    .int()
    .min(lowest)
    .max(highest + 1)
    .optional()
    .describe('Less than this value.');
  return someStretch(z.strictObject({ atLeast, below })).describe(description);
};

const missedLimits = (skill: Skill) =>
  limits(0, MOST_ASKED, `How much ${skill} was missed so far.`).optional();

interface LimitsDraft {
  readonly atLeast?: number | Mood | undefined;
  readonly below?: number | Mood | undefined;
}

/** Limits: at least one of them, and at least one value between them. */
const someStretch = <Shape extends z.ZodType<LimitsDraft>>(shape: Shape) =>
  shape
    .refine(({ atLeast, below }) => atLeast !== undefined || below !== undefined)
    .refine(({ atLeast, below }) => meterValue(atLeast ?? -1) < meterValue(below ?? Infinity), RANGE);

/** Marked, so that it is reported as `out-of-range` and not like other refinements. */
export const RANGE = { params: { code: 'out-of-range' } };

const meterValue = (value: number | Mood): number =>
  typeof value === 'number' ? value : MOODS.indexOf(value);

/** A customer who is furious from the start would be at the floor. */
export const STARTING_MOODS = MOODS.filter((mood) => mood !== 'furious');

const moodValue = z.union([z.enum(MOODS), z.int().min(0).max(MOODS.length)]);

const moodLimits = someStretch(
  z.strictObject({
    atLeast: moodValue.optional().describe('This mood or a better one.'),
    below: moodValue.optional().describe('A worse mood than this.'),
  }),
).describe('The mood: furious, angry, upset, wary, neutral, happy, delighted.');

const missedShape = z
  .strictObject({ patience: missedLimits('patience'), warmth: missedLimits('warmth') })
  .refine(({ patience, warmth }) => patience !== undefined || warmth !== undefined)
  .describe('How much was missed of the chances met so far.');

const conditionShape = z
  .strictObject({
    mood: moodLimits.optional(),
    lastWords: limits(
      BOUNDS.lastWords.lowest,
      BOUNDS.lastWords.highest,
      'The last words, 0 to 3.',
    ).optional(),
    missed: missedShape.optional(),
    knows: reference('A fact that must be known.').optional(),
    said: reference('A reply that was given: turn/reply.').optional(),
    get all() {
      return z.array(conditionShape).min(1).optional().describe('All of these hold.');
    },
    get any() {
      return z.array(conditionShape).min(1).optional().describe('At least one of these holds.');
    },
    get not() {
      return conditionShape.optional().describe('This does not hold.');
    },
  })
  .meta({ id: 'condition', description: 'Holds when all that is named here holds.' });

/** A condition must say something. Otherwise `when: {}` would silently mean no condition. */
const when = conditionShape
  .refine((condition) => Object.keys(condition).length > 0)
  .describe('Only where this holds.');

const needs = oneOrMore(
  reference('A fact.'),
  'Facts that must be known: only after the customer was heard out.',
);

const targetShape = z.strictObject({
  needs: needs.optional(),
  when: when.optional(),
  to: reference('A turn or an ending.'),
});

const targets = z
  .union([z.string(), z.array(z.union([z.string(), targetShape])).min(1)])
  .describe('A turn, an ending, or a list: the first whose condition holds; the last has none.');

const tone = text('How it is said: flat, bitter, relieved.').optional();
const by = reference(
  'The persona who speaks, where it is not the customer; narrator for what nobody says.',
).optional();

const answerShape = z
  .union([
    text("The customer's words at once, before the next turn."),
    z.strictObject({ line: text('What is said at once, before the next turn.'), tone, by }),
  ])
  .describe("The customer's words at once, before the next turn; with by, somebody else's.");

const blurtShape = z
  .union([
    text('What the agent says when cutting in after this line.'),
    z.strictObject({
      say: text('What the agent says when cutting in after this line.'),
      answer: answerShape.optional(),
    }),
  ])
  .describe('What the agent says when cutting in after this line; with answer, what is said to that.');

const lineShape = z
  .union([
    text('What the customer says.'),
    z.strictObject({
      line: text('What the customer says. *x* is emphasis; a leading (…) is a stage direction.'),
      reveals: oneOrMore(reference('A fact.'), 'What the agent knows once this is spoken.').optional(),
      wants: z
        .enum(WANTS)
        .describe('sign: "mm-hm" is welcome · quiet: silence is · answer: speaking now is no cutting in.')
        .optional(),
      blurt: blurtShape.optional(),
      tone,
      by,
      needs: needs.optional(),
      when: when.optional(),
    }),
  ])
  .meta({ id: 'line' });

export const replyShape = z
  .strictObject({
    say: text('What the agent says.').optional(),
    do: text('An act, as the button shall name it; nothing is silence.').optional(),
    tone,
    button: text('A short name for a long reply.').optional(),
    shows: z
      .array(z.enum(BEHAVIOURS))
      .describe('What this reply shows; the rubric says what it does.')
      .optional(),
    instead: oneOrMore(z.enum(BAD_BEHAVIOURS), 'The bad behaviours whose remedy this reply is.').optional(),
    misses: oneOrMore(z.enum(GOOD_BEHAVIOURS), 'The good behaviours that were called for here.').optional(),
    answer: answerShape.optional(),
    thinks: text('What the customer thought; told only in the debrief.').optional(),
    echo: text("A word of the customer's that this reply mirrors.").optional(),
    needs: needs.optional(),
    when: when.optional(),
    times: z
      .int()
      .min(1)
      .max(9)
      .describe('How often it can be given in one attempt; 1 without this.')
      .optional(),
    to: targets,
  })
  .meta({ id: 'reply' });

const turnShape = z
  .strictObject({
    phase: z.enum(PHASES).describe('Warmth counts double in opening and closing, last words in closing.'),
    you: text('What only the agent knows: the temptation to be right.').optional(),
    later: text('How much time has passed when the turn begins: 2 days.').optional(),
    mood: z.enum(MOODS).describe('Face and voice of this turn; no effect on the rules.').optional(),
    says: z.array(lineShape).describe('What the customer says, line by line.').optional(),
    replies: z
      .record(newId('The name of a reply.'), replyShape)
      .describe('What the agent may reply.')
      .optional(),
    otherwise: targets.optional(),
  })
  .meta({ id: 'turn' });

const endingShape = z
  .strictObject({
    title: text("The debrief's heading."),
    customer: z.enum(OUTCOMES).describe('What the customer is to the house once it is over.'),
    matter: z.enum(['settled', 'open']).describe('Whether the matter itself was settled.'),
    says: text("The customer's last words, or a (direction).").optional(),
    right: z
      .boolean()
      .describe('true: as good as the best ending, such as calmly ending an abusive call.')
      .optional(),
  })
  .meta({ id: 'ending' });

const amount = z.int().min(0).max(1_000_000_000);
const amounts = z.union([amount, z.tuple([amount, amount]).refine(([low, high]) => low <= high, RANGE)]);

const CURRENCY_CODE = /^[A-Z]{3}$/;

const worthShape = z.strictObject({
  amount: amounts.describe('A whole number, or [low, high].'),
  per: z.enum(PERIODS),
  currency: z
    .string()
    .regex(CURRENCY_CODE)
    .refine((code) => !CURRENCY_CODE.test(code) || isCurrency(code))
    .describe('Three letters: USD, EUR, INR.'),
  year: amounts
    .describe('What a year loses, where it is not simply the amount times the periods.')
    .optional(),
});

const allowShape = z.strictObject(
  Object.fromEntries(
    ALLOWABLE.map((code) => [code, text('Why this is as it should be here.').optional()] as const),
  ),
);

/** The shape of a scenario file: the one source of the types, of the checks and of the JSON Schema. */
export const scenarioShape = z
  .strictObject({
    format: z.literal(1).describe('The version of the format: 1.'),
    id: newId("The scenario's name, the same as the file's without .yaml."),
    title: text('The title.'),
    summary: text('One sentence for the list of scenarios.'),
    language: languageTag('The language of the texts: en, te, hi-IN. English without this.').optional(),
    setting: text('The backdrop: the name of a folder in scenes/sets, such as plain.'),
    channel: z.enum(CHANNELS).describe('face without this; in an email all lines arrive at once.').optional(),
    minutes: z.int().min(1).max(60).describe('How long it takes, roughly; 5 without this.').optional(),
    persona: reference('The customer, from personas.yaml.'),
    mood: z
      .union([
        z.enum(STARTING_MOODS),
        z
          .int()
          .min(1)
          .max(MOODS.length - 1),
      ])
      .describe("How the customer feels where it begins; the persona's mood without this.")
      .optional(),
    worth: worthShape.describe('What is lost when the customer leaves for good.').optional(),
    facts: z
      .record(newId('The name of a fact.'), text('What the agent then knows, as a sentence.'))
      .describe('What only a listener learns.')
      .optional(),
    allow: allowShape
      .describe('Warnings and judgements of check that are as they should be here, each with a reason.')
      .optional(),
    floor: reference('The ending when the mood reaches 0.'),
    start: reference('The first turn.'),
    turns: z.record(newId('The name of a turn.'), turnShape).describe('The turns of the conversation.'),
    endings: z.record(newId('The name of an ending.'), endingShape).describe('The endings.'),
  })
  .meta({ title: 'A scenario of The Last Word', description: 'See docs/scenario-format.md.' });

export type ScenarioDraft = z.output<typeof scenarioShape>;
export type TurnDraft = z.output<typeof turnShape>;
export type ReplyDraft = z.output<typeof replyShape>;
export type LineDraft = z.output<typeof lineShape>;
export type AnswerDraft = z.output<typeof answerShape>;
export type BlurtDraft = z.output<typeof blurtShape>;
export type ConditionDraft = z.output<typeof conditionShape>;
export type TargetsDraft = z.output<typeof targets>;
export type AmountsDraft = z.output<typeof amounts>;
