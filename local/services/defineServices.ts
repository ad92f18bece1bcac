// Puts Google's services on the global object of a realm, for one execution.
import { notEmulated } from '../runtime/guest';
import type { Execution } from '../runtime/execution';
import { markShared, type Realm } from '../runtime/realm';
import type { Manifest } from '../script';
import { createSpreadsheetApp } from './spreadsheet/spreadsheetApp';
import { createFormApp } from './forms/formApp';
import { createDocumentApp } from './documents/documentApp';
import { createDriveApp } from './drive/driveApp';
import { createMailApp } from './mailApp';
import { createGmailApp } from './gmailApp';
import { createBrowser } from './browser';
import { createScriptApp } from './scriptApp';
import { createMimeType } from './mimeType';
import { createPropertiesService, createScriptProperties, createUserProperties } from './propertiesService';
import { createLockService } from './lockService';
import { createCacheService } from './cacheService';
import { createHtmlService } from './htmlService';
import { createUtilities } from './utilities';
import { createSession } from './session';
import { createConsole, createLogger } from './logger';

type Create = (execution: Execution) => unknown;

const SERVICES: Record<string, Create> = {
  SpreadsheetApp: createSpreadsheetApp,
  FormApp: createFormApp,
  DocumentApp: createDocumentApp,
  DriveApp: createDriveApp,
  MailApp: createMailApp,
  GmailApp: createGmailApp,
  Browser: createBrowser,
  ScriptApp: createScriptApp,
  PropertiesService: createPropertiesService,
  ScriptProperties: createScriptProperties,
  UserProperties: createUserProperties,
  MimeType: createMimeType,
  LockService: createLockService,
  CacheService: createCacheService,
  HtmlService: createHtmlService,
  Utilities: createUtilities,
  Session: createSession,
  Logger: createLogger,
  console: createConsole,
};

/** Google's other global services: any use of one throws `… is not emulated`. */
const NOT_EMULATED = [
  'CalendarApp', 'ContactsApp', 'SlidesApp', 'UrlFetchApp', 'XmlService', 'Maps', 'Jdbc',
  'LanguageApp', 'ContentService', 'CardService', 'Charts', 'GroupsApp', 'SitesApp', 'LinearOptimizationService',
]; // oxfmt-ignore

export function defineServices(realm: Realm, execution: Execution): void {
  const others = [...NOT_EMULATED, ...declaredSymbols(execution.workspace.script.manifest)];
  realm.defineLater([...Object.keys(SERVICES), ...others], (name) =>
    Object.hasOwn(SERVICES, name) && !others.includes(name) ? SERVICES[name]!(execution) : refusing(execution, name),
  );
}

/** The advanced services and the libraries a manifest asks for: without it Google knows no such name. */
function declaredSymbols({ dependencies }: Manifest): string[] {
  const { enabledAdvancedServices = [], libraries = [] } = (dependencies ?? {}) as Record<
    string,
    { userSymbol: string }[]
  >;
  return [...enabledAdvancedServices, ...libraries].map(({ userSymbol }) => userSymbol);
}

function refusing(execution: Execution, name: string): object {
  return markShared(
    new Proxy(
      {},
      {
        get: (_, key) => {
          if (typeof key === 'symbol') return undefined;
          throw notEmulated(execution, `${name}.${key}`);
        },
      },
    ),
  );
}
