/** Keeps what is being said in sight, however small the screen. */
export interface Sight {
  /** These are being said now: the log is never made smaller than the tallest of them. */
  makeRoomFor(entries: readonly HTMLElement[]): void;
  /** This one is to be looked at from now on. */
  follow(entry: HTMLElement): void;
  /** To be called once the page around the log has taken its new shape. */
  settle(): void;
  destroy(): void;
}

/** Pixels between what is being said and the edge of the log. */
const MARGIN = 10;

export function createSight(log: HTMLElement): Sight {
  let current: HTMLElement | null = null;
  let spoken: readonly HTMLElement[] = [];

  function scroll(): void {
    if (current === null) return;
    const top = current.offsetTop - MARGIN;
    // The end of it at the lower edge; but of what is taller than the log, the beginning.
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
