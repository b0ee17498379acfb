/** Kinds of replies for {@link chain}. */
export type LinkReply = 'good' | 'bad' | 'plain' | 'last-word' | 'silence' | 'unlocked';

const REPLIES: Readonly<Record<LinkReply, string>> = {
  good: 'say: "That is quite a good answer.", shows: [personalisation]',
  bad: 'say: "Bad.", shows: [stopped-learning]',
  plain: 'say: "So."',
  'last-word': 'say: "I told you.", shows: [last-word]',
  silence: 'do: nothing, shows: [let-it-go]',
  unlocked: 'say: "I heard.", needs: third, shows: [personalisation]',
};

/** A scenario of so many turns, one after the other, each with the same kinds of replies. Its last turn's replies lead to `back`. */
export function chain(length: number, kinds: readonly LinkReply[]): string {
  const turns = Array.from({ length }, (_, index) => turnOf(index, length, kinds));
  return `format: 1
id: cup
title: A chain
summary: One turn after the other.
setting: coffee-bar
persona: samira
facts:
  third: It is the third cup.
floor: gone
start: t0
turns:
${turns.join('')}endings:
  gone: { title: Gone, customer: leaves, matter: open }
  back: { title: Back tomorrow, customer: stays, matter: settled }
`;
}

function turnOf(index: number, length: number, kinds: readonly LinkReply[]): string {
  const to = index === length - 1 ? 'back' : `t${index + 1}`;
  const replies = kinds.map((kind, at) => {
    const words = REPLIES[kind].replace(/say: "(.*?)"/, (_, said: string) => `say: "${said} ${at}"`);
    return `      c${at}: { ${words}, to: ${to} }\n`;
  });
  return `  t${index}:
    phase: opening
    says: [ { line: "Look.", reveals: third }, "Well?" ]
    replies:
${replies.join('')}`;
}
