import type { Range, Worth } from '../scenario/model.ts';
import type { DebriefView } from './debrief-view.ts';
import type { DebriefMessages } from './messages/debrief.ts';

/** What a customer who leaves for good takes along each year, with the sum shown. */
export function presentMoney(worth: Worth | null, messages: DebriefMessages): DebriefView['money'] {
  if (worth === null) return null;
  const format = moneyFormat(worth.currency);
  const tell = ({ low, high }: Range): string =>
    low === high ? format(low) : messages.range(format(low), format(high));
  const year = tell(worth.year);
  return {
    headline: messages.loss(year),
    arithmetic:
      worth.per === 'year' ? null : messages.arithmetic(tell(worth.amount), messages.per[worth.per], year),
  };
}

function moneyFormat(currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
  return (amount) => format.format(amount);
}
