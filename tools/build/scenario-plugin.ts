import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { loadLibrary } from '../../src/authoring/library.ts';
import { explain as explainErrors } from '../../src/authoring/load-scenario.ts';
import { makePlayable } from '../../src/authoring/playable.ts';
import type { Diagnostic } from '../../src/basics/diagnostic.ts';
import type { ScenarioCard } from '../../src/presentation/home-view.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { readScenario } from '../../src/scenario/parse.ts';
import { splitThoughts } from '../../src/scenario/thoughts.ts';
import type { PlayableScenario, SavedScenario } from '../../src/conversation/playable.ts';

const FOLDER = 'scenarios';
const PREFIX = 'virtual:';
const RESOLVED = '\0virtual:';

/**
 * Makes data of the files in scenarios/ when the page is built, so that no parser and no check is on the page.
 * A file with an error stops the build; while developing it is shown over the page, which keeps what it had.
 * A file that is saved without errors is sent to the running page as the event `the-last-word:saved`.
 */
export function scenarioPlugin(): Plugin {
  let root = process.cwd();
  const folder = (): string => join(root, FOLDER);
  return {
    name: 'the-last-word:scenarios',
    configResolved: (config) => void (root = config.root),
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : null),
    load(id) {
      if (!id.startsWith(RESOLVED)) return null;
      const name = id.slice(RESOLVED.length);
      for (const file of yamlFiles(folder())) this.addWatchFile(file);
      const made = readFolder(folder());
      if (made.errors.length > 0) this.error(explain(made.errors));
      return moduleNamed(name, made);
    },
    hotUpdate({ type, file, server }) {
      if (this.environment.name !== 'client' || !isScenarioFile(folder(), file)) return;
      const made = readFolder(folder());
      for (const module of this.environment.moduleGraph.idToModuleMap.values()) {
        if (module.id?.startsWith(RESOLVED)) this.environment.moduleGraph.invalidateModule(module);
      }
      if (made.errors.length > 0) {
        server.hot.send({
          type: 'error',
          err: { message: explain(made.errors), stack: '', plugin: 'scenarios' },
        });
        return [];
      }
      server.hot.send({ type: 'update', updates: [] });
      // The cast and the rubric are in every scenario, and a new file is in the list of all: the page begins anew, and
      // its address holds the conversation.
      if (type !== 'update' || SHARED.has(basename(file))) server.hot.send({ type: 'full-reload' });
      else
        for (const playable of made.playables)
          server.hot.send('the-last-word:saved', savedScenario(playable));
      return [];
    },
  };
}

interface Made {
  readonly playables: readonly PlayableScenario[];
  readonly rubric: Rubric | null;
  readonly errors: readonly Diagnostic[];
}

/** All that the folder holds: files that begin with `_` are templates, names with a second dot are translations. */
export function readFolder(folder: string): Made {
  const { library, rubric, diagnostics } = loadLibrary(folder);
  const read = yamlFiles(folder)
    .filter((file) => /^[a-z][^.]*\.yaml$/.test(basename(file)) && !SHARED.has(basename(file)))
    .map((file) => readScenario(readFileSync(file, 'utf8'), file, library ?? { personas: {} }));
  const found = [...diagnostics, ...(library === null ? [] : read.flatMap((one) => one.diagnostics))];
  const scenarios = read.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]));
  return {
    playables: rubric === null ? [] : scenarios.map((scenario) => makePlayable(scenario, rubric.effects)),
    rubric,
    errors: found.filter(({ severity }) => severity === 'error'),
  };
}

const SHARED: ReadonlySet<string> = new Set(['rubric.yaml', 'personas.yaml']);

const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));

const isScenarioFile = (folder: string, file: string): boolean =>
  file.endsWith('.yaml') && relative(folder, file) === basename(file);

const explain = (errors: readonly Diagnostic[]): string =>
  `The scenarios have errors.\n\n${explainErrors(errors)}`;

function moduleNamed(name: string, { playables, rubric }: Made): string | null {
  if (name === 'rubric/effects') return `export default ${json(rubric?.effects)};`;
  if (name === 'rubric/words') {
    return `export const words = ${json(rubric?.words)};\nexport const sources = ${json(rubric?.sources)};`;
  }
  if (name === 'cards')
    return exportJson(
      playables
        .map(({ scenario }) => scenario)
        .toSorted(byLength)
        .map(cardOf),
    );
  if (name === 'scenarios')
    return `${exportLoaders('scenarios', playables)}\n${exportLoaders('thoughts', playables)}`;
  const [kind, id] = name.split('/');
  const playable = playables.find(({ scenario }) => scenario.id === id);
  if (playable === undefined) return null;
  return exportJson(
    kind === 'thoughts' ? splitThoughts(playable.scenario).thoughts : withoutThoughts(playable),
  );
}

/** What goes to the page first: the thoughts follow with the debrief. */
export const withoutThoughts = ({ scenario, hash }: PlayableScenario): PlayableScenario => ({
  scenario: splitThoughts(scenario).scenario,
  hash,
});

const savedScenario = (playable: PlayableScenario): SavedScenario => ({
  playable: withoutThoughts(playable),
  thoughts: splitThoughts(playable.scenario).thoughts,
});

function exportLoaders(kind: 'scenarios' | 'thoughts', playables: readonly PlayableScenario[]): string {
  const loaders = playables.map(
    ({ scenario }) => `${json(scenario.id)}: () => import(${json(`${PREFIX}${kind}/${scenario.id}`)})`,
  );
  return `export const ${kind} = { ${loaders.join(', ')} };`;
}

/** The shortest first: it is the one to begin with. */
const byLength = (one: Scenario, other: Scenario): number =>
  one.minutes - other.minutes || one.title.localeCompare(other.title);

const cardOf = (scenario: Scenario): ScenarioCard => ({
  id: scenario.id,
  title: scenario.title,
  summary: scenario.summary,
  setting: scenario.setting,
  channel: scenario.channel,
  minutes: scenario.minutes,
  persona: scenario.persona.name,
  language: scenario.language,
});

/** As a string for the engine's JSON reader, which is much faster on data than the reader of programs. */
const exportJson = (value: unknown): string => `export default JSON.parse(${JSON.stringify(json(value))});`;

const json = (value: unknown): string => JSON.stringify(value);
