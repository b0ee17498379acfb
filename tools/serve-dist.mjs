/** Serves what was built last, for the browser tests. */
import { serve } from './serve.mjs';

console.log(await serve(Number(process.env.PORT)));
