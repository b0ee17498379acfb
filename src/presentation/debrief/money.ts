import type { Range, Worth } from '../../scenario/model.ts';
import { PERIODS_IN_A_YEAR } from '../../scenario/model.ts';
import type { DebriefView } from './debrief-view.ts';
import type { Formats } from '../formats.ts';
import type { DebriefMessages } from '../messages/debrief.ts';

/** What the house loses each year with a customer who leaves for good, with the sum shown. */
export function presentMoney(
  worth: Worth | null,
  messages: DebriefMessages,
  { money }: Formats,
): DebriefView['money'] {
  if (worth === null) return null;
  const format = (amount: number): string => money(amount, worth.currency);
  const tell = ({ low, high }: Range): string =>
    low === high ? format(low) : messages.range({ low: format(low), high: format(high) });
  const year = tell(worth.year);
  return {
    headline: messages.loss({ amount: year }),
    arithmetic: tellArithmetic(worth, tell(worth.amount), year, messages),
  };
}

/** An author may give the yearly sum from a source. It need not be the amount times the periods. */
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
    ? messages.arithmetic[per]({ amount: told, count: periods, year })
    : messages.putAt[per]({ amount: told, year });
}
