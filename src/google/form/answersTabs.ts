// The tabs that Forms fills. Taking an answer out of the Form leaves its row there: it is found by its moment, since
// such a row bears no id.
import { reopenForm } from './formAnswers';
import type { Memory } from '../memory';
import { deleteRows } from '../rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

interface DatedRow {
  row: number;
  second: number;
}

/** Rows written at one of these moments, whatever the Form. */
export function countAnswerRows(versions: readonly string[]): number {
  const seconds = new Set(versions.map((version) => secondOf(new Date(version))));
  return linkedSheets().reduce((sum, { sheet }) => {
    const dated = datedRows(sheet) ?? [];
    return sum + dated.filter(({ second }) => near(second).some((one) => seconds.has(one))).length;
  }, 0);
}

/** Deletes the rows whose answer is in our Forms no more. Gives French sentences about what could not be done. */
export function sweepAnswerRows(memory: Memory): string[] {
  return answersTabs(memory).flatMap(({ sheet, form }) => {
    const dated = datedRows(sheet);
    if (!dated) return [`L’onglet « ${sheet.getName()} » n’a plus de colonne d’horodatage : videz-le à la main.`];
    const kept = form.getResponses().map((response) => secondOf(response.getTimestamp() as Date));
    deleteRows(sheet, orphansOf(dated, kept).map(({ row }) => row)); // oxfmt-ignore
    return [];
  });
}

/**
 * The tabs that our own Forms fill. Somebody may have linked another Form to this file, put it in the bin since, or keep it
 * closed to this account: it is never opened.
 */
export function answersTabs({ formId, suite }: Memory): { sheet: Sheet; form: Form }[] {
  const forms = [formId, suite.formId].filter(Boolean).map(reopenForm);
  return linkedSheets().flatMap(({ sheet, url }) => {
    const form = forms.find((one) => [one.getId(), keyIn(one.getPublishedUrl())].includes(keyIn(url)));
    return form ? [{ sheet, form }] : [];
  });
}

/** What tells a Form in its address, that of its editor or the one it is published at. */
function keyIn(url: string): string {
  return /\/d\/(?:e\/)?([\w-]+)/.exec(url)?.[1] ?? url;
}

function linkedSheets(): { sheet: Sheet; url: string }[] {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.flatMap((sheet) => {
    const url = sheet.getFormUrl();
    return url ? [{ sheet, url }] : [];
  });
}

/** The first column of nothing but moments is Forms'. Undefined when there is none; no row, no doubt. */
function datedRows(sheet: Sheet): DatedRow[] | undefined {
  const [headings = [], ...lines] = sheet.getDataRange().getValues();
  const filled = lines.flatMap((cells, index) =>
    cells.some((cell) => cell !== '') ? [{ cells, row: index + 2 }] : [],
  );
  if (filled.length === 0) return [];
  const column = headings.findIndex((_, index) => filled.every(({ cells }) => isDate(cells[index])));
  return column < 0 ? undefined : filled.map(({ cells, row }) => ({ row, second: secondOf(cells[column] as Date) }));
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function secondOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

/** A cell may be rounded where the Form cuts. */
function near(second: number): number[] {
  return [second, second - 1, second + 1];
}

/**
 * Rows at a moment at which the Form holds fewer answers. Where it cannot be told which of them is the one too many,
 * all go: they are copies, and what is kept is in the Form and in tab Demandes.
 */
function orphansOf(rows: readonly DatedRow[], kept: readonly number[]): DatedRow[] {
  const answers = new Set(kept);
  const matched = (second: number): number | undefined => near(second).find((one) => answers.has(one));
  const claims = new Map<number, number>();
  for (const { second } of rows) {
    const answer = matched(second);
    if (answer !== undefined) claims.set(answer, (claims.get(answer) ?? 0) + 1);
  }
  return rows.filter(({ second }) => {
    const answer = matched(second);
    return answer === undefined || claims.get(answer)! > kept.filter((one) => one === answer).length;
  });
}
