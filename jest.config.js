// The manifest's time zone is the one the product lives in, whatever the machine's.
process.env.TZ = require('./appsscript.json').timeZone;

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/buildOnce.js',
  testSequencer: '<rootDir>/test/support/longestFirst.js',
  reporters: ['default', '<rootDir>/test/support/couvertureReporter.js'],
  transform: { '^.+\\.[cm]?[jt]s$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
  transformIgnorePatterns: ['/node_modules/(?!(postal-mime|ical\\.js|nanoid)/)'],
  testTimeout: 60_000,
  // Jest leaves a core idle by default: on two cores that is half the machine.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
};
