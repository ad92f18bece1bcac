// Which files of a folder clasp would push: the patterns of `.claspignore`, the last one that matches decides.
// Source: clasp 3.4, core/clasp.js and core/files.js (micromatch over paths relative to the content folder).

/** What clasp leaves out of a project without `.claspignore`. */
export const USUAL_IGNORE = [
  '**/**',
  '!**/appsscript.json',
  '!**/*.gs',
  '!**/*.js',
  '!**/*.ts',
  '!**/*.html',
  '.git/**',
  'node_modules/**',
];

/** Tells whether a path is left out. Patterns that only take back (`!…`) leave out everything else. */
export function ignoring(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map((pattern) => {
    const takesBack = pattern.startsWith('!');
    return { takesBack, matches: globRegex(takesBack ? pattern.slice(1) : pattern) };
  });
  const usual = rules.length > 0 && rules.every(({ takesBack }) => takesBack);
  return (path) => rules.reduce((ignored, rule) => (rule.matches.test(path) ? !rule.takesBack : ignored), usual);
}

/** `**`, `*`, `?`, `[…]` and `{a,b}`; anything else stands for itself. */
function globRegex(pattern: string): RegExp {
  const tokens = pattern.trim().replace(/^\.\//, '').match(/\*\*\/|\/\*\*$|\*\*|\*|\?|\[[^\]]+\]|\{[^}]+\}|[\s\S]/g); // oxfmt-ignore
  const source = (tokens ?? []).map((token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '/**') return '(?:/.*)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.startsWith('[') && token.length > 1) return token.replace(/^\[!/, '[^');
    if (token.startsWith('{') && token.length > 1)
      return `(?:${token.slice(1, -1).split(',').map(literally).join('|')})`;
    return literally(token);
  });
  return new RegExp(`^${source.join('')}$`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
