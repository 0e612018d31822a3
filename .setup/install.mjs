// Brings node_modules in line with package-lock.json; runs before `npm start` and `npm test`, on a fresh clone too.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

// npm writes node_modules/.package-lock.json only after a complete installation, so it needs no stamp of ours.
function upToDate() {
  if (!existsSync(new URL('node_modules/.package-lock.json', root))) return false;
  const installed = read('node_modules/.package-lock.json').packages;
  return Object.entries(read('package-lock.json').packages).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : Boolean(optional ?? peer);
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isAtLeast(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

if (!isAtLeast(20, 19)) fail(`Node ${process.versions.node} is too old: version 20.19 or newer is needed.`);

if (!upToDate()) {
  const start = performance.now();
  console.log('Installing the packages of package-lock.json into node_modules (about a minute the first time) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('The packages could not be installed: read the message of npm above and try again.');
  console.log(`Packages installed in ${Math.round((performance.now() - start) / 1000)} s.`);
}

// On Linux the packages bring their own Node 24; elsewhere the system's Node must run TypeScript by itself.
if (!existsSync(new URL('node_modules/.bin/node', root)) && !isAtLeast(22, 18)) {
  fail(`Node ${process.versions.node} cannot run TypeScript on this system: version 22.18 or newer is needed.`);
}
