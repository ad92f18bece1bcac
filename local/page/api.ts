// The questions the page asks, as JSON: `GET` reads, `POST` does something and tells what came of it.
import type { Outcome, RunAnswer, Sent } from './contract';
import { checkPage, formSet, send } from './answers';
import type { Host } from './host';
import { findMail, mailView } from './mails';
import { callPublic, legalValue } from './runCall';
import { tabView } from './tab';

type Query = URLSearchParams;
type Body = Record<string, unknown>;

export const READS: Record<string, (host: Host, query: Query) => unknown> = {
  '/api/state': (host) => host.state(),
  '/api/form': (host, query) => formSet(host.workspace, host.story.formId, query.get('response') ?? ''),
  '/api/tab': (host, query) => tabView(host.workspace, query.get('name') ?? ''),
  '/api/mail': (host, query) => mailView(host.workspace, findMail(host.workspace, query.get('id') ?? '')),
};

export const ACTS: Record<string, (host: Host, body: Body) => unknown> = {
  '/api/form/page': (host, { index, answers }) =>
    checkPage(host.workspace, host.story.formId, Number(index), readAnswers(answers)),
  '/api/form/send': sendForm,
  '/api/edit': (host, { tab, cell, value }) =>
    inFrench(host.act(() => host.workspace.edit(String(tab), String(cell), String(value)))),
  '/api/call': (host, { name }) => host.act(() => callPublic(host.workspace, String(name), []).error?.message),
  '/api/run': runFromSidebar,
  '/api/advance': (host, { to }) => host.act(() => host.advance(String(to))),
};

function sendForm(host: Host, { answers, editOf }: Body): Sent {
  let responseId = '';
  const outcome = host.act(() => {
    const given = readAnswers(answers);
    responseId = send(host.workspace, host.story.formId, given, String(editOf ?? '')).responseId;
  });
  const { allowResponseEdits } = host.workspace.state.forms[host.story.formId]!;
  return { ...outcome, responseId: allowResponseEdits ? responseId : '' };
}

function runFromSidebar(host: Host, { name, args }: Body): RunAnswer {
  let value: unknown = null;
  const outcome = host.act(() => {
    const result = callPublic(host.workspace, String(name), Array.isArray(args) ? args : []);
    if (result.error) throw result.error;
    value = legalValue(result.value);
  });
  return { ...outcome, value };
}

function readAnswers(given: unknown): Record<string, string | string[]> {
  const pairs = Object.entries((given ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value ?? '')]),
  );
}

/** Sheets says these in the language of the person; the emulation keeps the English of the reference. */
function inFrench(outcome: Outcome): Outcome {
  const { error } = outcome;
  if (/protected/i.test(error))
    return { ...outcome, error: 'Cette cellule est protégée\u00a0: le registre la remplit.' };
  const allowed = /following values: (.*)\.$/.exec(error)?.[1];
  if (allowed) return { ...outcome, error: `Cette cellule n’accepte que\u00a0: ${allowed}.` };
  if (/violates/.test(error)) return { ...outcome, error: 'Cette cellule n’accepte pas cette valeur.' };
  return outcome;
}
