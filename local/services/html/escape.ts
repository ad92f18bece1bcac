// Contextual escaping: what `<?= ?>` writes depends on where the page has got to. « HTML Service: Templated HTML »
// promises it for text, attributes and scripts; a place whose rule is not known here is refused, not guessed.
import { NotEmulated } from '../../runtime/execution';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

/** The value, escaped for the place where `before` ends. */
export function escapeAt(before: string, value: unknown): string {
  const open = openElement(before);
  if (open === 'script') return escapeForScript(before, value);
  if (open === 'style') throw new NotEmulated('A printing scriptlet in a style sheet is not emulated');
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->'))
    throw new NotEmulated('A printing scriptlet in a comment is not emulated');
  const tag = /<[a-z][^<>]*$/i.exec(before)?.[0];
  if (tag !== undefined) checkAttribute(tag, String(value));
  return escapeHtml(String(value));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

/** `script` or `style` when the text ends inside one. */
function openElement(before: string): string | undefined {
  const tags = [...before.matchAll(/<(\/?)(script|style)\b[^>]*>/gi)];
  const last = tags[tags.length - 1];
  return last && last[1] === '' ? last[2]!.toLowerCase() : undefined;
}

function checkAttribute(tag: string, value: string): void {
  const attribute = /([\w-]+)\s*=\s*("[^"]*|'[^']*)$/.exec(tag);
  if (!attribute) throw new NotEmulated('A printing scriptlet in a tag, outside a quoted attribute, is not emulated');
  const [, name, text] = attribute as unknown as [string, string, string];
  if (/^(on|style$)/i.test(name))
    throw new NotEmulated(`A printing scriptlet in the attribute ${name} is not emulated`);
  const startsUrl = /^(href|src|action)$/i.test(name) && text.length === 1;
  if (startsUrl && /^[^/?#]*:/.test(value) && !/^(https?|mailto):/i.test(value))
    throw new NotEmulated(`A printing scriptlet that gives ${name} another scheme than http is not emulated`);
}

/** A literal in a script; inside quotes, the text of a string. */
function escapeForScript(before: string, value: unknown): string {
  const script = before.slice(before.toLowerCase().lastIndexOf('<script'));
  const literal = JSON.stringify(typeof value === 'object' ? String(value) : (value ?? null));
  const safe = literal.replace(
    /[<>&'\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const quoted = openQuote(script);
  if (quoted === '`') throw new NotEmulated('A printing scriptlet in a template literal is not emulated');
  if (quoted) return typeof value === 'string' ? safe.slice(1, -1) : escapeHtml(String(value));
  return safe;
}

/** The quote that is open at the end of a script, or ''. Comments and regular expressions are not told apart. */
function openQuote(script: string): string {
  let quote = '';
  for (let at = 0; at < script.length; at++) {
    const char = script[at]!;
    if (quote && char === '\\') at += 1;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'" || char === '`') quote = char;
  }
  return quote;
}
