import { basename, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { packPlayable } from '../../src/conversation/playable.ts';
import type { BrokenCard, ScenarioCard } from '../../src/presentation/home/home-view.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { isShared, readScenarioFolder, yamlFiles, type ScenarioFolder } from './scenario-folder.ts';

const FOLDER = 'scenarios';
/** The rubric has no translations yet. */
const RUBRIC_LANGUAGE = 'en';
const PREFIX = 'virtual:';
const RESOLVED = '\0virtual:';

/** The mode of a build that is played on this machine and not published: `vite build --mode playable`. */
const PLAYABLE = 'playable';

/**
 * Turns the files in scenarios/ into data when the page is built, so that the page has no parser and no check. A
 * scenario with an error stops a build for publishing before anything is written. In other builds the others can be
 * played, and the page reports the broken one. The dev server shows an error over the page, and the page keeps what it
 * had. A file that is saved without errors is sent to the running page as the event `the-last-word:saved`.
 */
export function scenarioPlugin(): Plugin {
  let root = process.cwd();
  /** The scenarios that the page knows as broken: once one of them is mended, the page must reload. */
  let toldBroken: ReadonlySet<string> = new Set();
  const folder = (): string => join(root, FOLDER);
  return {
    name: 'the-last-word:scenarios',
    configResolved(config) {
      root = config.root;
      if (config.command !== 'build') return;
      const { fault, broken } = readScenarioFolder(folder());
      if (fault !== null) throw refusal(fault);
      if (broken.length > 0 && config.mode !== PLAYABLE) throw refusal(reportOf(broken));
    },
    configureServer({ config }) {
      const { broken } = readScenarioFolder(folder());
      if (broken.length > 0) config.logger.error(`The scenarios have errors.\n\n${reportOf(broken)}`);
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : null),
    load(id) {
      if (!id.startsWith(RESOLVED)) return null;
      const name = id.slice(RESOLVED.length);
      for (const file of yamlFiles(folder())) this.addWatchFile(file);
      const made = readScenarioFolder(folder());
      if (made.fault !== null) this.error(refusal(made.fault));
      if (name === 'cards') toldBroken = new Set(made.broken.map(({ id }) => id));
      return moduleNamed(name, made);
    },
    hotUpdate({ type, file, server }) {
      if (this.environment.name !== 'client' || !isScenarioFile(folder(), file)) return;
      const made = readScenarioFolder(folder());
      for (const module of this.environment.moduleGraph.idToModuleMap.values()) {
        if (module.id?.startsWith(RESOLVED)) this.environment.moduleGraph.invalidateModule(module);
      }
      const id = basename(file, '.yaml');
      const report = made.fault ?? made.broken.find((one) => one.id === id)?.report;
      if (report !== undefined) {
        const message = refusal(report).message;
        server.config.logger.error(message);
        server.hot.send({ type: 'error', err: { message, stack: '', plugin: 'scenarios' } });
        return [];
      }
      server.hot.send({ type: 'update', updates: [] });
      // The cast and the rubric are in every scenario; a new or a mended file changes the list of all. So the page
      // reloads, and its address keeps the conversation.
      if (type !== 'update' || isShared(file) || toldBroken.has(id)) server.hot.send({ type: 'full-reload' });
      else for (const saved of made.saved) server.hot.send('the-last-word:saved', saved);
      return [];
    },
  };
}

const isScenarioFile = (folder: string, file: string): boolean =>
  file.endsWith('.yaml') && relative(folder, file) === basename(file);

/** What `check` prints about each. */
export const reportOf = (broken: readonly BrokenCard[]): string =>
  broken.map(({ report }) => report).join('\n');

/** An error for authors: a stack trace through our code tells them nothing. */
function refusal(report: string): Error {
  const error = new Error(`The scenarios have errors.\n\n${report}`);
  error.stack = error.message;
  return error;
}

function moduleNamed(name: string, { scenarios, saved, broken, rubric }: ScenarioFolder): string | null {
  if (name === 'rubric/effects') return exportData(rubric?.effects);
  if (name === 'rubric/words') {
    return `export const language = ${json(RUBRIC_LANGUAGE)};\nexport const words = ${json(rubric?.words)};\nexport const sources = ${json(rubric?.sources)};`;
  }
  if (name === 'cards') {
    return `${exportData(scenarios.toSorted(byLength).map(cardOf))}\nexport const broken = ${json(broken)};`;
  }
  if (name === 'scenarios' || name === 'materials') return exportLoaders(name, scenarios);
  const [kind, id] = name.split('/');
  const found = saved.find(({ playable }) => playable.scenario.id === id);
  if (found === undefined) return null;
  return exportData(kind === 'materials' ? found.material : packPlayable(found.playable));
}

function exportLoaders(kind: 'scenarios' | 'materials', scenarios: readonly Scenario[]): string {
  const loaders = scenarios.map(({ id }) => `${json(id)}: () => import(${json(`${PREFIX}${kind}/${id}`)})`);
  return `export default { ${loaders.join(', ')} };`;
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

/** As a literal: then the minifier can remove the quotes around its keys. */
const exportData = (value: unknown): string => `export default ${json(value)};`;

const json = (value: unknown): string => JSON.stringify(value);
