/** A way through a shipped scenario that a test walks from the first line to the debrief. */
export interface Path {
  readonly scenario: ScenarioId;
  readonly moves: string;
  readonly ending: string;
  /** What a debrief tells of the money; null where the customer does not leave for good. */
  readonly money: string | null;
}

export const SCENARIOS = ['plum-exchange', 'cappuccino', 'cd-replacement'] as const;
export type ScenarioId = (typeof SCENARIOS)[number];

/** The ways that end well, one for each scenario. */
export const GOOD: Readonly<Record<ScenarioId, Path>> = {
  'plum-exchange': {
    scenario: 'plum-exchange',
    moves:
      'hear,encourage,for-the-cake,encourage,hear,firm-ones,hear,open-it,cut-in,was-first,hear,will-they-do,' +
      'small-fine,hear,encourage,ours,hear,wish,nice-day',
    ending: 'home-happy',
    money: null,
  },
  cappuccino: {
    scenario: 'cappuccino',
    moves:
      'encourage,hear,what-taste,encourage,hear,hear,play-back,under,is-it-the-one,hear,encourage,when-im-off,' +
      'bring-over,hear,bottom-of-the-cup,see-you',
    ending: 'same-again',
    money: null,
  },
  'cd-replacement': {
    scenario: 'cd-replacement',
    moves:
      'hear,encourage,stops-with-me,encourage,hear,hear,wait,encourage,hear,it-can,cut-in,keep-it,encourage,' +
      'seven-twice,ring-him,and-sunday,cut-in,ours,encourage,your-choice,hear,till-nine',
    ending: 'goes-on',
    money: null,
  },
};

/** Those that end badly; the plums' is what the source tells. */
export const BAD: Readonly<Record<ScenarioId, Path>> = {
  'plum-exchange': {
    scenario: 'plum-exchange',
    moves: 'hear,encourage,own-it,encourage,encourage,take-net,all-set,hear,lucky',
    ending: 'storms-out',
    money: '$4,420 a year, gone.',
  },
  cappuccino: {
    scenario: 'cappuccino',
    moves:
      'encourage,hear,what-taste,encourage,hear,hear,play-back,scale,hear,bea-till,is-it-the-one,hear,encourage,' +
      'ask-for-me,how-since,hear,hear,cut-in,card,hear,it-is-the-rule,hear,hear,sorted,hear,see-you,hear,cut-in,our-loss',
    ending: 'the-machine',
    money: '$5,400–$7,300 a year, gone.',
  },
  'cd-replacement': {
    scenario: 'cd-replacement',
    moves:
      'hear,encourage,stops-with-me,encourage,hear,hear,wait,encourage,hear,get-joan,hear,tomorrow,encourage,hear,' +
      'if-you-had-said',
    ending: 'sang-it',
    money: '$336 a year, gone.',
  },
};
