// What a workspace remembers: plain JSON, so that it can be written to a folder, copied and compared.
import type { SpreadsheetModel } from './spreadsheet';
import type { FormModel } from './form';
import type { DocumentModel } from './document';
import type { DriveModel } from './drive';
import type { SubmittedResponse } from '../services/forms/submission';

export interface BlobModel {
  name: string;
  contentType: string;
  base64: string;
}

export interface MailModel {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  from: string;
  /** The sender's display name, if the script gave one. */
  name: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string;
  attachments: BlobModel[];
  inlineImages: Record<string, BlobModel>;
}

export interface TriggerModel {
  id: string;
  handler: string;
  /** The account that installed it: it runs as that account, and only that account sees it. */
  owner: string;
  source: 'CLOCK' | 'FORMS' | 'SPREADSHEETS';
  event: 'CLOCK' | 'ON_FORM_SUBMIT' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN';
  /** Id of the form or spreadsheet; '' for the clock. */
  sourceId: string;
  clock?: ClockSchedule;
}

export interface ClockSchedule {
  /** Next firing, milliseconds since 1970. */
  next: number;
  /** `once` fires and stays without effect; the others give the distance to the next firing. */
  every: { unit: 'once' | 'minutes' | 'hours' | 'days' | 'weeks'; count: number };
}

/** A trigger that Google runs later than it should. */
export interface LateFiring {
  /** Milliseconds since 1970. */
  at: number;
  triggerId: string;
  /** The submission a form trigger tells; a clock trigger has none. */
  submitted?: SubmittedResponse;
}

export interface MailQuota {
  /** When the first mail of the current 24 hours was sent; 0 when none was. */
  since: number;
  used: number;
}

export interface WorkspaceState {
  now: number;
  nextId: number;
  spreadsheets: Record<string, SpreadsheetModel>;
  forms: Record<string, FormModel>;
  documents: Record<string, DocumentModel>;
  /** Absent until a script uses Drive. */
  drive?: DriveModel;
  mails: MailModel[];
  triggers: TriggerModel[];
  late: LateFiring[];
  properties: {
    script: Record<string, string>;
    document: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  cache: Record<string, { key: string; value: string; expires: number }[]>;
  mailQuota: Record<string, MailQuota>;
  /** What each account has used of its other daily quotas, by account and quota. */
  dailyUse?: Record<string, MailQuota>;
  /** The steps of a demonstration already played, at their wall-clock moment; absent elsewhere. */
  story?: { at: string; phrase: string }[];
  /** Which story it is. */
  scene?: string;
}

export function emptyState(now: number): WorkspaceState {
  return {
    now,
    nextId: 1,
    spreadsheets: {},
    forms: {},
    documents: {},
    mails: [],
    triggers: [],
    late: [],
    properties: { script: {}, document: {}, user: {} },
    cache: {},
    mailQuota: {},
  };
}
