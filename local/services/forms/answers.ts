// The answer that `createResponse` makes of a script's argument, in the shape `ItemResponse.getResponse()` gives.
import { isDate } from '../../runtime/realm';
import type { AnswerModel, ItemModel } from '../../model/form';

const INVALID = 'Invalid response submitted to item';

export function answerFactory(item: ItemModel): (...args: unknown[]) => AnswerModel {
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return (value) => choice(item, value);
    case 'CHECKBOX':
      return (values) => list(values).map((value) => choice(item, value));
    case 'SCALE':
      return (value) => scale(item, value);
    case 'GRID':
      return (values) => gridRows(item, values).map((value) => gridCell(item, value));
    case 'CHECKBOX_GRID':
      return (values) =>
        gridRows(item, values).map((row) => (row === null ? [] : list(row).map((one) => gridCell(item, one))));
    case 'DATE':
      return (value) => dateText(item, value);
    case 'DATETIME':
      return (value) =>
        `${dateText(item, value)} ${clockText((value as Date).getHours(), (value as Date).getMinutes())}`;
    case 'TIME':
      return (hours, minutes) => clockText(clamp(hours, 23), clamp(minutes, 59));
    case 'DURATION':
      return (hours, minutes, seconds) => clockText(clamp(hours, 72), clamp(minutes, 59), clamp(seconds, 59));
    default:
      return (value) => String(value);
  }
}

function choice(item: ItemModel, value: unknown): string {
  const text = String(value);
  if (!item.otherOption && !item.choices.some((one) => one.value === text)) throw new Error(INVALID);
  return text;
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error(INVALID);
  return Array.from(value);
}

function scale(item: ItemModel, value: unknown): string {
  const number = Math.trunc(Number(value));
  if (!(number >= item.lowerBound && number <= item.upperBound)) throw new Error(INVALID);
  return String(number);
}

/** null stands for a row left unanswered. */
function gridRows(item: ItemModel, values: unknown): unknown[] {
  const rows = list(values);
  if (rows.length !== item.rows.length) throw new Error(INVALID);
  return rows;
}

function gridCell(item: ItemModel, value: unknown): string {
  if (value === null) return '';
  if (!item.columns.includes(String(value))) throw new Error(INVALID);
  return String(value);
}

function dateText(item: ItemModel, value: unknown): string {
  if (!isDate(value)) throw new Error(INVALID);
  const [year, month, day] = [value.getFullYear(), value.getMonth() + 1, value.getDate()];
  const monthDay = `${pad(month)}-${pad(day)}`;
  return item.includesYear ? `${String(year).padStart(4, '0')}-${monthDay}` : monthDay;
}

function clockText(...parts: number[]): string {
  return parts.map(pad).join(':');
}

function clamp(value: unknown, most: number): number {
  return Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), most);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
