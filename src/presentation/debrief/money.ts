import type { Range, Worth } from '../../scenario/model.ts';
import { PERIODS_IN_A_YEAR } from '../../scenario/model.ts';
import type { DebriefView } from './debrief-view.ts';
import type { DebriefMessages } from '../messages/debrief.ts';

/** What a customer who leaves for good takes along each year, with the sum shown. */
export function presentMoney(worth: Worth | null, messages: DebriefMessages): DebriefView['money'] {
  if (worth === null) return null;
  const format = moneyFormat(worth.currency);
  const tell = ({ low, high }: Range): string =>
    low === high ? format(low) : messages.range(format(low), format(high));
  const year = tell(worth.year);
  return {
    headline: messages.loss(year),
    arithmetic: tellArithmetic(worth, tell(worth.amount), year, messages),
  };
}

/** A year that the author gave, as a source has it, need not be the amount times the periods. */
function tellArithmetic(
  { amount, per, year: { low, high } }: Worth,
  told: string,
  year: string,
  messages: DebriefMessages,
): string | null {
  if (per === 'year') return null;
  const periods = PERIODS_IN_A_YEAR[per];
  const isReckoned = low === amount.low * periods && high === amount.high * periods;
  return isReckoned
    ? messages.arithmetic(told, messages.per[per], messages.periods[per](periods), year)
    : messages.putAt(told, messages.per[per], year);
}

function moneyFormat(currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
  return (amount) => format.format(amount);
}
