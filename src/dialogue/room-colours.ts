/** Gives a stage the colours of its room, to be seen until the picture is there. */
export function showRoomColours(stage: HTMLElement, colours: Readonly<Record<string, string>> = {}): void {
  for (const [name, colour] of Object.entries(colours)) stage.style.setProperty(`--${name}`, colour);
}
