// One file, one test after the other: all tests of a browser share the officer's cookie.
import '../../src/desk/desk.ts';
import { equal, ok } from '../support/assert.ts';
import { endSession, openDesk, signIn, visitor } from '../support/desk.ts';
import { forEverybody } from '../support/everybody.ts';
import { keys, type } from '../support/keyboard.ts';
import { savedFile } from '../support/saved-file.ts';
import { axe, eventually, fill, focused, linkNamed, newOffice, pick, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

describe('work at the desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  const officerSaid = async () => (await office.received()).consultations.flatMap(({ events }) => events).filter(({ from }) => from === 'officer').map(({ text }) => text);
  const openConversation = async (name: string): Promise<void> => {
    await press(box, name);
    await sees(box, 'Balasan');
  };
  const before = (first: string, second: string) => eventually(() => {
    const text = visibleText(box);
    return text.includes(first) && text.indexOf(first) < text.indexOf(second);
  }, `“${first}” before “${second}” in: ${visibleText(box)}`);

  beforeEach(async () => {
    office = await newOffice({ name: 'BPS Kota Contoh' });
    ({ box, dispose } = openDesk(1024));
  });

  afterEach(async () => {
    dispose();
    await endSession();
    localStorage.removeItem('pst-desk-settings');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('has who waits above who was answered, and is filtered and searched', async () => {
    const ani = await visitor(office, 'Ani', 'Pertanyaan lama');
    await visitor(office, 'Budi', 'Pertanyaan baru');
    await office.reply(ani.id, 'Sudah dijawab ya');
    await signIn(box, office);
    await before('Budi', 'Ani');
    await press(box, 'Menunggu (1)');
    await eventually(() => !visibleText(box).includes('Sudah dijawab ya'), 'only who waits');
    await press(box, 'Saya tangani (1)');
    await sees(box, 'Sudah dijawab ya');
    await fill(box, 'Cari nomor', 'budi');
    await sees(box, '1 konsultasi cocok');
    await fill(box, 'Cari nomor', 'tidak ada yang begini');
    await sees(box, 'Tidak ada yang cocok.');
    await forEverybody(box, 'a search that finds nothing');
  });

  it('lets an officer take a consultation, hand it over with a note, and says who has it', async () => {
    const siti = await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    await openConversation('Siti');
    await press(box, 'Tangani');
    await sees(box, 'Anda yang menangani konsultasi ini.');
    equal((await siti.log()).map((event) => (event.type === 'taken' ? event.name : event.type)), ['message', 'Petugas Uji']);
    await press(box, 'Serahkan');
    await press(box, 'Serahkan konsultasi');
    await sees(box, 'Pilih salah satu');
    await pick(box, 'Serahkan kepada', 'Rekan Uji');
    await fill(box, 'Catatan untuk petugas itu', 'Tolong lanjutkan');
    await forEverybody(box, 'a handing over');
    await press(box, 'Serahkan konsultasi');
    await sees(box, 'Rekan Uji yang menangani konsultasi ini.');
    await press(box, 'Catatan (1)');
    await sees(box, 'Tolong lanjutkan');
    ok(!JSON.stringify(await siti.log()).includes('Tolong'), 'the visitor never reads it');
  });

  it('does not let two officers answer over each other unknowingly, and keeps the text', async () => {
    const siti = await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    await openConversation('Siti');
    await sees(box, 'Siti Halo');
    await fill(box, 'Balasan', 'Jawaban saya');
    await office.reply(siti.id, 'Jawaban rekan');
    await sees(box, 'Jawaban rekan');
    await press(box, 'Kirim balasan');
    await sees(box, 'Ada yang baru sejak Anda membaca.');
    equal(await valueOf(box, 'Balasan'), 'Jawaban saya');
    equal(await officerSaid(), ['Jawaban rekan']);
    await forEverybody(box, 'an answer over another one');
    await press(box, 'Tetap kirim');
    await sees(box, 'Balasan terkirim.');
    equal(await officerSaid(), ['Jawaban rekan', 'Jawaban saya']);
  });

  it('does not answer over a colleague who answered while the officer reloaded the page', async () => {
    const siti = await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    await openConversation('Siti');
    await sees(box, 'Siti Halo');
    await fill(box, 'Balasan', 'Jawaban saya');
    dispose();
    await office.reply(siti.id, 'Jawaban rekan');
    ({ box, dispose } = openDesk(1024));
    await sees(box, 'Jawaban rekan');
    await fill(box, 'Balasan', 'Jawaban saya, dilanjutkan');
    await press(box, 'Kirim balasan');
    await sees(box, 'Ada yang baru sejak Anda membaca.');
    equal(await officerSaid(), ['Jawaban rekan']);
    await press(box, 'Tetap kirim');
    await sees(box, 'Balasan terkirim.');
    equal(await officerSaid(), ['Jawaban rekan', 'Jawaban saya, dilanjutkan']);
  });

  it('does not answer over a colleague where the officer began to write before the conversation was there to read', async () => {
    const siti = await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    const release = holdBack('/events');
    try {
      await openConversation('Siti');
      await fill(box, 'Balasan', 'Jawaban saya');
    } finally {
      release();
    }
    await sees(box, 'Siti Halo');
    await office.reply(siti.id, 'Jawaban rekan');
    await sees(box, 'Jawaban rekan');
    await press(box, 'Kirim balasan');
    await sees(box, 'Ada yang baru sejak Anda membaca.');
    equal(await officerSaid(), ['Jawaban rekan']);
  });

  it('does not close over a question that came while the officer wrote the summary, and keeps the summary', async () => {
    const siti = await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    await openConversation('Siti');
    await sees(box, 'Siti Halo');
    await press(box, 'Tutup konsultasi');
    await fill(box, 'Ringkasan untuk pengunjung', 'Data sudah diberikan.');
    await fill(box, 'Balasan', 'Ini datanya');
    await press(box, 'Kirim balasan');
    await sees(box, 'Balasan terkirim.');
    await siti.say('Tunggu, satu lagi');
    await press(box, 'Ya, tutup');
    await sees(box, 'Ada yang baru: pengunjung menulis lagi');
    equal((await siti.log()).map((event) => (event.type === 'message' ? event.text : event.type)), ['Halo', 'Ini datanya', 'Tunggu, satu lagi']);
    equal(await valueOf(box, 'Ringkasan untuk pengunjung'), 'Data sudah diberikan.');
    await forEverybody(box, 'a closing over a question');
    await sees(box, 'Siti Tunggu, satu lagi');
    await press(box, 'Tetap tutup');
    await sees(box, 'Konsultasi ini sudah ditutup, jadi tidak dapat dibalas lagi.');
    const last = (await siti.log()).at(-1);
    equal(last?.type === 'closed' ? last.summary : last?.type, 'Data sudah diberikan.');
  });

  it('closes after the officer’s own answer without a warning', async () => {
    await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    await openConversation('Siti');
    await sees(box, 'Siti Halo');
    await press(box, 'Tutup konsultasi');
    await press(box, 'Tangani');
    await sees(box, 'Anda yang menangani konsultasi ini.');
    await fill(box, 'Balasan', 'Ini datanya');
    await press(box, 'Kirim balasan');
    await sees(box, 'Petugas Uji Ini datanya');
    await press(box, 'Ya, tutup');
    await sees(box, 'Konsultasi ini sudah ditutup, jadi tidak dapat dibalas lagi.');
  });

  it('keeps what is written in a tool through Escape, other tools, another consultation, signing out and a reload', async () => {
    const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const texts = [
      ['Catatan', 'Catatan baru', 'Sudah ditelepon'],
      ['Terbitkan', 'Pertanyaan', 'Apakah ada datanya?'],
      ['Tutup konsultasi', 'Ringkasan untuk pengunjung', 'Data sudah diberikan.'],
    ] as const;
    await visitor(office, 'Ani', 'Halo dari Ani');
    await visitor(office, 'Siti', 'Halo dari Siti');
    await signIn(box, office);
    await openConversation('Siti');
    await sees(box, 'Siti Halo dari Siti');
    equal(asks(), false, 'nothing is written yet');
    for (const [tool, field, text] of texts) {
      await press(box, tool);
      await fill(box, field, text);
    }
    await eventually(() => focused() instanceof HTMLTextAreaElement, 'the focus in the field');
    focused()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await press(box, /^Ani/);
    await sees(box, 'Ani Halo dari Ani');
    for (const [tool, field] of texts) {
      await press(box, tool);
      ok(!texts.map(([, , text]) => text).includes((await valueOf(box, field)) as typeof texts[number][2]), 'not beside somebody else’s conversation');
    }
    await press(box, /^Siti/);
    await sees(box, 'Siti Halo dari Siti');
    ok(asks(), 'whoever leaves the page is asked');
    await press(box, 'Keluar');
    await sees(box, 'Tulisan yang belum terkirim masih tersimpan di halaman ini.');
    dispose();
    ({ box, dispose } = openDesk(1024));
    await signIn(box, office);
    await sees(box, 'Siti Halo dari Siti');
    for (const [tool, field, text] of texts) {
      await press(box, tool);
      await eventually(async () => (await valueOf(box, field)) === text, `“${text}” in “${field}”`);
    }
    await press(box, 'Batal');
    await press(box, 'Terbitkan');
    await press(box, 'Batal');
    await press(box, 'Catatan');
    await press(box, 'Simpan catatan');
    await sees(box, 'Catatan tersimpan.');
    equal(await valueOf(box, 'Catatan baru'), '');
    equal(asks(), false, 'what was sent or given up is not asked about');
    await press(box, 'Tutup konsultasi');
    equal(await valueOf(box, 'Ringkasan untuk pengunjung'), '');
  });

  it('keeps the note for whom a consultation is handed to until it is handed over', async () => {
    await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    await openConversation('Siti');
    await press(box, 'Tangani');
    await press(box, 'Serahkan');
    await fill(box, 'Catatan untuk petugas itu', 'Tolong lanjutkan');
    dispose();
    ({ box, dispose } = openDesk(1024));
    await press(box, 'Serahkan');
    await eventually(async () => (await valueOf(box, 'Catatan untuk petugas itu')) === 'Tolong lanjutkan', 'the note');
    await pick(box, 'Serahkan kepada', 'Rekan Uji');
    await press(box, 'Serahkan konsultasi');
    await press(box, 'Catatan (1)');
    await sees(box, 'Tolong lanjutkan');
    equal(dispatchEvent(new Event('beforeunload', { cancelable: true })), true, 'nothing is left to ask about');
  });

  it('keeps canned answers with placeholders, and puts them where the caret is', async () => {
    await visitor(office, 'Siti Rahmawati', 'Halo');
    await signIn(box, office);
    await press(box, 'Jawaban');
    await press(box, 'Tambah jawaban');
    await fill(box, 'Judul', 'Salam');
    await fill(box, 'Isi', 'Halo {nama} dari {alamat}');
    await sees(box, 'Tidak dikenal: {alamat}');
    await fill(box, 'Isi', 'Halo {nama}, salam {petugas}.');
    await sees(box, 'Halo Siti Rahmawati, salam Petugas Uji.');
    await press(box, 'Simpan');
    await sees(box, 'Tersimpan.');
    await forEverybody(box, 'canned answers');
    await press(box, 'Hapus');
    await press(box, 'Batalkan penghapusan');
    await sees(box, 'Halo {nama}');
    await press(box, 'Konsultasi');
    await openConversation('Siti');
    await fill(box, 'Balasan', 'AB');
    const field = focused() as HTMLTextAreaElement;
    field.setSelectionRange(1, 1);
    await press(box, 'Jawaban siap pakai');
    await sees(box, 'Atur jawaban');
    await eventually(() => focused() instanceof HTMLInputElement, 'the focus in the search');
    await type('sal');
    await sees(box, 'Salam');
    await axe(box);
    await keys('Enter');
    await eventually(async () => (await valueOf(box, 'Balasan')) === 'AHalo Siti Rahmawati, salam Petugas Uji.B', 'the answer at the caret');
  });

  it('puts a removed answer back once, however often that is tried', async () => {
    await signIn(box, office);
    await press(box, 'Jawaban');
    await press(box, 'Tambah jawaban');
    await fill(box, 'Judul', 'Salam');
    await fill(box, 'Isi', 'Halo {nama}');
    await press(box, 'Simpan');
    await sees(box, 'Tersimpan.');
    await press(box, 'Hapus');
    await sees(box, '“Salam” dihapus.');
    const restore = loseAnswer('PUT');
    try {
      await press(box, 'Batalkan penghapusan');
      await sees(box, 'Belum tersimpan.');
    } finally {
      restore();
    }
    await press(box, 'Batalkan penghapusan');
    await eventually(() => !visibleText(box).includes('dihapus'), 'it is back');
    ok(!visibleText(box).includes('Belum tersimpan.'), 'what went wrong is over');
    await press(box, 'Konsultasi');
    await press(box, 'Jawaban');
    await sees(box, 'Halo {nama}');
    equal(visibleText(box).split('Halo {nama}').length, 2);
  });

  it('publishes an answer only without what says who asked', async () => {
    const siti = await visitor(office, 'Siti Rahmawati', 'Apakah ada data inflasi?');
    await office.reply(siti.id, 'Ada, Siti Rahmawati. Telepon 0812-3456-7890.');
    await signIn(box, office);
    await openConversation('Siti');
    await press(box, 'Terbitkan');
    await sees(box, 'nama pengunjung');
    equal(await valueOf(box, 'Pertanyaan'), 'Apakah ada data inflasi?');
    await forEverybody(box, 'the publishing');
    const submit = () => (focused()?.getRootNode() as ShadowRoot).querySelector<HTMLElement>('form .actions button')?.click();
    await fill(box, 'Jawaban', 'Ada, Siti Rahmawati.');
    submit();
    await sees(box, 'Hapus dulu data pengunjung dari tulisan');
    await fill(box, 'Jawaban', 'Ada, hubungi 0812-3456-7890.');
    submit();
    await sees(box, 'Periksa dulu dan beri tanda');
    await fill(box, 'Jawaban', 'Ada di tabel dinamis.');
    submit();
    await sees(box, 'Sudah diterbitkan.');
    await press(box, 'Lihat jawaban yang diterbitkan');
    await sees(box, 'Ada di tabel dinamis.');
    await press(box, 'Tarik');
    await sees(box, 'Ditarik, tidak tampil lagi');
    await forEverybody(box, 'what was withdrawn');
  });

  it('proposes a meeting in the office’s time, shows how it stands, and calls it off', async () => {
    const siti = await visitor(office, 'Siti', 'Bisa bertemu?');
    await signIn(box, office);
    await openConversation('Siti');
    await press(box, 'Pertemuan');
    await press(box, 'Usulkan pertemuan');
    await sees(box, 'Isi tanggal dan jam');
    await pick(box, 'Cara bertemu', 'Zoom');
    await fill(box, 'Tanggal', inAMonth());
    await fill(box, 'Jam mulai (WIB)', '10:30');
    await fill(box, 'Tautan Zoom', 'zoom.us/j/1');
    await press(box, 'Usulkan pertemuan');
    await sees(box, 'Tulis tautan lengkap');
    await fill(box, 'Tautan Zoom', 'https://zoom.us/j/1');
    await forEverybody(box, 'a meeting with an error mended');
    await press(box, 'Usulkan pertemuan');
    await sees(box, 'Usulan terkirim kepada pengunjung.');
    await sees(box, /10\.30 WIB/);
    const [event] = (await siti.log()).filter(({ type: kind }) => kind === 'meeting');
    equal(event?.type === 'meeting' ? event.meeting.startsAt : '', `${inAMonth()}T03:30:00.000Z`);
    const saved = savedFile();
    await press(box, 'Simpan ke kalender');
    const { name, text } = await saved;
    equal(name, `pertemuan-${siti.number}.ics`);
    ok(/BEGIN:VCALENDAR[^]*STATUS:TENTATIVE/.test(text), 'a calendar file of what is proposed only');
    await press(box, 'Batalkan pertemuan');
    await press(box, 'Ya, batalkan');
    await sees(box, 'Pertemuan dibatalkan');
  });

  it('is worked with the keyboard alone, from signing in to closing', async () => {
    const siti = await visitor(office, 'Siti', 'Halo');
    await eventually(() => focused() instanceof HTMLInputElement, 'the focus in the first field');
    await type(office.officer.user);
    await keys('Tab');
    await type(office.officer.password);
    await keys('Enter');
    await sees(box, 'Kotak masuk');
    await sees(box, 'Menunggu jawaban');
    (document.activeElement as HTMLElement | null)?.blur();
    await keys('j');
    await sees(box, 'Balasan');
    await eventually(() => focused()?.textContent.trim() === 'Siti', 'the focus on who asks');
    await keys('t');
    await sees(box, 'Anda yang menangani konsultasi ini.');
    await keys('?');
    await sees(box, 'Pintasan papan ketik');
    await axe(box);
    await eventually(() => focused()?.closest('dialog') && focused()?.localName === 'button', 'the focus on the way out of the help');
    await keys('Enter');
    await eventually(() => !visibleText(box).includes('Pintasan papan ketik'), 'the help is closed');
    await keys('r');
    await eventually(() => focused() instanceof HTMLTextAreaElement, 'the focus in the reply');
    await type('r t j'); // In a field they are letters.
    focused()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
    await sees(box, 'Balasan terkirim.');
    await keys('Escape');
    await eventually(() => focused()?.textContent.trim() === 'Siti', 'the focus out of the field');
    for (let i = 0; i < 12 && focused()?.textContent.trim() !== 'Tutup konsultasi'; i++) await keys('Tab');
    await keys('Enter');
    await sees(box, 'Tutup konsultasi ini?');
    await keys('Tab');
    await type('Data sudah diberikan.');
    await keys('Tab', 'Enter');
    await sees(box, 'Konsultasi ini sudah ditutup, jadi tidak dapat dibalas lagi.');
    const last = (await siti.log()).at(-1);
    equal(last?.type === 'closed' ? last.summary : last?.type, 'Data sudah diberikan.');
    equal(await officerSaid(), ['r t j']);
  });

  it('leaves single keys alone once they are switched off', async () => {
    await visitor(office, 'Siti', 'Halo');
    await signIn(box, office);
    await sees(box, 'Siti');
    const settings = [...box.querySelectorAll('pst-desk')].flatMap((desk) => [...(desk.shadowRoot?.querySelectorAll('pst-desk-settings') ?? [])])[0];
    ok(settings, 'there are settings');
    settings.settings = { ...settings.settings, keys: false };
    (document.activeElement as HTMLElement | null)?.blur();
    await keys('j');
    ok(!visibleText(box).includes('Balasan'), 'nothing was opened');
  });

  it('tells the officer that the visitor has read, and shows Markdown and links', async () => {
    const siti = await visitor(office, 'Siti', 'Lihat https://contoh.go.id/a ya');
    await signIn(box, office);
    await openConversation('Siti');
    await office.reply(siti.id, 'Ada di **tabel** ini');
    await sees(box, 'Ada di tabel ini');
    await sees(box, 'terkirim');
    await siti.read(2);
    await sees(box, 'dibaca');
    ok((await linkNamed(box, 'https://contoh.go.id/a')).rel.includes('noopener'), 'the address can be followed');
  });

  for (const width of [320, 1400]) {
    it(`is accessible with each tool open at ${width} pixels`, async () => {
      const siti = await visitor(office, 'Siti', 'Halo');
      await office.reply(siti.id, 'Halo juga');
      dispose();
      ({ box, dispose } = openDesk(width));
      await signIn(box, office);
      await openConversation('Siti');
      for (const [tool, sign] of [['Keterangan', 'Ingin berkonsultasi lewat'], ['Catatan', 'Catatan baru'], ['Pertemuan', 'Cara bertemu'], ['Terbitkan', 'Yang akan dibaca orang'], ['Tutup konsultasi', 'Ringkasan untuk pengunjung']] as const) {
        await press(box, tool);
        await sees(box, sign);
        await forEverybody(box, `${tool} at ${width}`);
      }
    });
  }
});

/** Requests whose address ends so wait until they are let go. */
function holdBack(end: string): () => void {
  const fetched = globalThis.fetch;
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => { resolve = done; });
  globalThis.fetch = async (input, init) => {
    if (new URL(input instanceof Request ? input.url : input, location.href).pathname.endsWith(end)) await promise;
    return fetched(input, init);
  };
  return () => {
    globalThis.fetch = fetched;
    resolve();
  };
}

/** Requests of this method arrive, and what is answered to them does not. */
function loseAnswer(method: string): () => void {
  const fetched = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answered = await fetched(input, init);
    if ((init?.method ?? (input instanceof Request ? input.method : 'GET')) === method) throw new TypeError('Failed to fetch');
    return answered;
  };
  return () => void (globalThis.fetch = fetched);
}

/** A Wednesday about a month away, when offices are open; in Jakarta it is the same day. */
function inAMonth(): string {
  const day = new Date(Date.now() + 30 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}
