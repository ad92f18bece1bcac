// Which files of a folder make a project: what clasp 3.4 pushes (core/files.js), and Google's manifest of a new project.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseCsv } from '../../local/project/csv';
import { ignoring, USUAL_IGNORE } from '../../local/project/ignore';
import { readProject } from '../../local/project/projectFiles';
import { momentFrom, wallClock } from '../../local/project/when';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'project-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const names = () => Object.keys(readProject(folder).sources);

describe('a folder', () => {
  it('gives its scripts and pages, subfolders included, in alphabetical order', () => {
    write({ 'b.js': '', 'a.gs': '', 'lib/c.gs': '', 'page.html': '', 'notes.md': '', 'node_modules/x/i.js': '', '.git/h.js': '' }); // oxfmt-ignore
    expect(names()).toEqual(['a.gs', 'b.js', 'lib/c.gs', 'page.html']);
  });

  it('without a manifest has the one of a new project, in the time zone of the machine', () => {
    write({ 'a.gs': '' });
    expect(readProject(folder).manifest).toEqual({
      timeZone: 'Europe/Paris',
      dependencies: {},
      exceptionLogging: 'STACKDRIVER',
      runtimeVersion: 'V8',
    });
  });

  it('goes to the root folder that .clasp.json names, and follows its push order', () => {
    write({ '.clasp.json': '{"rootDir":"src","filePushOrder":["src/z.gs","src/b.gs"]}', 'build.js': '', 'src/a.gs': '', 'src/b.gs': '', 'src/z.gs': '' }); // oxfmt-ignore
    expect(names()).toEqual(['z.gs', 'b.gs', 'a.gs']);
  });

  it('without scripts of its own is the only folder under it that has a manifest', () => {
    write({ 'README.md': '', 'dist/Code.js': '', 'dist/appsscript.json': '{"timeZone":"Etc/UTC"}', 'tools/x.js': '' });
    expect([names(), readProject(folder).manifest.timeZone]).toEqual([['Code.js'], 'Etc/UTC']);
  });

  it('refuses two scripts of one name, as Google would have one file for both', () => {
    write({ 'Code.js': '', 'Code.gs': '' });
    expect(() => readProject(folder)).toThrow('Deux scripts portent le même nom\u00a0: Code.');
  });

  it('says what is missing', () => {
    write({ 'Code.ts': '' });
    expect(() => readProject(folder)).toThrow('Il est écrit en TypeScript');
    write({ '.clasp.json': '{"rootDir":"dist"}' });
    expect(() => readProject(folder)).toThrow('.clasp.json nomme le dossier dist');
    write({ '.clasp.json': '{' });
    expect(() => readProject(folder)).toThrow('n’est pas du JSON');
  });

  it('leaves out what .claspignore names', () => {
    write({
      '.claspignore': 'test/**\n**/*.spec.js\n',
      'a.js': '',
      'a.spec.js': '',
      'lib/b.spec.js': '',
      'test/c.js': '',
    });
    expect(names()).toEqual(['a.js']);
  });
});

describe('.claspignore', () => {
  it.each([
    [['**/*.js'], 'lib/a.js', true],
    [['*.js'], 'lib/a.js', false],
    [['lib/**'], 'lib/deep/a.js', true],
    [['**/**', '!src/*.{gs,html}'], 'src/a.html', false],
    [['**/**', '!src/*.{gs,html}'], 'src/a.js', true],
    [['!*.gs'], 'a.js', true],
    [['!*.gs'], 'a.gs', false],
    [['a?.[jt]s'], 'ab.ts', true],
    [USUAL_IGNORE, 'deep/appsscript.json', false],
    [USUAL_IGNORE, 'node_modules/a/b.js', true],
    [USUAL_IGNORE, 'README.md', true],
  ])('%j on %s: left out %s', (patterns, path, out) => {
    expect(ignoring(patterns)(path)).toBe(out);
  });
});

describe('a CSV file', () => {
  it.each([
    ['a,b\n1,"x, ""y""\nz"\n', [['a', 'b'], ['1', 'x, "y"\nz']]],
    ['a;b\r\n1,5;\r\n', [['a', 'b'], ['1,5', '']]],
    ['a\tb\nc', [['a', 'b'], ['c']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  }); // oxfmt-ignore
});

describe('a moment', () => {
  const from = (text: string) => wallClock(momentFrom(text, new Date(2018, 9, 27, 8, 0).getTime()));
  it.each([
    ['2018-10-30', '2018-10-30T00:00'],
    ['2018-10-30T07:15', '2018-10-30T07:15'],
    ['+90m', '2018-10-27T09:30'],
    ['+2h', '2018-10-27T10:00'],
    ['+1d', '2018-10-28T08:00'],
    ['+1w', '2018-11-03T08:00'],
  ])('%s, days keeping the wall-clock hour across a change of clock: %s', (text, expected) => {
    expect(from(text)).toBe(expected);
  });

  it('that cannot be read says how to write one', () => {
    expect(() => from('demain')).toThrow('écrivez 2018-10-09');
  });
});
