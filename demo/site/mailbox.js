/** Shows the letters of the demonstration, newest first, and asks for new ones while somebody looks. */
const EVERY_MS = 1_500;
const box = document.querySelector('#surat');
const state = document.querySelector('#keadaan');
const known = new Set();

/** @param {string} tag @param {string} name @param {...(string | Node)} inside */
function element(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

/** A code on a line of its own is what one came for; addresses lead somewhere. Everything else is text. */
function* read(text) {
  for (const part of text.split(/(^ *\d{6}$|https?:\/\/[^\s<>"]+)/m)) {
    if (/^ *\d{6}$/.test(part)) yield element('strong', 'kode', part.trim());
    else if (/^https?:/.test(part)) yield link(part, part);
    else yield part;
  }
}

function link(href, words) {
  const made = element('a', '', words);
  made.href = href;
  return made;
}

function fileOf({ name, type, text }) {
  const made = link(URL.createObjectURL(new Blob([text], { type })), name);
  made.className = 'berkas';
  made.download = name;
  return made;
}

const clock = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'medium' });

function show({ to, from, subject, text, file, at }) {
  const time = element('time', '', clock.format(new Date(at)));
  time.dateTime = at;
  const letter = element('article', '', element('h2', '', subject), element('p', 'alamat', `${from} → ${to} · `, time), element('pre', 'isi', ...read(text.trimEnd())));
  if (file) letter.append(fileOf(file));
  return letter;
}

/** In both languages, the second one marked. */
function say(indonesian, english) {
  const inEnglish = element('span', '', english);
  inEnglish.lang = 'en';
  // Said again only when it is something else: a screen reader reads every change.
  if (state.dataset.said !== indonesian) state.replaceChildren(`${indonesian} `, inEnglish);
  state.dataset.said = indonesian;
}

async function look() {
  try {
    const answer = await fetch('/mailbox/letters', { cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    const { letters } = await answer.json();
    const fresh = letters.filter(({ id }) => !known.has(id));
    for (const letter of fresh.toReversed()) {
      known.add(letter.id);
      box.prepend(show(letter));
    }
    if (known.size === 0) say('Belum ada surat.', 'No letters yet.');
    else say(`${known.size} surat, yang terbaru di atas.`, `${known.size} ${known.size === 1 ? 'letter' : 'letters'}, newest first.`);
  } catch {
    // Whatever the reason, there is one thing to say, and the next look comes by itself.
    say('Peragaan tidak dapat dihubungi. Apakah npm start masih berjalan?', 'The demonstration cannot be reached. Is npm start still running?');
  }
}

/** Until it is time to look again, or somebody comes back to the page. */
function pause() {
  const over = new AbortController();
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(go, EVERY_MS);
    document.addEventListener('visibilitychange', go, { signal: over.signal });
  });
}

for (;;) {
  if (document.visibilityState === 'visible') await look();
  await pause();
}
