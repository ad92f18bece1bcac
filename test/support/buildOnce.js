// The journeys run the bundle that would be pushed, so it is built once before all tests.
const { execFileSync } = require('node:child_process');

module.exports = () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'build/build.ts'], { stdio: 'inherit' });
};
