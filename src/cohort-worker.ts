import {
  damageKey,
  type CohortAnswer,
  type CohortQuestion,
  type CourseMaterial,
} from './app/cohort/protocol.ts';
import { count, type Count, type Course } from './cohort/counting.ts';
import { csvOf, decisionRows, problemRows, runRows } from './cohort/csv.ts';
import { readFiles, type ComingFile, type FilePiece } from './cohort/reading/files.ts';
import { gather, nothingGathered, type Gathering } from './cohort/gathering.ts';
import { pageOf } from './cohort/rows.ts';
import { encodingOf, LOOKED_AT } from './results/encoding.ts';
import { TooLarge } from './solver/limits.ts';
import { solve } from './solver/solve.ts';
import { surveyOf } from './solver/states/solution.ts';
import { solvedGame } from './solver/judging/solved-game.ts';

/** After so many attempts the thread looks whether anybody has told it to stop. */
const SLICE = 2000;

/** Reads and counts attempts in a thread of its own. What is loaded replaces what was there only once all of it is counted. */
let gathering: Gathering = nothingGathered;
let counted: Count | null = null;
let isStopped = false;
let onCourses: (materials: Readonly<Record<string, CourseMaterial | null>>) => void = () => undefined;
const courses = new Map<string, Course | null>();

const tell = (answer: CohortAnswer): void => postMessage(answer);
const answer = (id: number, value: Extract<CohortAnswer, { readonly kind: 'answer' }>['value']): void =>
  tell({ kind: 'answer', id, value });

addEventListener('message', ({ data }: MessageEvent<CohortQuestion>) => {
  void hear(data).catch(() => tell('id' in data ? { kind: 'unanswered', id: data.id } : { kind: 'failed' }));
});

async function hear(question: CohortQuestion): Promise<void> {
  switch (question.kind) {
    case 'load':
      return load(question.files);
    case 'cancel':
      isStopped = true;
      return;
    case 'forget':
      gathering = nothingGathered;
      counted = null;
      return;
    case 'courses':
      return onCourses(question.materials);
    case 'runs':
      return answer(question.id, pageOf(counted?.rows ?? [], question.filter, question.page));
    case 'damages': {
      const each = new Map((counted?.problems ?? []).map(({ damage }) => [damageKey(damage), damage]));
      return answer(question.id, [...each.values()]);
    }
    case 'csv':
      return answer(question.id, csvBlob(question.name, question.sentences));
    case 'drawing': {
      const { draw } = await import('./cohort/layout.ts');
      return answer(question.id, draw(question.sketch));
    }
  }
}

async function load(files: readonly File[]): Promise<void> {
  isStopped = false;
  const addition = await readFiles(files.map(comingFile), (done, total) => {
    tell({ kind: 'progress', stage: 'reading', done, total });
    return isStopped;
  });
  if (addition === null) return tell({ kind: 'cancelled' });
  const all = gather(gathering, addition);
  await learn(all);
  const result = isStopped ? null : await countAll(all);
  if (result === null) return tell({ kind: 'cancelled' });
  gathering = all;
  counted = result;
  tell({ kind: 'loaded', summary: result.summary });
}

const comingFile = (file: File): ComingFile => ({
  name: file.name,
  modified: file.lastModified,
  size: file.size,
  pieces: () => piecesOf(file),
});

async function* piecesOf(file: File): AsyncGenerator<FilePiece> {
  const start = await file.slice(0, LOOKED_AT).arrayBuffer();
  const decoder = new TextDecoder(encodingOf(new Uint8Array(start)));
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    yield { text: decoder.decode(piece.value, { stream: true }), bytes: piece.value.length };
  }
  yield { text: decoder.decode(), bytes: 0 };
}

/** Asks for the scenarios that are not known yet. */
async function learn({ attempts }: Gathering): Promise<void> {
  const ids = new Set([...attempts.values()].map(({ attempt }) => attempt.run.scenario));
  const missing = [...ids].filter((id) => !courses.has(id));
  if (missing.length === 0) return;
  const given = new Promise<Readonly<Record<string, CourseMaterial | null>>>((resolve) => {
    onCourses = resolve;
  });
  tell({ kind: 'needs', scenarios: missing });
  for (const [id, material] of Object.entries(await given)) {
    courses.set(id, material === null ? null : await courseOf(material));
  }
}

async function courseOf({ scenario, hash, table }: CourseMaterial): Promise<Course> {
  try {
    return { scenario, hash, game: solvedGame(surveyOf(solve(scenario, table))) };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const { playGame } = await import('./cohort/played-game.ts');
    return { scenario, hash, game: playGame(scenario, table) };
  }
}

/** Null where it was stopped. */
async function countAll(all: Gathering): Promise<Count | null> {
  const counting = count(all, courses, SLICE);
  for (let step = counting.next(); ; step = counting.next()) {
    if (step.done === true) return step.value;
    tell({ kind: 'progress', stage: 'counting', done: step.value, total: all.attempts.size });
    await letOthersSpeak();
    if (isStopped) return null;
  }
}

/** Goes on once the messages that have come in the meantime were heard. */
const letOthersSpeak = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

function csvBlob(name: 'runs' | 'decisions' | 'problems', sentences: Readonly<Record<string, string>>): Blob {
  const rows = () => {
    if (counted === null) return [];
    if (name === 'runs') return runRows(counted.rows);
    if (name === 'decisions') return decisionRows(counted.summary);
    return problemRows(counted.problems, ({ damage }) => sentences[damageKey(damage)] ?? '');
  };
  return new Blob([...csvOf(rows())], { type: 'text/csv;charset=utf-8' });
}
