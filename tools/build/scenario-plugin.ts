import { basename, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { explain as explainErrors } from '../../src/cli/load-scenario.ts';
import type { Diagnostic } from '../../src/basics/diagnostic.ts';
import type { ScenarioCard } from '../../src/presentation/home/home-view.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { isShared, readScenarioFolder, yamlFiles, type ScenarioFolder } from './scenario-folder.ts';

const FOLDER = 'scenarios';
/** The rubric has no translations yet. */
const RUBRIC_LANGUAGE = 'en';
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
      const made = readScenarioFolder(folder());
      if (made.errors.length > 0) this.error(explain(made.errors));
      return moduleNamed(name, made);
    },
    hotUpdate({ type, file, server }) {
      if (this.environment.name !== 'client' || !isScenarioFile(folder(), file)) return;
      const made = readScenarioFolder(folder());
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
      if (type !== 'update' || isShared(file)) server.hot.send({ type: 'full-reload' });
      else for (const saved of made.saved) server.hot.send('the-last-word:saved', saved);
      return [];
    },
  };
}

const isScenarioFile = (folder: string, file: string): boolean =>
  file.endsWith('.yaml') && relative(folder, file) === basename(file);

const explain = (errors: readonly Diagnostic[]): string =>
  `The scenarios have errors.\n\n${explainErrors(errors)}`;

function moduleNamed(name: string, { scenarios, saved, rubric }: ScenarioFolder): string | null {
  if (name === 'rubric/effects') return exportData(rubric?.effects);
  if (name === 'rubric/words') {
    return `export const language = ${json(RUBRIC_LANGUAGE)};\nexport const words = ${json(rubric?.words)};\nexport const sources = ${json(rubric?.sources)};`;
  }
  if (name === 'cards') return exportData(scenarios.toSorted(byLength).map(cardOf));
  if (name === 'scenarios') {
    return `${exportLoaders('scenarios', scenarios)}\n${exportLoaders('materials', scenarios)}`;
  }
  const [kind, id] = name.split('/');
  const found = saved.find(({ playable }) => playable.scenario.id === id);
  return found === undefined ? null : exportData(kind === 'materials' ? found.material : found.playable);
}

function exportLoaders(kind: 'scenarios' | 'materials', scenarios: readonly Scenario[]): string {
  const loaders = scenarios.map(({ id }) => `${json(id)}: () => import(${json(`${PREFIX}${kind}/${id}`)})`);
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

/** As a literal: the minifier takes the quotes off its keys. */
const exportData = (value: unknown): string => `export default ${json(value)};`;

const json = (value: unknown): string => JSON.stringify(value);
