// A script that asks the person something: the question goes to the page, and the run is played again with the answer.
import type { Reply } from '../ui';
import type { Workspace } from '../workspace';
import type { QuestionAsked } from './contract';

/** What a run came to, or the question it stopped at: everything is then as if it had not begun. */
export function runAsking<T>(
  workspace: Workspace,
  replies: readonly Reply[],
  run: () => T,
): { value: T; question?: undefined } | { question: QuestionAsked } {
  const { ui } = workspace;
  const comeBack = workspace.savePoint();
  ui.answers.splice(0, Infinity, ...replies);
  ui.waitsForPerson = true;
  ui.question = undefined;
  try {
    const value = run();
    if (!ui.question) return { value };
    comeBack();
    const { kind, title, content, buttons } = ui.question as NonNullable<typeof ui.question>;
    return { question: { title, text: content, buttons, wantsText: kind === 'prompt' } };
  } finally {
    ui.waitsForPerson = false;
    ui.answers.length = 0;
  }
}

/** As the page sends them; anything else is left out. */
export function readReplies(given: unknown): Reply[] {
  if (!Array.isArray(given)) return [];
  return (given as Partial<Record<keyof Reply, unknown>>[]).map(({ button, text }) => ({
    button: String(button),
    text: String(text ?? ''),
  }));
}
