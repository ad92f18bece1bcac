// Plays years on all the cores: as many processes, each given the next year as soon as it has played one.
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PlayedYear } from './play';
import type { Wanted } from './plan';
import type { Answered } from './worker';

interface Asked {
  wanted: Wanted;
  resolve(played: PlayedYear): void;
  reject(error: Error): void;
}

/**
 * There is a process for each core already: one that collects its garbage on several threads takes time from the others,
 * and a larger nursery lets what lives for one execution die in it. An eighth of the time of a year.
 */
const MEMORY = ['--single-threaded-gc', '--max-semi-space-size=64'];

export class Players {
  private readonly idle: ChildProcess[] = [];
  private readonly all: ChildProcess[] = [];
  private readonly waiting: Asked[] = [];

  readonly count: number;

  constructor() {
    this.count = availableParallelism();
    for (let index = 0; index < this.count; index++)
      this.all.push(fork(join(__dirname, 'worker.ts'), { execArgv: [...process.execArgv, ...MEMORY] }));
    this.idle.push(...this.all);
  }

  play(wanted: Wanted): Promise<PlayedYear> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ wanted, resolve, reject });
      this.giveOut();
    });
  }

  close(): void {
    for (const child of this.all) child.kill();
  }

  private giveOut(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) this.hand(this.idle.pop()!, this.waiting.shift()!);
  }

  private hand(child: ChildProcess, { wanted, resolve, reject }: Asked): void {
    const gone = (): void => reject(new Error(`Le processus qui jouait la graine ${wanted.seed} s’est arrêté.`));
    child.once('exit', gone);
    child.once('message', ({ played, failed }: Answered) => {
      child.off('exit', gone);
      this.idle.push(child);
      if (played) resolve(played);
      else reject(new Error(failed));
      this.giveOut();
    });
    child.send(wanted);
  }
}
