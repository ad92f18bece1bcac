// Does an answer satisfy its question, as the form checks it before a respondent may go on?
// Source: references of TextValidationBuilder, CheckboxValidationBuilder and GridValidationBuilder.
import type { AnswerModel, ItemModel, ValidationModel } from '../../model/form';
import { EMAIL_WANTED, notOffered, REQUIRED } from './sentences';

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@.]+(\.[^\s@.]+)+$/;
const URL_TEXT = /^(https?|ftp):\/\/[^\s.]+\.[^\s]+$/i;
const NUMBER = /^[-+]?\d+([.,]\d+)?$/;
const SHAPES: Partial<Record<ItemModel['type'], RegExp>> = {
  DATE: /^(\d{4}-)?\d{2}-\d{2}$/,
  DATETIME: /^(\d{4}-)?\d{2}-\d{2} \d{2}:\d{2}$/,
  TIME: /^\d{2}:\d{2}$/,
  DURATION: /^\d{1,2}:\d{2}:\d{2}$/,
};

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** The form's sentence about a refused answer; '' when it is accepted. An absent answer is undefined. */
export function problemWith(item: ItemModel, answer: AnswerModel | undefined): string {
  if (item.required && isIncomplete(item, answer)) return REQUIRED;
  if (answer === undefined) return '';
  const unknown = unknownChoice(item, answer);
  if (unknown !== undefined) return notOffered(unknown);
  const shape = SHAPES[item.type];
  if (shape && !shape.test(String(answer))) return 'la date ou l’heure n’est pas valide.';
  if (!item.validation || satisfies(item.validation, answer)) return '';
  return item.validation.helpText || sentenceOf(item.validation);
}

/** Every row of a required grid must be answered; blanks alone are no answer. */
function isIncomplete(item: ItemModel, answer: AnswerModel | undefined): boolean {
  if (answer === undefined) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (item.type === 'CHECKBOX') return answer.length === 0;
  return item.rows.some((_, row) => (answer[row] ?? '').length === 0);
}

export function unknownChoice(item: ItemModel, answer: AnswerModel): string | undefined {
  const given = [answer].flat(2).filter((value) => value !== '');
  if (item.type === 'GRID' || item.type === 'CHECKBOX_GRID') return given.find((one) => !item.columns.includes(one));
  if (item.type === 'SCALE') return given.find((one) => !inBounds(item, one));
  if (item.choices.length === 0 || item.otherOption) return undefined;
  return given.find((one) => !item.choices.some((choice) => choice.value === one));
}

function inBounds(item: ItemModel, text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= item.lowerBound && Number(text) <= item.upperBound;
}

function satisfies(validation: ValidationModel, answer: AnswerModel): boolean {
  const { rule, args } = validation;
  if (rule === 'requireLimitOneResponsePerColumn') {
    const used = [answer].flat(2).filter((value) => value !== '');
    return new Set(used).size === used.length;
  }
  const limit = Number(args[0]);
  if (Array.isArray(answer)) return selects(rule, answer.length, limit);
  if (rule.startsWith('requireNumber') || rule === 'requireWholeNumber') return numbers(validation, answer);
  return texts(rule, answer, String(args[0]), limit);
}

function selects(rule: string, count: number, limit: number): boolean {
  if (rule === 'requireSelectAtLeast') return count >= limit;
  if (rule === 'requireSelectAtMost') return count <= limit;
  return count === limit;
}

function texts(rule: string, text: string, pattern: string, limit: number): boolean {
  switch (rule) {
    case 'requireTextIsEmail':
      return isEmail(text);
    case 'requireTextIsUrl':
      return URL_TEXT.test(text);
    case 'requireTextLengthLessThanOrEqualTo':
      return text.length <= limit;
    case 'requireTextLengthGreaterThanOrEqualTo':
      return text.length >= limit;
    case 'requireTextContainsPattern':
      return new RegExp(pattern).test(text);
    case 'requireTextDoesNotContainPattern':
      return !new RegExp(pattern).test(text);
    case 'requireTextMatchesPattern':
      return new RegExp(`^(?:${pattern})$`).test(text);
    default:
      return !new RegExp(`^(?:${pattern})$`).test(text);
  }
}

function numbers({ rule, args }: ValidationModel, text: string): boolean {
  if (!NUMBER.test(text.trim())) return false;
  const value = Number(text.trim().replace(',', '.'));
  const [first, second] = args.map(Number) as [number, number];
  const tests: Record<string, boolean> = {
    requireNumber: true,
    requireWholeNumber: Number.isInteger(value),
    requireNumberBetween: value >= first && value <= second,
    requireNumberNotBetween: value < first || value > second,
    requireNumberEqualTo: value === first,
    requireNumberNotEqualTo: value !== first,
    requireNumberGreaterThan: value > first,
    requireNumberGreaterThanOrEqualTo: value >= first,
    requireNumberLessThan: value < first,
    requireNumberLessThanOrEqualTo: value <= first,
  };
  return tests[rule]!;
}

function sentenceOf({ rule, args }: ValidationModel): string {
  switch (rule) {
    case 'requireTextIsEmail':
      return EMAIL_WANTED;
    case 'requireTextIsUrl':
      return 'saisissez une adresse Internet valide.';
    case 'requireTextLengthLessThanOrEqualTo':
      return `${args[0]} caractères au plus.`;
    case 'requireTextLengthGreaterThanOrEqualTo':
      return `${args[0]} caractères au moins.`;
    case 'requireSelectAtLeast':
      return `cochez au moins ${args[0]} case(s).`;
    case 'requireSelectAtMost':
      return `cochez au plus ${args[0]} case(s).`;
    case 'requireSelectExactly':
      return `cochez exactement ${args[0]} case(s).`;
    case 'requireLimitOneResponsePerColumn':
      return 'une seule réponse par colonne.';
    default:
      return /Number/.test(rule) ? 'le nombre saisi ne convient pas.' : 'le texte saisi ne convient pas.';
  }
}
