// Links that open a form with answers already in it: `entry.<number of the question>=…`, one pair a value.
// Source: reference of FormResponse.toPrefilledUrl; K. Tanaike's notes of 2021-09-27 for the « other » option.
import type { AnswerModel, FormModel, ItemModel } from '../../model/form';
import type { Workspace } from '../../workspace';
import { findFormByUrl, isGridType, isQuestion, publishedUrl } from './store';
import type { SubmittedAnswers } from './submission';

const OTHER = '__other_option__';

export function prefilledUrl(form: FormModel, answers: Record<string, AnswerModel>): string {
  const query = new URLSearchParams({ usp: 'pp_url' });
  for (const item of form.items.filter(isQuestion)) {
    const answer = answers[item.id];
    if (answer === undefined) continue;
    if (isGridType(item.type)) {
      item.entries.forEach((entry, row) => {
        for (const value of [answer[row] ?? []].flat()) if (value) query.append(`entry.${entry}`, value);
      });
    } else for (const value of [answer].flat(2)) appendValue(query, item, value);
  }
  return `${publishedUrl(form)}?${query}`;
}

function appendValue(query: URLSearchParams, item: ItemModel, value: string): void {
  const key = `entry.${item.entries[0]}`;
  if (item.otherOption && !item.choices.some((choice) => choice.value === value)) {
    query.append(key, OTHER);
    query.append(`${key}.other_option_response`, value);
  } else query.append(key, value);
}

/** The answers a link brings, by `#<item id>`. Entries the form does not have are passed over, as the page does. */
export function answersFromUrl(workspace: Workspace, url: string): SubmittedAnswers {
  const query = new URL(url).searchParams;
  const answers: SubmittedAnswers = {};
  for (const item of findFormByUrl(workspace, url).items.filter(isQuestion)) {
    const values = item.entries.map((entry) => valuesOf(query, `entry.${entry}`));
    if (values.flat().length === 0) continue;
    const several = item.type === 'CHECKBOX';
    answers[`#${item.id}`] = isGridType(item.type)
      ? values.map((row) => row.join(', '))
      : several ? values[0]! : values[0]![0]!; // oxfmt-ignore
  }
  return answers;
}

function valuesOf(query: URLSearchParams, key: string): string[] {
  return query
    .getAll(key)
    .map((value) => (value === OTHER ? (query.get(`${key}.other_option_response`) ?? '') : value));
}

/** The response a link edits, by its `edit2` part; undefined for a new answer. */
export function editedFromUrl(workspace: Workspace, url: string): string | undefined {
  const token = new URL(url).searchParams.get('edit2');
  return findFormByUrl(workspace, url).responses.find((response) => response.token === token)?.id;
}
