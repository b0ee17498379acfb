// What the stage can draw. A scenario may name more: it is then played before a plain room, by a plain figure.
export const KNOWN_SETTINGS = ['grocery', 'coffee-bar', 'mail-order', 'plain'] as const;
export const KNOWN_LOOKS = ['tolentino', 'samira', 'lindqvist', 'plain'] as const;
