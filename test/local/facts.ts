// The ledger: every fact of the platform that a project of a Sheet and a Form can meet, and how the emulation stands
// to it.
import type { Fact } from './facts/fact';
import { FORM_FACTS } from './facts/forms';
import { LIMIT_FACTS } from './facts/limits';
import { SERVICE_FACTS } from './facts/services';
import { SHEET_FACTS } from './facts/sheets';
import { TRIGGER_FACTS } from './facts/triggers';

export const FACTS: Record<string, readonly Fact[]> = {
  'Limits, stores and costs': LIMIT_FACTS,
  'Triggers, events and menus': TRIGGER_FACTS,
  Sheets: SHEET_FACTS,
  Forms: FORM_FACTS,
  'Docs, mail, pages, the runtime and scopes': SERVICE_FACTS,
};
