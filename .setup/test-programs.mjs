// Installs what the tests run on and this machine does not have: browsers, PostgreSQL. On Debian and Ubuntu by itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { find, PACKAGES, wantedEngines } from './browsers.mjs';
import { findPostgres } from './postgres.mjs';

const POSTGRES = 'postgresql';

/** What is wanted and not here, each with its packages. */
function missing() {
  const found = find();
  const engines = wantedEngines().filter((engine) => !found[engine]).map((engine) => ({ name: engine, packages: PACKAGES[engine] }));
  return findPostgres() === undefined ? [...engines, { name: 'PostgreSQL', packages: [POSTGRES] }] : engines;
}

function installWithApt(packages) {
  const isRoot = process.getuid?.() === 0;
  const maySudo = !isRoot && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!existsSync('/etc/debian_version') || !(isRoot || maySudo)) return;
  const apt = (...args) => {
    const [program, ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const start = performance.now();
  console.log(`Installing ${packages.join(', ')} with apt-get for the tests (a minute or two) …`);
  try {
    if (packages.includes(POSTGRES)) noService(isRoot);
    // Security updates remove the packages they replace: an old list leads to files that are gone.
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
    console.log(`Installed in ${Math.round((performance.now() - start) / 1000)} s.`);
  } catch {
    console.error('apt-get could not install them: its message stands above.');
  }
}

/** The tests start a server of their own: the package must not leave one running on somebody's machine. */
function noService(isRoot) {
  const folder = '/etc/postgresql-common/createcluster.d';
  const text = 'create_main_cluster = false\n';
  if (isRoot) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/pst-tests.conf`, text);
  } else {
    execFileSync('sudo', ['-n', 'mkdir', '-p', folder]);
    execFileSync('sudo', ['-n', 'tee', `${folder}/pst-tests.conf`], { input: text, stdio: ['pipe', 'ignore', 'inherit'] });
  }
}

if (missing().length > 0) installWithApt(missing().flatMap(({ packages }) => packages));
const left = missing();
if (left.length > 0) {
  const names = left.map(({ name }) => name).join(', ');
  console.error(
    `No ${names} here. On Debian or Ubuntu: apt-get install ${left.flatMap(({ packages }) => packages).join(' ')}. ` +
      'Elsewhere set CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER and WEBKIT_BINARY, and PST_POSTGRES (the folder of its programs).',
  );
  // A developer may go on with what there is; where nobody watches, something missing must not pass unseen.
  if (process.env.CI || left.filter(({ name }) => name !== 'PostgreSQL').length === wantedEngines().length) process.exitCode = 1;
}
