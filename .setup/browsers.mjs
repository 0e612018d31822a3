// Finds the browsers that the tests run in.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's packages of each engine. */
export const PACKAGES = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
  // The compiler is for what lets its test browser keep a profile (tests/support/browsers/keep.c).
  webkit: ['webkit2gtk-driver', 'xvfb', 'gcc'],
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
  const compiler = which('cc', 'gcc');
  return driver && binary && display && compiler ? { driver, binary, compiler } : undefined;
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
