// After a run of every test, fails it when docs/couverture.md names a test that did not run and pass.
const { readFileSync } = require('node:fs');
const { relative, resolve, sep } = require('node:path');
const { COUVERTURE, lireCouverture, promessesNonTenues } = require('tsx/cjs/api').require(
  './couverture.ts',
  module.filename,
);

/** A run that was asked for some tests only says nothing of the others. */
function isWhole(config) {
  const filters = ['testNamePattern', 'onlyChanged', 'onlyFailures', 'findRelatedTests', 'runTestsByPath', 'shard', 'filter'];
  return !config.testPathPatterns.isSet() && !filters.some((filter) => config[filter]);
} // oxfmt-ignore

module.exports = class {
  constructor(globalConfig) {
    this.config = globalConfig;
  }

  onRunComplete(_, { testResults }) {
    if (!isWhole(this.config)) return;
    const ran = testResults.flatMap(({ testFilePath, testResults: tests }) =>
      tests.map(({ ancestorTitles, title, status }) => ({
        fichier: relative(resolve(this.config.rootDir, 'test'), testFilePath).split(sep).join('/'),
        titres: [...ancestorTitles, title],
        statut: status,
      })),
    );
    const broken = promessesNonTenues(
      lireCouverture(readFileSync(resolve(this.config.rootDir, COUVERTURE), 'utf8')),
      ran,
    );
    if (broken.length === 0) return;
    this.error = new Error(`${COUVERTURE} promises what this run did not show:\n  ${broken.join('\n  ')}`);
    process.stderr.write(`\n${this.error.message}\n`);
  }

  /** Jest fails the run when there is one. */
  getLastError() {
    return this.error;
  }
};
