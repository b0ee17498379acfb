import { spawn } from 'node:child_process';
import { bin, root } from '../install.mjs';
import { withColours } from './colours.mjs';

/**
 * A program that runs beside others. Its output is held back until its turn to be shown, so that the output of programs
 * that run at the same time stays in order.
 */
export class Step {
  #name;
  #command;
  #environment;
  #read;
  #held = [];
  #isRead = false;
  #ended;
  #end;

  /**
   * @param read returns what passed and failed, from whether all went well; a step without tests of its own counts as
   * one.
   */
  constructor(name, command, { environment = {}, read = (isFine) => one(name, isFine) } = {}) {
    this.#name = name;
    this.#command = command;
    this.#environment = environment;
    this.#read = read;
    this.#ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** Resolves when the program has ended. */
  start() {
    const [program, ...parameters] = this.#command;
    const child = spawn(process.execPath, [bin(program), ...parameters], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...withColours(process.env, process.stdout.isTTY === true), ...this.#environment },
    });
    const take = (chunk) => (this.#isRead ? process.stdout.write(chunk) : this.#held.push(chunk));
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => take(`${error.message}\n`));
    child.on('close', (code) => this.#end(code === 0));
    return this.#ended;
  }

  /** Prints the output so far and all that follows, until the program has ended. Resolves with its result. */
  async show() {
    this.#isRead = true;
    process.stdout.write(`\n— ${this.#name}\n`);
    for (const chunk of this.#held.splice(0)) process.stdout.write(chunk);
    return this.#read(await this.#ended);
  }
}

const one = (name, isFine) => (isFine ? { passed: 1, failed: [] } : { passed: 0, failed: [name] });

/** Shows the steps one after the other, whichever ends first. */
export async function inTurn(steps) {
  const results = [];
  for (const step of steps) results.push(await step.show());
  return results;
}
