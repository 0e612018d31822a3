// One file, one test after the other: all tests of a browser share the officer's cookie.
import { connect } from '../../src/client/connection.ts';
import { loadCanned, loadPublished, removeCanned, saveCanned, savePublished, takeBack } from '../../src/client/desk-answers.ts';
import { newId } from '../../src/client/identity.ts';
import '../../src/desk/desk.ts';
import { equal, ok } from '../support/assert.ts';
import { endSession, openDesk, signIn, visitor, type Visitor } from '../support/desk.ts';
import { forEverybody } from '../support/everybody.ts';
import { keys, type } from '../support/keyboard.ts';
import { savedFile } from '../support/saved-file.ts';
import { axe, check, descend, ENDPOINT, eventually, fill, focused, linkNamed, newOffice, pick, press, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

describe('work at the desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;

  const officerSaid = async () => (await office.received()).consultations.flatMap(({ events }) => events).filter(({ from }) => from === 'officer').map(({ text }) => text);
  const openConversation = async (name: string): Promise<void> => {
    await press(box, name);
    await sees(box, 'Balasan');
  };
  /** Siti has asked, and an officer has it on the screen. */
  const inConversation = async (text: string): Promise<Visitor> => {
    const siti = await visitor(office, 'Siti', text);
    await signIn(box, office);
    await openConversation('Siti');
    return siti;
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
    const siti = await inConversation('Halo');
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
    const siti = await inConversation('Halo');
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
    const siti = await inConversation('Halo');
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
      void release();
    }
    await sees(box, 'Siti Halo');
    await office.reply(siti.id, 'Jawaban rekan');
    await sees(box, 'Jawaban rekan');
    await press(box, 'Kirim balasan');
    await sees(box, 'Ada yang baru sejak Anda membaca.');
    equal(await officerSaid(), ['Jawaban rekan']);
  });

  it('does not close over a question that came while the officer wrote the summary, and keeps the summary', async () => {
    const siti = await inConversation('Halo');
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
    await inConversation('Halo');
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
    await inConversation('Halo dari Siti');
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
    await inConversation('Halo');
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

  it('asks no more about a note for whom a consultation was to be handed to, once that is cancelled', async () => {
    await inConversation('Halo');
    await press(box, 'Tangani');
    await press(box, 'Serahkan');
    await fill(box, 'Catatan untuk petugas itu', 'Tolong lanjutkan');
    ok(leaving(), 'whoever leaves the page is asked');
    await press(box, 'Batal');
    ok(!leaving(), 'it was given up');
    await press(box, 'Serahkan');
    await stands('Catatan untuk petugas itu', '');
    await fill(box, 'Catatan untuk petugas itu', 'Jangan lupa');
    await press(box, 'Lepaskan');
    await sees(box, /Belum ada petugas yang menangani\..*Jangan lupa/);
    await forEverybody(box, 'a note for whom nothing can be handed to any more');
    await press(box, 'Buang catatan');
    await eventually(() => focused()?.textContent === 'Tangani', 'the focus on what can be done');
    ok(!leaving(), 'it was given up');
  });

  it('shows what cannot be sent any more once the consultation is closed, and asks about it until it is discarded', async () => {
    const siti = await inConversation('Halo');
    await press(box, 'Tangani');
    await press(box, 'Serahkan');
    await fill(box, 'Catatan untuk petugas itu', 'Tolong lanjutkan');
    await press(box, 'Pertemuan');
    await fill(box, 'Tanggal', '2030-01-02');
    await fill(box, 'Jam mulai (WIB)', '10:30');
    await press(box, 'Tutup konsultasi');
    await fill(box, 'Ringkasan untuk pengunjung', 'Data sudah diberikan.');
    await fill(box, 'Balasan', 'Ini datanya');
    await office.close(siti.id);
    const all = /sudah ditutup, jadi.*Balasan Ini datanya.*Tolong lanjutkan.*Data sudah diberikan\..*Rabu, 2 Januari 2030, 10\.30/;
    await sees(box, all);
    await forEverybody(box, 'what cannot be sent any more');
    ok(leaving(), 'whoever leaves the page is asked');
    await press(box, 'Buang yang belum terkirim');
    await sees(box, 'Yang belum terkirim sudah dibuang.');
    ok(!leaving() && !visibleText(box).includes('Tolong lanjutkan'), 'it is gone');
    await eventually(() => focused()?.textContent === 'Kembalikan', 'the focus on the way back');
    await press(box, 'Kembalikan');
    await sees(box, all);
    ok(leaving(), 'it is there again');
    await eventually(() => focused()?.textContent === 'Buang yang belum terkirim', 'the focus where it was');
    await press(box, 'Buang yang belum terkirim');
    await sees(box, 'Yang belum terkirim sudah dibuang.');
    dispose();
    ({ box, dispose } = openDesk(1024));
    await sees(box, 'sudah ditutup, jadi');
    ok(!leaving() && !visibleText(box).includes('Tolong lanjutkan'), 'it stays away');
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

  /** A canned answer, and a published one. */
  const answers = async (): Promise<void> => {
    const siti = await visitor(office, 'Siti Rahmawati', 'Apakah ada data inflasi?');
    await office.reply(siti.id, 'Ada di tabel dinamis.');
    await signIn(box, office);
    await openConversation('Siti');
    await press(box, 'Terbitkan');
    await eventually(async () => (await valueOf(box, 'Jawaban')) === 'Ada di tabel dinamis.', 'the answer to publish');
    submitForm();
    await sees(box, 'Sudah diterbitkan.');
    await press(box, 'Lihat jawaban yang diterbitkan');
    await press(box, 'Tambah jawaban');
    await fill(box, 'Judul', 'Salam');
    await fill(box, 'Isi', 'Halo {nama}');
    await press(box, 'Simpan');
    await sees(box, 'Tersimpan.');
  };
  /** “Terbitkan” is also the name of the tool. */
  const submitForm = () => [...descend(box)].find(({ localName }) => localName === 'pst-desk-publish')?.shadowRoot?.querySelector<HTMLElement>('form .actions button')?.click();
  const edit = async (title: string): Promise<void> => {
    const button = () => [...descend(box)].find((element): element is HTMLButtonElement =>
      element instanceof HTMLButtonElement && element.textContent.trim() === 'Ubah' && element.closest('article')?.querySelector('h3')?.textContent === title);
    (await eventually(button, `what changes “${title}”`)).click();
  };
  const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const stands = (field: string, text: string) => eventually(async () => (await valueOf(box, field)) === text, `“${text}” in “${field}”`);

  it('keeps an answer that is being written or changed through another view, signing out and a reload', async () => {
    await answers();
    await edit('Salam');
    await fill(box, 'Isi', 'Halo {nama}, apa kabar?');
    await edit('Apakah ada data inflasi?');
    await fill(box, 'Jawaban', 'Ada di tabel dinamis yang baru.');
    ok(leaving(), 'whoever leaves the page is asked');
    await press(box, 'Konsultasi');
    await sees(box, 'Kotak masuk');
    await press(box, /^Jawaban$/);
    await stands('Isi', 'Halo {nama}, apa kabar?');
    await stands('Jawaban', 'Ada di tabel dinamis yang baru.');
    await press(box, 'Keluar');
    dispose();
    ({ box, dispose } = openDesk(1024));
    await fill(box, 'Nama pengguna', office.officer.user);
    await fill(box, 'Kata sandi', office.officer.password);
    await press(box, 'Masuk');
    await stands('Isi', 'Halo {nama}, apa kabar?');
    await stands('Jawaban', 'Ada di tabel dinamis yang baru.');
    await forEverybody(box, 'both answers while they are changed');
    await press(box, 'Simpan');
    await sees(box, 'Tersimpan.');
    submitForm();
    await eventually(async () => (await loadPublished(connect(ENDPOINT)))[0]?.answer === 'Ada di tabel dinamis yang baru.', 'the published answer');
    await eventually(() => focused()?.textContent.trim() === 'Ubah', 'the focus where the change began');
    equal((await loadCanned(connect(ENDPOINT))).map(({ text }) => text), ['Halo {nama}, apa kabar?']);
    ok(!leaving(), 'nothing is left to ask about');
    await edit('Apakah ada data inflasi?');
    await fill(box, 'Jawaban', 'Ada.');
    submitForm();
    await sees(box, /Ada\. Diterbitkan/);
    ok(!leaving(), 'nor without a reload');
    await press(box, 'Tambah jawaban');
    await fill(box, 'Judul', 'Penutup');
    await press(box, 'Konsultasi');
    await sees(box, 'Kotak masuk');
    await press(box, /^Jawaban$/);
    await stands('Judul', 'Penutup');
    ok(!visibleText(box).includes('Terbitkan tanya jawab'), 'what was sent is not opened again');
    await press(box, 'Batal');
    await press(box, 'Tambah jawaban');
    equal(await valueOf(box, 'Judul'), '');
  });

  /** One answer of each kind, as it stands at the office and begun to be changed here. */
  const changingBoth = async () => {
    const connection = connect(ENDPOINT);
    await answers();
    await edit('Salam');
    await fill(box, 'Isi', 'Halo {nama}, dari saya');
    await edit('Apakah ada data inflasi?');
    await fill(box, 'Jawaban', 'Ada, kata saya.');
    const [[canned], [published]] = [await loadCanned(connection), await loadPublished(connection)];
    return { connection, canned, published };
  };

  it('replaces nothing that a colleague has changed while the officer was elsewhere and saw nothing of it', async () => {
    const { connection, canned, published } = await changingBoth();
    await saveCanned(connection, canned?.id ?? '', { title: 'Salam', text: 'Selamat pagi {nama}', basedOn: canned?.changedAt });
    await takeBack(connection, published?.id ?? '');
    const restore = holdBack(`/canned-answers/${canned?.id ?? ''}`, `/answers/${published?.id ?? ''}`);
    await press(box, 'Simpan');
    submitForm();
    await press(box, 'Konsultasi');
    await sees(box, 'Kotak masuk');
    await restore();
    // What the view that was left may still do takes as long.
    for (let i = 0; i < 3; i++) await Promise.all([loadCanned(connection), loadPublished(connection)]);
    await press(box, /^Jawaban$/);
    await stands('Isi', 'Halo {nama}, dari saya');
    await stands('Jawaban', 'Ada, kata saya.');
    await press(box, 'Simpan');
    await sees(box, /Petugas lain sudah mengubahnya.*Selamat pagi \{nama\}/);
    submitForm();
    await sees(box, /Petugas lain sudah mengubahnya.*Petugas lain sudah mengubahnya.*Ditarik, tidak tampil lagi/);
    equal([(await loadCanned(connection))[0]?.text, (await loadPublished(connection))[0]?.answer], ['Selamat pagi {nama}', 'Ada di tabel dinamis.']);
  });

  it('shows what a colleague has made of an answer meanwhile, and takes its place only when it is sent again', async () => {
    const connection = connect(ENDPOINT);
    await answers();
    await edit('Salam');
    await fill(box, 'Isi', 'Halo {nama}, dari saya');
    const [canned] = await loadCanned(connection);
    await saveCanned(connection, canned?.id ?? '', { title: 'Salam pagi', text: 'Selamat pagi {nama}', basedOn: canned?.changedAt });
    await press(box, 'Simpan');
    await sees(box, /Petugas lain sudah mengubahnya.*Salam pagi.*Selamat pagi \{nama\}/);
    await forEverybody(box, 'an answer that a colleague has changed');
    await stands('Isi', 'Halo {nama}, dari saya');
    await press(box, 'Simpan');
    await sees(box, 'Tersimpan.');
    equal((await loadCanned(connection)).map(({ title, text }) => [title, text]), [['Salam', 'Halo {nama}, dari saya']]);

    await edit('Apakah ada data inflasi?');
    await fill(box, 'Jawaban', 'Ada, kata saya.');
    const [published] = await loadPublished(connection);
    await savePublished(connection, published?.id ?? '', { question: 'Adakah data inflasi?', answer: 'Ada, kata rekan.', basedOn: published?.publishedAt });
    submitForm();
    await sees(box, /Petugas lain sudah mengubahnya.*Adakah data inflasi\?.*Ada, kata rekan\./);
    await stands('Jawaban', 'Ada, kata saya.');
    submitForm();
    await eventually(async () => (await loadPublished(connection))[0]?.answer === 'Ada, kata saya.', 'the published answer');
  });

  it('offers what was written into an answer that a colleague has removed as a new one', async () => {
    const connection = connect(ENDPOINT);
    await answers();
    await saveCanned(connection, newId(), { title: 'Penutup', text: 'Terima kasih' });
    const salam = (await loadCanned(connection)).find(({ title }) => title === 'Salam')?.id ?? '';
    await press(box, 'Konsultasi');
    await sees(box, 'Kotak masuk');
    await press(box, /^Jawaban$/);
    await edit('Salam');
    await fill(box, 'Isi', 'Halo {nama}, dari saya');
    await removeCanned(connection, salam);
    const restore = loseAnswer('DELETE');
    try {
      await press(box, 'Hapus');
      await sees(box, 'Muat ulang');
    } finally {
      restore();
    }
    await press(box, 'Muat ulang');
    await sees(box, 'Petugas lain sudah menghapus jawaban ini.');
    await stands('Isi', 'Halo {nama}, dari saya');
    dispose();
    ({ box, dispose } = openDesk(1024));
    await sees(box, 'Petugas lain sudah menghapus jawaban ini.');
    await stands('Judul', 'Salam');
    await forEverybody(box, 'an answer that a colleague has removed');
    await press(box, 'Simpan');
    await sees(box, 'Tersimpan.');
    equal((await loadCanned(connection)).map(({ title, text }) => [title, text]), [['Salam', 'Halo {nama}, dari saya']]);
    ok(!leaving(), 'nothing is left to ask about');
  });

  it('asks about nothing where what was typed into an answer reads as before', async () => {
    const connection = connect(ENDPOINT);
    await answers();
    await edit('Salam');
    await fill(box, 'Isi', 'Halo {nama}!');
    ok(leaving(), 'something is written');
    await fill(box, 'Isi', 'Halo {nama}');
    ok(!leaving(), 'nothing is');
    await edit('Apakah ada data inflasi?');
    await fill(box, 'Jawaban', 'Ada di tabel dinamis!');
    ok(leaving(), 'something is written');
    await fill(box, 'Jawaban', 'Ada di tabel dinamis.');
    ok(!leaving(), 'nothing is');
    await fill(box, 'Isi', 'Halo {nama}, dari saya');
    const [canned] = await loadCanned(connection);
    await saveCanned(connection, canned?.id ?? '', { title: 'Salam', text: 'Selamat pagi', basedOn: canned?.changedAt });
    await press(box, 'Simpan');
    await sees(box, /Petugas lain sudah mengubahnya.*Selamat pagi/);
    await fill(box, 'Isi', 'Selamat pagi');
    ok(!leaving(), 'it is what the colleague wrote');
    await fill(box, 'Isi', 'Selamat pagi, {nama}');
    await press(box, 'Simpan');
    await sees(box, 'Tersimpan.');
    await press(box, 'Konsultasi');
    await sees(box, 'Kotak masuk');
    await press(box, /^Jawaban$/);
    await sees(box, 'Selamat pagi, {nama}');
    ok(!/Batal|Simpan/.test(visibleText(box)), 'no form is open');
  });

  it('says why it cannot show what a colleague has made of an answer', async () => {
    const { connection, canned, published } = await changingBoth();
    await saveCanned(connection, canned?.id ?? '', { title: 'Salam', text: 'Selamat pagi', basedOn: canned?.changedAt });
    await savePublished(connection, published?.id ?? '', { question: 'Adakah?', answer: 'Ada, kata rekan.', basedOn: published?.publishedAt });
    const restore = loseAnswer('GET');
    try {
      await press(box, 'Simpan');
      await sees(box, /Belum tersimpan\. Jaringan terputus/);
      submitForm();
      await sees(box, /Belum diterbitkan\. Jaringan terputus/);
    } finally {
      restore();
    }
    await press(box, 'Simpan');
    await sees(box, /Petugas lain sudah mengubahnya.*Selamat pagi/);
    submitForm();
    await sees(box, /Petugas lain sudah mengubahnya.*Petugas lain sudah mengubahnya.*Ada, kata rekan\./);
  });

  it('says that an answer was not saved, also to an officer who has opened another one meanwhile', async () => {
    const connection = connect(ENDPOINT);
    await answers();
    await edit('Salam');
    await fill(box, 'Isi', 'Halo {nama}, dari saya');
    const [canned] = await loadCanned(connection);
    await saveCanned(connection, canned?.id ?? '', { title: 'Salam', text: 'Selamat pagi', basedOn: canned?.changedAt });
    const release = holdBack(`/canned-answers/${canned?.id ?? ''}`);
    await press(box, 'Simpan');
    await press(box, 'Tambah jawaban');
    await stands('Judul', '');
    await release();
    await sees(box, '“Salam” belum tersimpan.');
    await forEverybody(box, 'an answer that was not saved beside another one');
    await edit('Salam');
    await stands('Isi', 'Halo {nama}, dari saya');
    ok(!visibleText(box).includes('“Salam” belum tersimpan.'), 'it is there to be saved again');
  });

  it('leaves the focus with whoever changes or withdraws an answer', async () => {
    await answers();
    await edit('Salam');
    await eventually(() => focused()?.id === 'title', 'the focus in the form');
    await edit('Apakah ada data inflasi?');
    await eventually(() => focused()?.textContent === 'Terbitkan tanya jawab', 'the focus on the heading of the form');
    await press(box, /^Batal$/);
    await eventually(() => focused()?.textContent === 'Tambah jawaban', 'the focus where a form begins');
    submitForm();
    await eventually(() => focused()?.textContent === 'Ubah', 'the focus where the change began');
    await press(box, 'Tarik');
    await eventually(() => focused()?.textContent === 'Terbitkan lagi', 'the focus on what took the place of the button');
  });

  it('does not tell beside one consultation how taking another one ended, nor closes what is written there', async () => {
    const [ani, siti] = [await visitor(office, 'Ani', 'Halo dari Ani'), await visitor(office, 'Siti', 'Halo dari Siti')];
    await signIn(box, office);
    await openConversation('Siti');
    const release = holdBack(`${siti.id}/officer`);
    await press(box, 'Tangani');
    await press(box, /^Ani/);
    await sees(box, 'Ani Halo dari Ani');
    await press(box, 'Tangani');
    await press(box, 'Serahkan');
    await fill(box, 'Catatan untuk petugas itu', 'Tolong lanjutkan');
    await release();
    await sees(box, 'Saya tangani (2)');
    await stands('Catatan untuk petugas itu', 'Tolong lanjutkan');
    const restore = loseAnswer('POST');
    try {
      const fail = holdBack(`${ani.id}/officer`);
      await press(box, 'Lepaskan');
      await press(box, /^Siti/);
      await sees(box, 'Siti Halo dari Siti');
      await fail();
    } finally {
      restore();
    }
    await sees(box, 'Saya tangani (1)');
    ok(!visibleText(box).includes('Belum tersimpan.'), 'nothing went wrong here');
  });

  it('opens and reports nothing of a long conversation beside the next one', async () => {
    const [ani, siti] = [await visitor(office, 'Ani', 'Halo dari Ani'), await visitor(office, 'Siti', 'Halo dari Siti')];
    for (let i = 1; i <= 101; i++) await office.reply(siti.id, `Jawaban ${i}`);
    await signIn(box, office);
    await openConversation('Siti');
    await sees(box, 'Tampilkan yang sebelumnya (2)');
    const [releaseAni, releaseSiti] = [holdBack(`${ani.id}/events`), holdBack(`${siti.id}/events`)];
    await press(box, 'Tampilkan yang sebelumnya');
    await press(box, 'Terbitkan');
    await press(box, /^Ani/);
    await eventually(() => focused()?.textContent.trim() === 'Ani', 'the focus on who asks');
    await releaseSiti();
    // What is shown of it would be shown by then.
    await loadCanned(connect(ENDPOINT));
    ok(!/Terbitkan tanya jawab|belum dapat dimuat/i.test(visibleText(box)), visibleText(box));
    equal(focused()?.textContent.trim(), 'Ani');
    await releaseAni();
    await sees(box, 'Ani Halo dari Ani');
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

  /** Does it while what the office answers does not come through, and waits for the words that say so. */
  const losingAnswer = async (act: () => unknown, said: string): Promise<void> => {
    const restore = loseAnswer('PUT');
    try {
      await act();
      await sees(box, said);
    } finally {
      restore();
    }
  };

  it('publishes once although the answer was lost and the page reloaded, also with other words', async () => {
    const connection = connect(ENDPOINT);
    const siti = await visitor(office, 'Siti', 'Apakah ada data inflasi?');
    await office.reply(siti.id, 'Ada di tabel dinamis.');
    await signIn(box, office);
    await openConversation('Siti');
    const losing = async (): Promise<void> => {
      await press(box, 'Terbitkan');
      await stands('Pertanyaan', 'Apakah ada data inflasi?');
      await losingAnswer(submitForm, 'Belum diterbitkan.');
      dispose();
      ({ box, dispose } = openDesk(1024));
    };
    await losing();
    await losing();
    equal((await loadPublished(connection)).length, 1);
    await press(box, 'Terbitkan');
    await fill(box, 'Jawaban', 'Ada di tabel dinamis, di situs kami.');
    submitForm();
    await sees(box, /Ini sudah pernah diterbitkan.*Ada di tabel dinamis\./);
    submitForm();
    await sees(box, 'Sudah diterbitkan.');
    equal((await loadPublished(connection)).map(({ answer }) => answer), ['Ada di tabel dinamis, di situs kami.']);
    ok(!leaving(), 'nothing is left to ask about');
  });

  it('proposes a meeting and writes a note once, although the answer was lost and the page reloaded', async () => {
    const siti = await visitor(office, 'Siti', 'Bisa bertemu?');
    const former = await office.propose(siti.id, { kind: 'zoom', startsAt: `${inAMonth()}T02:00:00.000Z`, minutes: 30, place: 'https://zoom.us/j/0' });
    await signIn(box, office);
    await openConversation('Siti');
    await press(box, 'Catatan');
    await fill(box, 'Catatan baru', 'Sudah ditelepon');
    await losingAnswer(() => press(box, 'Simpan catatan'), 'Catatan belum tersimpan');
    await press(box, 'Pertemuan');
    await pick(box, 'Cara bertemu', 'Kunjungan ke kantor');
    await fill(box, 'Tanggal', inAMonth());
    await fill(box, 'Jam mulai (WIB)', '23:30');
    await fill(box, 'Tempat', 'Ruang PST');
    await press(box, 'Usulkan waktu lain');
    await check(box, 'Saya tahu kantor tutup');
    await losingAnswer(() => press(box, 'Usulkan waktu lain'), 'Belum tersimpan.');
    dispose();
    ({ box, dispose } = openDesk(1024));
    await press(box, 'Pertemuan');
    await stands('Jam mulai (WIB)', '23:30');
    await press(box, 'Usulkan waktu lain');
    await sees(box, 'Usulan baru terkirim, yang lama dibatalkan.');
    const meetings = (await siti.log()).flatMap((event) => (event.type === 'meeting' ? [event.meeting] : []));
    equal(meetings.map(({ id, place, state }) => [id === former, place, state]), [[true, 'https://zoom.us/j/0', 'proposed'], [false, 'Ruang PST', 'proposed'], [true, 'https://zoom.us/j/0', 'cancelled']]);
    await press(box, 'Catatan (1)');
    await press(box, 'Simpan catatan');
    await sees(box, 'Catatan tersimpan.');
    await sees(box, 'Catatan (1)');
    ok(!leaving(), 'nothing is left to ask about');
  });

  it('proposes a meeting in the office’s time, shows how it stands, and calls it off', async () => {
    const siti = await inConversation('Bisa bertemu?');
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

  it('keeps the proposal of a meeting through another consultation and a reload, until it is sent', async () => {
    await visitor(office, 'Ani', 'Halo dari Ani');
    await inConversation('Bisa bertemu?');
    await press(box, 'Pertemuan');
    await pick(box, 'Cara bertemu', 'Zoom');
    await fill(box, 'Tanggal', inAMonth());
    await fill(box, 'Jam mulai (WIB)', '10:30');
    await fill(box, 'Lama (menit)', '45');
    await fill(box, 'Tautan Zoom', 'https://zoom.us/j/1');
    await press(box, /^Ani/);
    await sees(box, 'Ani Halo dari Ani');
    await press(box, 'Pertemuan');
    equal(await valueOf(box, 'Tempat'), '');
    dispose();
    ({ box, dispose } = openDesk(1024));
    await press(box, /^Siti/);
    await sees(box, 'Siti Bisa bertemu?');
    await press(box, 'Pertemuan');
    for (const [field, value] of [['Tanggal', inAMonth()], ['Jam mulai (WIB)', '10:30'], ['Lama (menit)', '45'], ['Tautan Zoom', 'https://zoom.us/j/1']] as const) await stands(field, value);
    await press(box, 'Usulkan pertemuan');
    await sees(box, 'Usulan terkirim kepada pengunjung.');
    equal(await valueOf(box, 'Tempat'), '');
    ok(dispatchEvent(new Event('beforeunload', { cancelable: true })), 'nothing is left to ask about');
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
    const siti = await inConversation('Lihat https://contoh.go.id/a ya');
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

/** Requests whose address ends in one of these wait until they are let go; what lets them go waits for what becomes of them. */
function holdBack(...ends: readonly string[]): () => Promise<unknown> {
  const fetched = globalThis.fetch;
  let release = (): void => undefined;
  const released = new Promise<void>((done) => { release = done; });
  const held: Promise<unknown>[] = [];
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!ends.some((end) => pathname.endsWith(end))) return fetched(input, init);
    const answer = released.then(() => fetched(input, init));
    held.push(answer.catch(() => undefined));
    return answer;
  };
  return () => {
    globalThis.fetch = fetched;
    release();
    return Promise.all(held);
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
