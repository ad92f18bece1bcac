// HtmlService: pages and templates from text or from the HTML files of the project. Source: reference of HtmlService.
import { NotEmulated, type Execution } from '../runtime/execution';
import { enumeration, guestObject } from '../runtime/guest';
import { createOutput } from './html/output';
import { createTemplate } from './html/template';

export function createHtmlService(execution: Execution) {
  const file = (name: unknown): string => {
    const { html } = execution.workspace.script;
    const known = String(name).replace(/\.html$/, '');
    if (!Object.hasOwn(html, known)) throw new Error(`No HTML file named ${String(name)} was found.`);
    return html[known]!;
  };
  return guestObject(execution, 'HTML.HtmlService', {
    XFrameOptionsMode: enumeration(['DEFAULT', 'ALLOWALL']),
    SandboxMode: enumeration(['EMULATED', 'IFRAME', 'NATIVE']),
    createHtmlOutput: (html: unknown = '') => createOutput(execution, checkedText(html, 'createHtmlOutput')),
    createHtmlOutputFromFile: (name: unknown) => createOutput(execution, file(name)),
    createTemplate: (html: unknown) => {
      const text = checkedText(html, 'createTemplate');
      return createTemplate(execution, () => text);
    },
    createTemplateFromFile: (name: unknown) => {
      const text = file(name);
      return createTemplate(execution, () => text);
    },
    // « Returns null for most script executions if not used in a web app ».
    getUserAgent: () => null,
  });
}

function checkedText(html: unknown, method: string): string {
  if (html !== null && typeof html === 'object')
    throw new NotEmulated(`HtmlService.${method} with a blob is not emulated`);
  return String(html);
}
