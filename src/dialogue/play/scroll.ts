/** Keeps the current words visible, however small the screen. */
export interface Sight {
  /** These are said now: the log is never smaller than the tallest of them. */
  makeRoomFor(entries: readonly HTMLElement[]): void;
  /** Scroll to this one from now on. */
  follow(entry: HTMLElement): void;
  /** Call it once the page around the log has its new shape. */
  settle(): void;
  destroy(): void;
}

/** Pixels between the current words and the edge of the log. */
const MARGIN = 10;

export function createSight(log: HTMLElement): Sight {
  let current: HTMLElement | null = null;
  let spoken: readonly HTMLElement[] = [];

  function scroll(): void {
    if (current === null) return;
    const top = current.offsetTop - MARGIN;
    // Its end goes to the lower edge; if it is taller than the log, its beginning is shown.
    log.scrollTop = Math.min(top, top + current.offsetHeight + 2 * MARGIN - log.clientHeight);
  }

  function settle(): void {
    const room = Math.max(0, ...spoken.map((entry) => entry.offsetHeight)) + 2 * MARGIN;
    log.style.setProperty('--tallest', `${room}px`);
    scroll();
  }

  window.addEventListener('resize', settle);
  return {
    makeRoomFor(entries) {
      spoken = entries;
    },
    follow(entry) {
      current = entry;
      scroll();
    },
    settle,
    destroy: () => window.removeEventListener('resize', settle),
  };
}
