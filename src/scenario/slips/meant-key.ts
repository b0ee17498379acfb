import { closest } from '../findings/closest.ts';

/**
 * What other tools and other people call the same key. If the format has several of them in this place, the first one
 * counts.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  to: 'goto go-to go next target destination link leads-to leadsto leads then jump divert transition next-turn nextturn turn ending end',
  say: 'text says speech words message label option choice content line agent',
  line: 'text says say speech words message content customer sentence',
  says: 'lines line text say speech dialogue dialog messages customer customer-says description',
  replies: 'options choices answers responses buttons choice option answer response reactions',
  tone: 'voice manner how tone-of-voice',
  button: 'label caption title name short',
  do: 'action act does',
  shows: 'behaviour behaviours behavior behaviors skills skill tags show',
  answer: 'reaction response customer-says customer feedback',
  thinks: 'thought thoughts feels',
  misses: 'missed missing',
  instead: 'remedies remedied remedy fixes',
  needs: 'requires require required need unlocked-by',
  when: 'if condition conditions only-if where',
  reveals: 'gives learn learns fact unlocks',
  by: 'speaker who character persona',
  times: 'repeat repeats max limit',
  you: 'agent hint',
  mood: 'emotion feeling face starting-mood start-mood initial-mood',
  later: 'time pause after',
  title: 'name heading headline label',
  summary: 'description desc intro about',
  language: 'lang locale',
  setting: 'background backdrop location place scene',
  channel: 'medium via',
  minutes: 'duration length time',
  persona: 'customer character client who',
  worth: 'value money cost price loss',
  facts: 'knowledge information info',
  start: 'first begin entry begins initial',
  turns: 'steps scenes nodes states dialogue dialog conversation passages',
  endings: 'ends ending outcomes results',
  customer: 'outcome result',
  matter: 'case issue problem',
  otherwise: 'else default fallback to goto next',
  amount: 'value sum price',
  currency: 'money unit',
  all: 'and',
  any: 'or',
  knows: 'fact',
  said: 'reply',
  atLeast: 'min minimum from least',
  below: 'max maximum under less',
};

/**
 * The key that the author most likely meant; null if none is near. A key that is already there was not meant, because
 * no key can stand twice.
 */
export function meantKey(key: string, known: readonly string[], present: Iterable<string>): string | null {
  const taken = new Set(present);
  const free = known.filter((other) => !taken.has(other));
  const word = key.toLowerCase().replaceAll('_', '-');
  const other = free.find((name) => OTHER_WORDS[name]?.split(' ').includes(word));
  if (other !== undefined) return other;
  const near = closest(key, free);
  return near ?? free.find((name) => key.length > 3 && name.startsWith(key.slice(0, 4))) ?? null;
}
