const COLOURS = import.meta.glob<Readonly<Record<string, string>>>('./sets/*/set.json', {
  eager: true,
  import: 'colours',
});
const RULES = import.meta.glob<string>('./sets/*/set.css', {
  eager: true,
  import: 'default',
  query: '?inline',
});

/** The style of each set, for everything inside an element with its name as `data-setting`: for pages that show more than a stage. */
export const setStyles = (): string =>
  Object.entries(COLOURS)
    .map(([path, colours]) => {
      const name = path.split('/')[2] ?? '';
      const variables = Object.entries(colours).map(([key, colour]) => `--${key}:${colour};`);
      const rules = RULES[path.replace(/json$/, 'css')] ?? '';
      return `[data-setting='${name}']{${variables.join('')}${rules}}`;
    })
    .join('\n');
