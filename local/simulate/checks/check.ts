// What a check sees of each run, and how it tells what is wrong.
import type { RunRecord } from '../../workspace';

export interface SeenRun {
  record: RunRecord;
  /** A fault struck it, or somebody touched the sheet while it was under way: what it left undone is for the next one. */
  struck: boolean;
  /** A ronde that went to its end, undisturbed. */
  sound: boolean;
  /** It left at once, having nothing to do. */
  idle: boolean;
}

export type Wrong = 'perdue' | 'doublee' | 'courrier' | 'invariant';

export interface Broken {
  sort: Wrong;
  invariant: string;
  phrase: string;
}

export interface Check {
  /** Looks at the register as that run left it. */
  after(run: SeenRun): Broken[];
}
