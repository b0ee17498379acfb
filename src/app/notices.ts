import style from '../dialogue/parts/notice.css?inline';
import { showNotice } from '../dialogue/parts/notice.ts';
import { notices } from '../presentation/messages/notices.ts';
import { adoptStyle } from './style.ts';

export type NoticeName = keyof typeof notices;

/** Says one of these in passing. */
export function giveNotice(root: HTMLElement, name: NoticeName): void {
  adoptStyle(style);
  showNotice(root, notices[name]);
}
