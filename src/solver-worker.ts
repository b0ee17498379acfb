import { createService, type Question } from './solver/judging/service.ts';

/** The solver in a thread of its own, so that the page goes on answering while it works; ended, it stops at once. */
const answer = createService();

addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answer(data)));
