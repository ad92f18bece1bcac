// One fact of the platform and how the emulation stands to it. The ledger is read by facts.test.ts, and printed in
// local/README.md by build/emulated.ts.

interface Known {
  id: string;
  /** In one short sentence. */
  fact: string;
  /** The page's own title, or who measured it. */
  source: string;
}

/** A contract test holds it; the title is the test's, after that of its group where two tests share one. */
export interface Tested extends Known {
  test: string;
}

/** No source settles it: a field of the faults chooses, and both sides are tried, by one test or by two. */
export interface Switched extends Known {
  switch: string;
  tests: readonly [string, ...string[]];
}

/** Not emulated: `probe` is code that must stop, saying so; without one, why it cannot be met from a script here. */
export interface Missing extends Known {
  notEmulated: string;
  probe?: string;
}

export type Fact = Tested | Switched | Missing;
