// The questions the page asks, as JSON: `GET` reads, `POST` does something and tells what came of it.
import { userDeleteRow, userSelect, userSort } from '../services/spreadsheet/userEdit';
import { userTypeInCell } from '../services/documents/userTyping';
import type { AdvanceLine, Outcome, RunAnswer, Sent } from './contract';
import { checkPage, formOfLink, formSet, send } from './answers';
import { readReplies } from './asking';
import { calendarView } from './calendar';
import type { Host } from './host';
import { findMail, mailView } from './mails';
import { tabView } from './tab';
import { faultsView } from './trials';

type Query = URLSearchParams;
type Body = Record<string, unknown>;

export const READS: Record<string, (host: Host, query: Query) => unknown> = {
  '/api/state': (host) => host.state(),
  '/api/folder': (host) => ({ folder: host.workspace.folder ?? '' }),
  '/api/form': (host, query) => {
    const link = query.get('link');
    if (link) return formOfLink(host.workspace, link);
    return formSet(host.workspace, host.story.formId, query.get('response') ?? '');
  },
  '/api/tab': (host, query) => tabView(host.workspace, query.get('name') ?? '', Number(query.get('since'))),
  '/api/calendar': (host, query) => calendarView(host.workspace, query.get('month') ?? ''),
  '/api/faults': (host) => faultsView(host.workspace, host.trial),
  '/api/mail': (host, query) => mailView(host.workspace, findMail(host.workspace, query.get('id') ?? '')),
};

export const ACTS: Record<string, (host: Host, body: Body) => unknown> = {
  '/api/form/page': (host, { form, index, answers }) =>
    checkPage(host.workspace, String(form), Number(index), readAnswers(answers)),
  '/api/form/send': sendForm,
  '/api/edit': (host, { tab, cell, value }) =>
    inFrench(host.act(() => host.workspace.edit(String(tab), String(cell), String(value)))),
  '/api/sort': (host, { tab, column, ascending }) =>
    inFrench(host.act(() => userSort(host.workspace, String(tab), Number(column), ascending === true))),
  '/api/row/delete': (host, { tab, row }) =>
    inFrench(host.act(() => userDeleteRow(host.workspace, String(tab), Number(row)))),
  '/api/document/type': (host, { id, table, row, column, text }) =>
    host.act(() =>
      userTypeInCell(
        host.workspace,
        String(id),
        { table: Number(table), row: Number(row), column: Number(column) },
        String(text),
      ),
    ),
  '/api/call': callFromMenu,
  '/api/run': runFromSidebar,
  '/api/stop': (host) => host.stop(),
  '/api/reset': (host, { profil }) => host.reset(profil === undefined ? undefined : String(profil)),
  '/api/faults/arm': (host, { id, value }) => host.armFault(String(id), String(value ?? '')),
  '/api/faults/disarm': (host) => host.disarmFaults(),
};

type Tell = (line: AdvanceLine) => void;

/** These take time: what fires is told line by line, and the outcome last. */
export const JOURNEYS: Record<string, (host: Host, body: Body, tell: Tell) => Promise<Outcome>> = {
  '/api/advance': (host, { to }, tell) => host.advance(String(to), tell),
  '/api/faults/try': (host, { id, value }, tell) => host.tryFault(String(id), String(value ?? ''), tell),
};

async function sendForm(host: Host, { form, answers, editOf }: Body): Promise<Sent> {
  let responseId = '';
  const outcome = await host.act(() => {
    const given = readAnswers(answers);
    responseId = send(host.workspace, String(form), given, String(editOf ?? '')).responseId;
  });
  const { allowResponseEdits } = host.workspace.state.forms[String(form)]!;
  return { ...outcome, responseId: allowResponseEdits ? responseId : '' };
}

/** The script may ask which cell the person is on: `getActiveRange` answers it from a menu and from a sidebar. */
function select(host: Host, { tab, cell }: Body): void {
  const { sheets } = host.workspace.state.spreadsheets[host.workspace.boundTo]!;
  if (tab && cell && sheets.some(({ name }) => name === tab)) userSelect(host.workspace, String(tab), String(cell));
}

function callFromMenu(host: Host, body: Body): Promise<Outcome> {
  const { name, replies } = body;
  return host.run(readReplies(replies), () => {
    select(host, body);
    return host.workspace.call(String(name)).error?.message;
  });
}

async function runFromSidebar(host: Host, body: Body): Promise<RunAnswer> {
  const { name, args, replies } = body;
  let value: unknown = null;
  const outcome = await host.run(readReplies(replies), () => {
    select(host, body);
    const answer = host.workspace.runFromPage(String(name), Array.isArray(args) ? args : []);
    if (answer.handler === 'failure') throw new Error(answer.message);
    value = answer.value ?? null;
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
async function inFrench(acting: Promise<Outcome>): Promise<Outcome> {
  const outcome = await acting;
  const { error } = outcome;
  if (/protected/i.test(error))
    return { ...outcome, error: 'Cette cellule est protégée\u00a0: le registre la remplit.' };
  const allowed = /following values: (.*)\.$/.exec(error)?.[1];
  if (allowed) return { ...outcome, error: `Cette cellule n’accepte que\u00a0: ${allowed}.` };
  if (/violates/.test(error)) return { ...outcome, error: 'Cette cellule n’accepte pas cette valeur.' };
  return outcome;
}
