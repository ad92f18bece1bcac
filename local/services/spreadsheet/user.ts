// The users a spreadsheet names: its owner, its editors. Source: reference of User.
import type { Execution } from '../../runtime/execution';
import { guestObject } from '../../runtime/guest';

const emails = new WeakMap<object, string>();

export function createUser(execution: Execution, email: string): object {
  const guest = guestObject(execution, 'Base.User', { getEmail: () => email });
  emails.set(guest, email);
  return guest;
}

/** An address, or a User: one of ours, or the one `Session` gives, which must be asked. */
export function emailOf(given: unknown): string {
  if (typeof given !== 'object' || given === null) return String(given);
  return emails.get(given) ?? String((given as { getEmail: () => unknown }).getEmail());
}
