/** What is told of a move as soon as it is made. Short: it stands below a speech bubble. */
export const remarks = {
  good: (what: string) => `+ ${what}`,
  bad: (what: string) => `− ${what}`,
  touch: {
    shows: (label: string) => label,
    remedies: (label: string) => `The opposite of: ${label}`,
    misses: (label: string) => `Missed: ${label}`,
  },
  cutIn: 'Cutting in',
  sign: 'A sign, where one was wanted',
  quiet: 'A sound, where quiet was wanted',
};

export type RemarkMessages = typeof remarks;
