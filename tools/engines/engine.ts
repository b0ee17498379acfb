/** One of the other browsers, controlled from outside as a person at its keyboard would do it. */
export interface Engine {
  readonly name: string;
  readonly go: (address: string) => Promise<void>;
  /** The value of an expression in the page; plain data only. */
  readonly ask: (expression: string) => Promise<unknown>;
  readonly press: (key: string) => Promise<void>;
  /** The size of the page within its window; a browser may refuse a very narrow one. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** PNG. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** A browser engine that may be on this machine. */
export interface Installable {
  readonly name: string;
  /** Null if it is not here. */
  readonly find: () => string | null;
  /** The Debian packages that contain it. */
  readonly packages: readonly string[];
  /** @param program the path that was found. */
  readonly start: (program: string) => Promise<Engine>;
}

/** Sends a command of WebDriver, https://www.w3.org/TR/webdriver2/, and returns its value. */
export type Send = (command: Command, parameters?: object) => Promise<unknown>;

/** With the names that both protocols use. */
export type Command = 'Navigate' | 'ExecuteScript' | 'PerformActions' | 'SetWindowRect' | 'TakeScreenshot';

/** What both protocols do with the same commands. */
export const engineBy = (name: string, send: Send, close: () => Promise<void>): Engine => ({
  name,
  close,
  go: async (url) => void (await send('Navigate', { url })),
  ask: (expression) => send('ExecuteScript', { script: `return ${expression}`, args: [] }),
  async press(value) {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await send('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  },
  async resize(width, height) {
    await send('SetWindowRect', { width, height });
    // A window has a frame and bars around the page.
    const inner = await send('ExecuteScript', { script: 'return [innerWidth, innerHeight]', args: [] });
    const [innerWidth, innerHeight] = Array.isArray(inner) ? inner.map(Number) : [];
    const around = (size: number, within = size): number => 2 * size - within;
    await send('SetWindowRect', { width: around(width, innerWidth), height: around(height, innerHeight) });
  },
  picture: async () => Buffer.from(String(await send('TakeScreenshot')), 'base64'),
});
