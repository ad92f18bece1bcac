// Google's complaint about arguments that fit no overload of a method.
import { isDate } from '../runtime/realm';

/** `member` as Google writes it, e.g. `MailApp.sendEmail` or `DocumentApp.Body.appendParagraph`. */
export function signatureError(member: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',');
  return new Error(`The parameters (${types}) don't match the method signature for ${member}.`);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'Object'}[]`;
  if (isDate(value)) return 'Date';
  return typeof value === 'object' ? 'Object' : typeof value;
}
