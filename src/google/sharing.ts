// Reads with whom the Sheet is shared. Changing it is left to people: sharing children's data is their decision.
import type { Partage } from '../domain/pole/acces';

/** A sharing by link, or with a whole domain, is known to Drive alone: it cannot be read from here. */
export function readSharing(): Partage {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const addresses = (users: readonly GoogleAppsScript.Base.User[]): string[] => users.map((user) => user.getEmail());
  return { modifient: addresses(spreadsheet.getEditors()), lisent: addresses(spreadsheet.getViewers()) };
}
