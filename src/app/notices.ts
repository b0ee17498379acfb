import style from '../dialogue/parts/notice.css?inline';
import { showNotice } from '../dialogue/parts/notice.ts';
import type { NoticesMessages } from '../presentation/messages/notices.ts';
import type { Environment } from './environment.ts';
import { adoptStyle } from './style.ts';

export type NoticeName = Exclude<keyof NoticesMessages, 'language'>;

/** Shows one of these as a short message. */
export async function giveNotice({ root, words }: Environment, name: NoticeName): Promise<void> {
  const { notices } = await words.frame();
  adoptStyle(style);
  showNotice(root, notices[name]);
}
