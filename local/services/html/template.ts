// HtmlTemplate: HTML with scriptlets, which run in the script's own world with the template's properties in scope.
// Source: « HTML Service: Templated HTML ».
import type { Execution } from '../../runtime/execution';
import { guestObject } from '../../runtime/guest';
import { markShared } from '../../runtime/realm';
import { escapeAt } from './escape';
import { createOutput } from './output';

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

export function createTemplate(execution: Execution, rawContent: () => string): object {
  const properties: Record<PropertyKey, unknown> = {};
  const template = guestObject(execution, 'HTML.HtmlTemplate', {
    evaluate: () => createOutput(execution, run(execution, rawContent(), properties)),
    getRawContent: rawContent,
  });
  // Unlike Google's other objects, a template takes any property a script sets on it.
  return markShared(
    new Proxy(template, {
      get: (target, key) => (Object.hasOwn(properties, key) ? properties[key] : Reflect.get(target, key)),
      set: (_, key, value) => {
        properties[key] = value;
        return true;
      },
    }),
  );
}

/** Compiles to a function of the realm, whose global scope holds the script's functions. */
function run(execution: Execution, html: string, properties: Record<PropertyKey, unknown>): string {
  let written = '';
  const writer = {
    raw: (value: unknown) => void (written += text(value)),
    escaped: (value: unknown) => void (written += escapeAt(written, value === undefined ? '' : value)),
  };
  const code = `(function (properties, $out) { with (properties) {\n${compile(html)}\n} })`;
  const evaluate = execution.realm.evaluate(code) as (scope: object, out: typeof writer) => void;
  evaluate(properties, writer);
  return written;
}

function compile(html: string): string {
  let code = '';
  let at = 0;
  for (const match of html.matchAll(SCRIPTLET)) {
    code += literal(html.slice(at, match.index));
    const [whole, kind, inside] = match as unknown as [string, string | undefined, string];
    if (kind === '=') code += `$out.escaped(${expression(inside)}\n);`;
    else if (kind === '!=') code += `$out.raw(${expression(inside)}\n);`;
    else code += `${inside}\n`;
    at = match.index + whole.length;
  }
  return code + literal(html.slice(at));
}

/** A printing scriptlet may end with a semicolon. */
function expression(inside: string): string {
  return inside.trim().replace(/;$/, '');
}

function literal(html: string): string {
  return html ? `$out.raw(${JSON.stringify(html)});\n` : '';
}

function text(value: unknown): string {
  return value === undefined ? '' : String(value);
}
