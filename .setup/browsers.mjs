// Finds the browsers that the tests run in; as a program it also installs what is missing on Debian and Ubuntu.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PACKAGES = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const ENGINES = Object.keys(PACKAGES);

/** The engines to test in: all, or those that `PST_BROWSERS` names (`PST_BROWSERS=chromium,firefox`). */
export function wantedEngines() {
  const wanted = process.env.PST_BROWSERS?.split(',').map((name) => name.trim()).filter(Boolean) ?? [];
  const unknown = wanted.filter((name) => !ENGINES.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown browser ${unknown.join(', ')}: choose from ${ENGINES.join(', ')}.`);
  return wanted.length > 0 ? wanted : ENGINES;
}

/** Where the browsers are; an engine that is not there is undefined. */
export function find() {
  return { chromium: findChromium(), firefox: findFirefox(), webkit: findWebkit() };
}

function findChromium() {
  return (
    process.env.CHROME_PATH ??
    which('google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable') ??
    firstExisting(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...onWindows('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    )
  );
}

function findFirefox() {
  return (
    process.env.FIREFOX_PATH ??
    which('firefox-esr', 'firefox') ??
    firstExisting('/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox/firefox.exe'))
  );
}

function findWebkit() {
  const driver = process.env.WEBKIT_DRIVER ?? which('WebKitWebDriver');
  const binary = process.env.WEBKIT_BINARY ?? firstExisting(...miniBrowsers());
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || which('Xvfb');
  return driver && binary && display ? { driver, binary } : undefined;
}

function miniBrowsers() {
  if (!existsSync('/usr/lib')) return [];
  const libraries = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'));
  return libraries.flatMap((library) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => `/usr/lib/${library}/${version}/MiniBrowser`),
  );
}

/** @param {string[]} paths */
function onWindows(...paths) {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = process.env;
  const folders = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter((folder) => folder !== undefined);
  return paths.flatMap((path) => folders.map((folder) => join(folder, path)));
}

/** @param {string[]} names @returns {string | undefined} */
function which(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} paths @returns {string | undefined} */
function firstExisting(...paths) {
  return paths.find((path) => existsSync(path));
}

function missingEngines() {
  const found = find();
  return wantedEngines().filter((engine) => !found[engine]);
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
  console.log(`Installing ${packages.join(', ')} with apt-get for the browser tests (a minute or two) …`);
  try {
    // Security updates remove the packages they replace: an old list leads to files that are gone.
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
    console.log(`Browsers installed in ${Math.round((performance.now() - start) / 1000)} s.`);
  } catch {
    console.error('apt-get could not install them: its message stands above.');
  }
}

function main() {
  const packagesOf = (engines) => engines.flatMap((engine) => PACKAGES[engine]);
  if (missingEngines().length > 0) installWithApt(packagesOf(missingEngines()));
  const missing = missingEngines();
  if (missing.length === 0) return;
  console.error(
    `No ${missing.join(', ')} here. On Debian or Ubuntu: apt-get install ${packagesOf(missing).join(' ')}. ` +
      'Elsewhere set CHROME_PATH, FIREFOX_PATH, or WEBKIT_DRIVER and WEBKIT_BINARY.',
  );
  // A developer may go on with the engines there are; where nobody watches, a missing engine must not pass unseen.
  if (process.env.CI || missing.length === wantedEngines().length) process.exitCode = 1;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) main();
