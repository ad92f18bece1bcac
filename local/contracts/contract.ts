// What a portable contract is: a fact about Google that the same code checks on Google and on one machine. Nothing in
// this folder may use anything but the globals of Apps Script.

export interface Comparison {
  expected: string;
  got: string;
  ok: boolean;
}

export interface Contract {
  name: string;
  /** Where the expectation comes from; `unsettled` where no source says, so that a run on Google settles it. */
  source: string;
  /** Looks at Google, with a new empty tab at hand, and says what was found. */
  run: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => Comparison;
}

/** The source of what nobody documents: the expectation is only what the emulation does by default. */
export const UNSETTLED = 'unsettled';

export function expectEqual(got: unknown, expected: unknown): Comparison {
  const texts = { got: show(got), expected: show(expected) };
  return { ...texts, ok: texts.got === texts.expected };
}

/** The message of what an act throws, without the word Google may put before it. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String((error as Error).message).replace(/^Exception: /, '');
  }
  return 'nothing was refused';
}

/** A value as a text in which null, undefined, numbers, texts and dates are told apart. */
function show(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') return JSON.stringify(value);
  if (Object.prototype.toString.call(value) === '[object Date]') return `Date ${(value as Date).toISOString()}`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  const keys = Object.keys(value as object).sort();
  return `{${keys.map((key) => `${key}: ${show((value as Record<string, unknown>)[key])}`).join(', ')}}`;
}
