import '../../src/elements/feedback/define.ts';
import '../../src/elements/office/define.ts';
import type { ComplaintFiledEvent } from '../../src/elements/feedback/complaint-filed-event.ts';
import type { RatingSentEvent } from '../../src/elements/feedback/rating-sent-event.ts';
import { POLICY_DEFAULTS } from '../../src/contract/policy.ts';
import { newId } from '../../src/client/identity.ts';
import { equal, ok } from '../support/assert.ts';
import { chooseFiles } from '../support/choose-files.ts';
import { keys, type } from '../support/keyboard.ts';
import { GOOD, type GoodName } from '../support/sample-files.ts';
import {
  axe, choose, descend, descriptionOf, ENDPOINT, eventually, fill, focused, linkNamed, newOffice, pick, place, press, sees, valueOf, visibleText, type TestOffice,
} from '../support/widget.ts';

const OVERALL = 'Secara keseluruhan, bagaimana mutu pelayanan kami?';
/** The official questionnaire: question, its four words, and here the answer that the visitor gives. */
const SKM = [
  ['persyaratan', /kesesuaian persyaratan pelayanan dengan jenis pelayanannya\?$/, ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'], 4],
  ['prosedur', /pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini\?$/, ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'], 3],
  ['waktu', /kecepatan waktu dalam memberikan pelayanan\?$/, ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'], 2],
  ['biaya', /kewajaran biaya\/tarif dalam pelayanan\?$/, ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'], 4],
  ['produk', /antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan\?$/, ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'], 3],
  ['kompetensi', /kompetensi\/kemampuan petugas dalam pelayanan\?$/, ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'], 1],
  ['perilaku', /terkait kesopanan dan keramahan\?$/, ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'], 4],
  ['sarana', /kualitas sarana dan prasarana\?$/, ['Buruk', 'Cukup', 'Baik', 'Sangat baik'], 2],
  ['pengaduan', /penanganan pengaduan pengguna layanan\?$/, ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'], 3],
] as const;
const SCORES = Object.fromEntries(SKM.map(([unsur, , , score]) => [unsur, score]));
const WRITTEN = 'Menunggu 40 menit, padahal dijanjikan 10 menit.';

describe('feedback', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};

  beforeEach(async () => {
    office = await newOffice();
  });
  afterEach(() => dispose());

  const show = (markup: string, width?: number): void => {
    ({ box, dispose } = place(markup, width));
  };
  const open = async (attributes = ''): Promise<void> => {
    show(`<pst-feedback endpoint="${ENDPOINT}" office="${office.code}" ${attributes}></pst-feedback>`);
    await eventually(() => box.querySelector('pst-feedback')?.shadowRoot?.querySelector('form'), 'the form');
  };
  const answer = async (step: number): Promise<void> => {
    for (const [, question, words, score] of SKM.slice(step * 3 - 3, step * 3)) await choose(box, question, words[score - 1] ?? '');
  };
  const answerAll = async (): Promise<void> => {
    await press(box, 'Nilai lengkap (9 pertanyaan)');
    for (const step of [1, 2]) {
      await answer(step);
      await press(box, 'Selanjutnya');
    }
    await answer(3);
  };
  const writeComplaint = async (): Promise<void> => {
    await press(box, 'Sampaikan pengaduan');
    await complainOf('Waktu Penyelesaian');
  };
  const complainOf = async (category: string, identity = 'Tanpa nama'): Promise<void> => {
    await choose(box, 'Tentang apa pengaduan Anda?', category);
    await fill(box, 'Apa yang terjadi?', WRITTEN);
    await choose(box, 'Siapa yang mengadu?', identity);
  };
  const ratings = async () => (await office.received()).ratings;
  const complaints = async () => (await office.received()).complaints;
  const inFocus = (pattern: RegExp) => eventually(() => pattern.test(focused()?.textContent ?? ''), `the focus on ${pattern}`);
  const chosen = () => [...(box.querySelector('pst-feedback')?.shadowRoot?.querySelectorAll('input:checked') ?? [])].length;
  /** Puts something between the widget and the endpoint, which nobody else can do. */
  const openSpoilt = async (from: string, to: string): Promise<void> => {
    show('<pst-office><pst-feedback></pst-feedback></pst-office>');
    const spoilt = (body: BodyInit | null | undefined) => (typeof body === 'string' ? { body: body.replace(from, to) } : {});
    Object.assign(box.firstElementChild ?? {}, {
      office: office.code,
      connection: { endpoint: ENDPOINT, fetch: (url: URL, init: RequestInit) => fetch(url, { ...init, ...spoilt(init.body) }) },
    });
    await sees(box, OVERALL);
  };

  describe('a quick rating', () => {
    it('is one word, and that is enough', async () => {
      await open();
      equal(chosen(), 0, 'answers chosen beforehand');
      await choose(box, OVERALL, 'Sangat Baik');
      await press(box, 'Kirim penilaian');
      await sees(box, /Terima kasih atas penilaian Anda Diterima kantor \d\d\.\d\d WIB, tanpa nama Anda/);
      await inFocus(/Terima kasih/);
      equal((await ratings()).map(({ rating }) => rating), [{ kind: 'quick', overall: 4 }]);
    });

    for (const [i, word] of ['Tidak Baik', 'Kurang Baik', 'Baik', 'Sangat Baik'].entries()) {
      it(`counts “${word}” as ${i + 1}`, async () => {
        await open();
        await choose(box, OVERALL, word);
        await press(box, 'Kirim penilaian');
        await sees(box, 'Terima kasih');
        equal((await ratings())[0]?.rating, { kind: 'quick', overall: i + 1 });
      });
    }

    it('carries a comment exactly as written', async () => {
      const comment = '  <b>Baik</b> 👍🏽\nشكرا   ';
      await open();
      await choose(box, OVERALL, 'Baik');
      await fill(box, 'Kritik, saran, atau pujian', comment);
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      equal((await ratings())[0]?.rating, { kind: 'quick', overall: 3, comment });
    });

    it('asks for the word when it is missing, beside the question and in the focused summary', async () => {
      await open();
      await fill(box, 'Kritik, saran, atau pujian', 'Terima kasih, Bu Rina');
      await press(box, 'Kirim penilaian');
      await inFocus(/Ada 1 isian yang perlu diperbaiki.*Penilaian keseluruhan: Pilih salah satu/s);
      equal(await descriptionOf(box, OVERALL), 'Pilih salah satu');
      equal(await valueOf(box, 'Kritik'), 'Terima kasih, Bu Rina');
      equal(await ratings(), []);
    });

    it('may be given again, and tells the page its id and nothing else', async () => {
      await open();
      const heard: RatingSentEvent[] = [];
      box.addEventListener('pst-rating-sent', (event) => heard.push(event as RatingSentEvent));
      for (const word of ['Baik', 'Baik']) {
        await choose(box, OVERALL, word);
        await press(box, 'Kirim penilaian');
        await press(box, 'Beri penilaian lain');
        await sees(box, OVERALL);
        equal(chosen(), 0, 'answers chosen beforehand');
      }
      equal(heard.map(({ id }) => id).sort(), (await ratings()).map(({ id }) => id).sort());
      equal(heard.length, 2);
      equal(Object.keys(heard[0] ?? {}).filter((key) => key !== 'isTrusted'), ['id']);
    });
  });

  describe('the nine questions', () => {
    it('stand in the official words, three at a time, and arrive by key with their values', async () => {
      await open();
      await press(box, 'Nilai lengkap (9 pertanyaan)');
      for (const [i, position] of ['Pertanyaan 1–3 dari 9', 'Pertanyaan 4–6 dari 9', 'Pertanyaan 7–9 dari 9'].entries()) {
        await sees(box, position);
        await inFocus(new RegExp(position));
        const text = visibleText(box);
        for (const [, , words] of SKM.slice(i * 3, i * 3 + 3)) ok(text.includes(words.join(' ')), `“${words.join(' ')}” in: ${text}`);
        await answer(i + 1);
        if (i < 2) await press(box, 'Selanjutnya');
      }
      await fill(box, 'Kritik, saran, atau pujian', 'Ruang baca perlu kipas.');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      equal((await ratings()).map(({ rating }) => rating), [{ kind: 'skm', scores: SCORES, comment: 'Ruang baca perlu kipas.' }]);
    });

    it('go on only when the three are answered, and say which are not', async () => {
      await open();
      await press(box, 'Nilai lengkap');
      await choose(box, /kemudahan prosedur/, 'Mudah');
      await press(box, 'Selanjutnya');
      await inFocus(/2 isian.*Persyaratan: Pilih salah satu.*Waktu Penyelesaian: Pilih salah satu/s);
      equal(await descriptionOf(box, /kecepatan waktu/), 'Pilih salah satu');
      equal(await descriptionOf(box, /kemudahan prosedur/), '');
      await press(box, 'Waktu Penyelesaian: Pilih salah satu');
      equal((focused() as HTMLInputElement).name, 'waktu');
      await answer(1);
      await press(box, 'Selanjutnya');
      await sees(box, 'Pertanyaan 4–6 dari 9');
      ok(!visibleText(box).includes('isian yang perlu'), 'the next three begin without reproach');
    });

    it('keep their answers when the visitor goes back, as does the quick one', async () => {
      await open();
      await choose(box, OVERALL, 'Baik');
      await press(box, 'Nilai lengkap');
      await answer(1);
      await press(box, 'Selanjutnya');
      await sees(box, 'Pertanyaan 4–6');
      await choose(box, /kewajaran biaya/, 'Gratis');
      await press(box, 'Kembali');
      await sees(box, 'Pertanyaan 1–3');
      await press(box, 'Kembali');
      await sees(box, OVERALL);
      equal(chosen(), 5, 'answers kept');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      equal((await ratings())[0]?.rating, { kind: 'quick', overall: 3 });
    });

    it('are followed by the service and what the SKM form asks of a respondent: nothing chosen, everything explained', async () => {
      await open();
      await answerAll();
      await press(box, 'Data responden');
      await sees(box, 'Semua boleh dikosongkan');
      await sees(box, 'Di bawah 17 tahun termasuk data anak');
      const chosen = [...descend(box)].filter((e) => e instanceof HTMLInputElement && e.checked && !SKM.some(([unsur]) => unsur === e.name));
      equal(chosen.length, 0);
      await pick(box, 'Jenis layanan yang diterima', 'Konsultasi Statistik');
      await choose(box, 'Jenis kelamin', 'Perempuan');
      await fill(box, 'Usia', '34');
      await choose(box, 'Pendidikan', 'S1');
      ok(!visibleText(box).includes('sebutkan'), 'another occupation is not asked before it is chosen');
      await choose(box, 'Pekerjaan', 'Lainnya');
      await fill(box, 'Pekerjaan lainnya', 'Petani');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      const [rated] = await ratings();
      equal(rated?.rating, { kind: 'skm', scores: SCORES, service: 'konsultasi', respondent: { gender: 'P', age: 34, education: 'S1', occupation: 'LAINNYA', occupationOther: 'Petani' } });
    });

    it('count without a word about the respondent, and without what was taken back', async () => {
      await open();
      await answerAll();
      await press(box, 'Data responden');
      await choose(box, 'Pekerjaan', 'Lainnya');
      await fill(box, 'Pekerjaan lainnya', 'Petani');
      await press(box, 'Kosongkan Pekerjaan');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      equal((await ratings())[0]?.rating, { kind: 'skm', scores: SCORES });
    });

    it('are not held up by an age that is none: it is said beside it and in the summary, and everything stays', async () => {
      await open();
      await answerAll();
      await press(box, 'Data responden');
      await fill(box, 'Usia', 'tua');
      await press(box, 'Kirim penilaian');
      await sees(box, /Ada 1 isian yang perlu diperbaiki Usia \(tahun\): Tulis usia dalam tahun/);
      equal(await descriptionOf(box, 'Usia'), 'Di bawah 17 tahun termasuk data anak, yang dilindungi khusus: kosongkan bila ragu. Tulis usia dalam tahun, misalnya 34');
      await fill(box, 'Usia', '130');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Tulis usia dalam tahun');
      await fill(box, 'Usia', '61');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      equal((await ratings())[0]?.rating, { kind: 'skm', scores: SCORES, respondent: { age: 61 } });
    });

    it('lead back to the question that only the endpoint refused', async () => {
      await openSpoilt('"waktu":2', '"waktu":7');
      await answerAll();
      await press(box, 'Kirim penilaian');
      await inFocus(/Waktu Penyelesaian: Pilih salah satu/);
      await sees(box, 'Pertanyaan 1–3 dari 9');
      await press(box, 'Waktu Penyelesaian: Pilih salah satu');
      equal((focused() as HTMLInputElement).name, 'waktu');
      equal(await ratings(), []);
    });
  });

  describe('the rating of a visit', () => {
    const visited = async (): Promise<string> => {
      const id = newId();
      const visit = { name: 'Budi', email: 'budi@contoh.example', gender: 1, education: 4, occupation: 1, institutionCategory: 1, institutionName: 'Universitas Contoh', purpose: 1, services: [16], channels: [1] };
      const response = await fetch(`${ENDPOINT}/v1/offices/${office.code}/visits/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(visit) });
      equal(response.status, 200);
      return id;
    };
    const rateIt = async (): Promise<void> => {
      await choose(box, OVERALL, 'Baik');
      await press(box, 'Kirim penilaian');
    };

    it('names the visit, and is given once', async () => {
      const visit = await visited();
      await open(`visit="${visit}"`);
      await rateIt();
      await sees(box, 'Terima kasih atas penilaian Anda');
      ok(!visibleText(box).includes('Beri penilaian lain'), 'a second one is not offered');
      equal((await ratings()).map(({ rating }) => rating), [{ kind: 'quick', overall: 3, visit }]);
      dispose();
      show(`<pst-feedback endpoint="${ENDPOINT}" office="${office.code}" visit="${visit}"></pst-feedback>`);
      await sees(box, 'Kunjungan ini sudah dinilai');
      ok(!visibleText(box).includes(OVERALL), 'nothing is asked');
      await press(box, 'Sampaikan pengaduan');
      await sees(box, 'Tentang apa pengaduan Anda?');
    });

    it('says so, with the focus on it, when somebody else was faster', async () => {
      const visit = await visited();
      await open(`visit="${visit}"`);
      const other = await fetch(`${ENDPOINT}/v1/offices/${office.code}/ratings/${newId()}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ kind: 'quick', overall: 1, visit }) });
      equal(other.status, 200);
      await rateIt();
      await sees(box, 'Kunjungan ini sudah dinilai');
      await inFocus(/sudah dinilai/);
      equal((await ratings()).length, 1);
    });

    it('begins anew for the next visitor at the same tablet', async () => {
      const [first, second] = [await visited(), await visited()];
      await open(`visit="${first}"`);
      await choose(box, OVERALL, 'Kurang Baik');
      await fill(box, 'Kritik, saran', 'Antrean lama');
      box.querySelector('pst-feedback')?.setAttribute('visit', second);
      await eventually(async () => (await valueOf(box, 'Kritik, saran')) === '', 'an empty form');
      await rateIt();
      await sees(box, 'Terima kasih');
      equal((await ratings()).map(({ rating }) => rating), [{ kind: 'quick', overall: 3, visit: second }]);
    });

    it('can be given where it cannot be told whether it has been', async () => {
      const visit = await visited();
      // The office is known to this page; only the visit is asked for.
      await open();
      dispose();
      await office.fault('down', 1);
      show(`<pst-feedback endpoint="${ENDPOINT}" office="${office.code}" visit="${visit}"></pst-feedback>`);
      await eventually(() => visibleText(box).includes(OVERALL), 'the question');
    });
  });

  it('leads to the office’s SKD questionnaire after a rating, where there is one, and says that it is another survey in a new tab', async () => {
    office = await newOffice({ policy: { ...POLICY_DEFAULTS, satisfaction: { leastRespondents: 10, skd: 'https://skd.bps.go.id/skd/s/3374' } } });
    await open();
    await choose(box, OVERALL, 'Baik');
    await press(box, 'Kirim penilaian');
    await sees(box, 'survei resmi tahunan BPS');
    const link = await linkNamed(box, 'Isi kuesioner SKD');
    equal([link.href, link.target, link.rel], ['https://skd.bps.go.id/skd/s/3374', '_blank', 'noopener noreferrer']);
    await sees(box, 'terbuka di tab baru');
  });

  describe('a complaint', () => {
    it('is asked what it is about before anything can be written', async () => {
      await open('mode="complaint"');
      await sees(box, 'Tentang apa pengaduan Anda?');
      ok(!/Apa yang terjadi|Kirim pengaduan/.test(visibleText(box)), visibleText(box));
      await choose(box, 'Tentang apa', 'Lainnya');
      await sees(box, 'Apa yang terjadi?');
      equal(chosen(), 1, 'nobody is chosen to be');
    });

    it('counts without a name, and gives a number to ask with and a code to follow it with', async () => {
      await open();
      await writeComplaint();
      await sees(box, 'Nama dan kontak Anda tidak dikirim; jawaban hanya dapat Anda baca dengan kode pelacakan');
      ok(!visibleText(box).includes('Alamat e-mail'), 'nobody asks for a contact');
      await press(box, 'Kirim pengaduan');
      await sees(box, /Nomor pengaduan PGD-\d{4}-\d{4}-0001 Diterima kantor \d\d\.\d\d WIB Kode pelacakan (\w{4}-){6}\w{4}/);
      await inFocus(new RegExp(`PGD-${office.code}-\\d{4}-0001`));
      await sees(box, /Diperiksa Ditindaklanjuti Dijawab paling lambat \w+, \d+ \w+ \d{4}/);
      await sees(box, 'Kantor tidak dapat menghubungi Anda');
      const [entry] = await complaints();
      equal([entry?.category, entry?.text, entry?.identity, entry?.['complainant']], ['waktu', WRITTEN, 'anonymous', undefined]);
    });

    it('is asked about before the page is left, while it is written and not sent, and until its code is safe', async () => {
      const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      await open();
      equal(leaving(), false);
      await writeComplaint();
      equal(leaving(), true);
      await press(box, 'Kirim pengaduan');
      await sees(box, /PGD-/);
      equal(leaving(), true, 'the code has been copied by nobody yet');
      ok(!visibleText(box).includes('Sampaikan pengaduan lain'), 'the code does not go by a slip of the finger');
      await press(box, 'Sudah saya catat');
      await inFocus(/Dengan kode itu Anda dapat membaca jawaban/);
      equal(leaving(), false);
      await open();
      await writeComplaint();
      dispose();
      equal(leaving(), false);
    });

    it('is asked about for a name alone, and not any more once it has been taken from the page on its way', async () => {
      const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      await open('mode="complaint"');
      await choose(box, 'Tentang apa', 'Waktu Penyelesaian');
      await choose(box, 'Siapa yang mengadu?', 'Dengan nama');
      await fill(box, 'Nama', 'Siti');
      equal(leaving(), true);
      await fill(box, 'Nama', ' ');
      equal(leaving(), false);
      await complainOf('Waktu Penyelesaian');
      await office.fault('down');
      await press(box, 'Kirim pengaduan');
      dispose();
      await eventually(() => [...descend(box)].some(({ shadowRoot }) => shadowRoot?.textContent.includes('Jaringan terputus')), 'the failure');
      equal(leaving(), false);
    });

    it('says where to ask: the office’s own channels, and none that does not know the number', async () => {
      await office.release();
      office = await newOffice({
        channels: [
          { kind: 'phone', value: '(024) 123456', href: 'tel:+6224123456', availability: 'office' },
          { kind: 'email', value: 'pst@contoh.example', href: 'mailto:pst@contoh.example', availability: 'always' },
          { kind: 'lapor', value: 'LAPOR', href: 'https://www.lapor.go.id/', availability: 'always' },
        ],
      });
      await open();
      await writeComplaint();
      await press(box, 'Kirim pengaduan');
      await sees(box, /menyebut nomor pengaduan: \(024\) 123456 ?Telepon pst@contoh.example ?E-mail/);
      ok(!visibleText(box).includes('LAPOR'), 'the national portal does not know our numbers');
    });

    it('carries everything that the visitor gives: who, when, which service and what is asked for', async () => {
      await open();
      await press(box, 'Sampaikan pengaduan');
      await complainOf('Waktu Penyelesaian', 'Dengan nama');
      await fill(box, 'Kapan terjadi?', '2026-01-05');
      await pick(box, 'Layanan yang mana?', 'Konsultasi Statistik');
      await fill(box, 'Apa yang Anda harapkan', 'Dipanggil sesuai antrean');
      await fill(box, 'Nama', 'Siti Rahmawati');
      await fill(box, 'Alamat e-mail', ' siti@contoh.go.id ');
      await fill(box, 'Nomor telepon atau WhatsApp', '+62 812-3456-7890');
      await press(box, 'Kirim pengaduan');
      await sees(box, 'Petugas juga dapat menghubungi Anda lewat kontak yang Anda tulis.');
      const [complaint] = await complaints();
      equal(Object.fromEntries(['happenedOn', 'service', 'wish', 'identity', 'complainant'].map((name) => [name, complaint?.[name]])), {
        happenedOn: '2026-01-05', service: 'konsultasi', wish: 'Dipanggil sesuai antrean', identity: 'named',
        complainant: { name: 'Siti Rahmawati', email: 'siti@contoh.go.id', phone: '+62 812-3456-7890' },
      });
    });

    it('sends no name that was typed before the visitor decided to give none', async () => {
      await open('mode="complaint"');
      await complainOf('Lainnya', 'Nama dirahasiakan');
      await fill(box, 'Nama', 'Siti Rahmawati');
      await fill(box, 'Alamat e-mail', 'siti@contoh.go.id');
      await choose(box, 'Siapa yang mengadu?', 'Tanpa nama');
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0001');
      ok(!JSON.stringify(await complaints()).includes('iti'), 'a name');
    });

    it('may be about any of the nine unsur or something else', async () => {
      await open('mode="complaint"');
      await complainOf('Lainnya');
      await press(box, 'Kirim pengaduan');
      await press(box, 'Sudah saya catat');
      await press(box, 'Sampaikan pengaduan lain');
      await choose(box, 'Tentang apa', 'Penanganan Pengaduan, Saran dan Masukan');
      equal(await valueOf(box, 'Apa yang terjadi?'), '');
      equal(chosen(), 1, 'answers chosen');
      await complainOf('Penanganan Pengaduan, Saran dan Masukan');
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0002');
      equal((await complaints()).map(({ category }) => category).sort(), ['lainnya', 'pengaduan']);
    });

    it('names every missing or wrong answer and keeps what was typed', async () => {
      await open('mode="complaint"');
      await choose(box, 'Tentang apa', 'Lainnya');
      await press(box, 'Kirim pengaduan');
      await inFocus(/Ada 2 isian.*Apa yang terjadi\? Wajib diisi.*Siapa yang mengadu\? Pilih salah satu/s);
      await fill(box, 'Apa yang terjadi?', '   \n ');
      await choose(box, 'Siapa yang mengadu?', 'Nama dirahasiakan');
      await press(box, 'Kirim pengaduan');
      await inFocus(/Ada 3 isian.*Apa yang terjadi\? Wajib diisi.*Nama: Wajib diisi.*Alamat e-mail: Tulis alamat e-mail atau nomor telepon/s);
      await fill(box, 'Alamat e-mail', 'siti');
      await fill(box, 'Nomor telepon', '12');
      await press(box, 'Kirim pengaduan');
      await inFocus(/Ada 4 isian/);
      await sees(box, 'Apa yang terjadi? Wajib diisi Nama: Wajib diisi Alamat e-mail: Tulis seperti nama@contoh.go.id Nomor telepon atau WhatsApp: Tulis nomor seperti 0812 3456 7890');
      equal(await descriptionOf(box, 'Apa yang terjadi?'), 'Wajib diisi');
      equal(await descriptionOf(box, 'Alamat e-mail'), 'Tulis seperti nama@contoh.go.id');
      equal(await valueOf(box, 'Alamat e-mail'), 'siti');
      equal(await complaints(), []);
    });

    it('cannot be about a day that has not come', async () => {
      await open('mode="complaint"');
      await complainOf('Lainnya');
      await fill(box, 'Kapan terjadi?', '2099-01-01');
      await press(box, 'Kirim pengaduan');
      await inFocus(/Kapan terjadi\? Tanggal ini belum tiba di kantor/);
      equal(await valueOf(box, 'Apa yang terjadi?'), WRITTEN);
    });

    it('may be 10,000 characters long and no longer, an emoji being one', async () => {
      const long = [...'<script>alert("1")</script> احتجاج 😡 '.repeat(400)].slice(0, 9_999).join('');
      await open('mode="complaint"');
      await complainOf('Perilaku Pelaksana');
      await fill(box, 'Apa yang terjadi?', `${long}!!`);
      await press(box, 'Kirim pengaduan');
      await inFocus(/Apa yang terjadi\? Terlalu panjang, paling banyak 10.000 huruf/);
      await fill(box, 'Apa yang terjadi?', `${long}!`);
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0001');
      equal((await complaints())[0]?.text, `${long}!`);
    });

    it('shows what only the endpoint found wrong', async () => {
      await openSpoilt('siti@contoh.go.id', 'siti');
      await press(box, 'Sampaikan pengaduan');
      await complainOf('Lainnya', 'Dengan nama');
      await fill(box, 'Nama', 'Siti');
      await fill(box, 'Alamat e-mail', 'siti@contoh.go.id');
      await press(box, 'Kirim pengaduan');
      await inFocus(/Alamat e-mail: Tulis seperti nama@contoh.go.id/);
      await sees(box, 'Belum terkirim. Ada isian yang belum diterima.');
    });

    it('tells the page the id and the number and nothing about the person', async () => {
      await open();
      const heard: ComplaintFiledEvent[] = [];
      box.addEventListener('pst-complaint-filed', (event) => heard.push(event as ComplaintFiledEvent));
      await writeComplaint();
      await press(box, 'Kirim pengaduan');
      await sees(box, 'Nomor pengaduan');
      const [entry] = await complaints();
      equal(heard.map(({ id, number }) => ({ id, number })), [{ id: entry?.id, number: entry?.number }]);
      equal(Object.keys(heard[0] ?? {}).filter((key) => key !== 'isTrusted').sort(), ['id', 'number']);
    });

    it('lets the code be copied, or marks it where the browser does not allow that', async () => {
      await open('mode="complaint"');
      await complainOf('Lainnya');
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0001');
      const copies: string[] = [];
      const clipboard = (writeText: (text: string) => Promise<void>) =>
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      try {
        clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
        await press(box, 'Salin kode');
        await sees(box, 'Kode sudah ditandai. Salin dengan Ctrl+C');
        ok(!visibleText(box).includes('Sampaikan pengaduan lain'), 'marked is not copied');
        clipboard(async (text) => void copies.push(text));
        await press(box, 'Salin kode');
        await sees(box, 'Kode sudah tersalin.');
        ok(/^(\w{4}-){6}\w{4}$/.test(copies[0] ?? '') && visibleText(box).includes(copies[0] ?? '?'), `the code of the receipt: ${copies.join()}`);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });

    it('leaves its code nowhere on the device', async () => {
      await open('mode="complaint"');
      await complainOf('Lainnya');
      await press(box, 'Kirim pengaduan');
      const code = await eventually(() => /(\w{4}-){6}\w{4}/.exec(visibleText(box))?.[0], 'the code');
      const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, await indexedDB.databases?.()]);
      ok(!kept.includes(code) && !kept.includes(code.replaceAll('-', '')), kept);
    });
  });

  describe('a report of wrongdoing by staff', () => {
    const WRONGDOING = 'Dugaan pelanggaran oleh pegawai';
    const RIGHTS = {
      text: ['Laporan Anda dirahasiakan.'], source: 'Halaman Layanan, BPS Contoh, Tata Cara Pengaduan',
      rights: [{ title: 'Hak Pelapor', items: ['Kerahasiaan identitas', 'Kabar tahapan laporan'] }, { title: 'Hak Terlapor', items: ['Mengajukan saksi'] }],
    };

    it('is led to BPS’s own system before anything can be written, with the rights that the office’s document gives, in a new tab', async () => {
      office = await newOffice({ whistleblowing: RIGHTS });
      await open();
      await press(box, 'Sampaikan pengaduan');
      await choose(box, 'Tentang apa', WRONGDOING);
      await sees(box, 'Jangan menulis laporan seperti ini di halaman ini.');
      await sees(box, /Laporan Anda dirahasiakan\. Hak Pelapor Kerahasiaan identitas Kabar tahapan laporan Hak Terlapor Mengajukan saksi Sumber: Halaman Layanan, BPS Contoh, Tata Cara Pengaduan\./);
      ok(!/Apa yang terjadi|Kirim pengaduan/.test(visibleText(box)), 'nothing to write in');
      const link = await linkNamed(box, 'Buka Whistleblowing System (webapps.bps.go.id)');
      equal([link.href, link.target, link.rel], ['https://webapps.bps.go.id/pengaduan/wbs/beranda', '_blank', 'noopener noreferrer']);
      await sees(box, 'Terbuka di tab baru');
    });

    it('says so where the office has published no rights, and shows nobody else’s', async () => {
      await open('mode="complaint"');
      await choose(box, 'Tentang apa', WRONGDOING);
      await sees(box, 'Kantor ini belum memuat hak pelapor, terlapor, dan pemeriksaan di sini.');
      ok(!/Kabupaten Semarang/.test(visibleText(box)), 'nothing of another office');
    });

    it('goes to the address that the office names', async () => {
      office = await newOffice({ channels: [{ kind: 'whistleblowing', value: 'WBS', href: 'https://wbs.contoh.example/lapor', availability: 'always' }] });
      await open('mode="complaint"');
      await choose(box, 'Tentang apa', WRONGDOING);
      equal((await linkNamed(box, 'Buka Whistleblowing System')).href, 'https://wbs.contoh.example/lapor');
    });

    it('asks nobody anything and keeps nothing; what was written before is still there on the way back', async () => {
      office = await newOffice({ whistleblowing: RIGHTS });
      await open('mode="complaint"');
      await complainOf('Perilaku Pelaksana');
      await axe(box, 'the form');
      const requests = performance.getEntriesByType('resource').length;
      const before = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
      await choose(box, 'Tentang apa', WRONGDOING);
      await sees(box, 'Hak Pelapor');
      await axe(box, 'the way to the system');
      await press(box, 'Kembali ke pengaduan layanan');
      await eventually(() => (focused() as HTMLInputElement | null)?.name === 'category', 'the focus on the question');
      await choose(box, 'Tentang apa', 'Perilaku Pelaksana');
      equal(await valueOf(box, 'Apa yang terjadi?'), WRITTEN);
      equal(performance.getEntriesByType('resource').length, requests, 'requests');
      equal(JSON.stringify([{ ...localStorage }, { ...sessionStorage }]), before, 'what is kept');
      equal(await complaints(), []);
    });
  });

  describe('files of a complaint', () => {
    const attached = async (...names: GoodName[]): Promise<void> => {
      await open('mode="complaint"');
      await complainOf('Lainnya');
      await chooseFiles(box, ...names.map((name) => new File([GOOD[name]], name)));
      for (const name of names) await sees(box, name);
    };

    it('go with it, after a warning that they may say who wrote them', async () => {
      await attached('foto.jpg', 'laporan.pdf');
      await sees(box, 'Berkas dapat memuat nama Anda atau tempat foto diambil (metadata)');
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0001');
      equal(((await complaints())[0]?.['attachments'] as { name: string }[]).map(({ name }) => name), ['foto.jpg', 'laporan.pdf']);
    });

    it('that are too large or of no kind that is taken stay here, and say why', async () => {
      await open('mode="complaint"');
      await complainOf('Lainnya');
      await chooseFiles(box, new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'video.pdf'), new File(['MZ\0'], 'program.exe'));
      await sees(box, 'video.pdf terlalu besar. Paling besar 10 MB tiap berkas.');
      await sees(box, 'program.exe tidak dapat dilampirkan.');
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0001');
      equal((await complaints())[0]?.['attachments'], undefined);
    });

    it('are still there when the network fails, and are sent with it once', async () => {
      await attached('foto.jpg');
      await office.fault('down');
      await press(box, 'Kirim pengaduan');
      await inFocus(/Belum terkirim/);
      await sees(box, 'foto.jpg');
      await office.release();
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0001');
      equal((await complaints()).map((complaint) => (complaint['attachments'] as unknown[]).length), [1]);
    });
  });

  describe('changing one’s mind', () => {
    it('loses nothing that was typed or chosen', async () => {
      await open();
      await choose(box, OVERALL, 'Kurang Baik');
      await fill(box, 'Kritik, saran, atau pujian', 'Antreannya lama');
      await writeComplaint();
      await press(box, 'Beri penilaian');
      equal(await valueOf(box, 'Kritik'), 'Antreannya lama');
      await press(box, 'Sampaikan pengaduan');
      equal(await valueOf(box, 'Apa yang terjadi?'), WRITTEN);
      equal(chosen(), 3);
    });

    it('shows each form its own errors, and takes the focus to them', async () => {
      await open();
      await press(box, 'Kirim penilaian');
      await inFocus(/Penilaian keseluruhan/);
      await press(box, 'Sampaikan pengaduan');
      await choose(box, 'Tentang apa', 'Lainnya');
      ok(!visibleText(box).includes('perlu diperbaiki'), 'the complaint begins without reproach');
      await press(box, 'Kirim pengaduan');
      await inFocus(/Apa yang terjadi\?/);
    });

    it('leads from a sent rating to the complaint', async () => {
      await open();
      await choose(box, OVERALL, 'Tidak Baik');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Anda dapat menyampaikan pengaduan');
      await press(box, 'Sampaikan pengaduan');
      await sees(box, 'Tentang apa pengaduan Anda?');
    });

    it('is not offered where the page wants only one of the two', async () => {
      await open('mode="rating"');
      ok(!visibleText(box).includes('Sampaikan pengaduan'), 'no complaint');
      await choose(box, OVERALL, 'Baik');
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      ok(!visibleText(box).includes('Sampaikan pengaduan'), 'no complaint afterwards');
      dispose();
      await open('mode="complaint"');
      await sees(box, 'Sampaikan pengaduan BPS');
      ok(!visibleText(box).includes('penilaian'), 'no rating');
    });
  });

  describe('a bad connection', () => {
    it('keeps the rating when the endpoint is down, and sends it once when it is back', async () => {
      await open();
      await answerAll();
      await office.fault('down');
      await press(box, 'Kirim penilaian');
      await inFocus(/Belum terkirim. Jaringan terputus.*Isian Anda masih ada di sini/);
      await office.release();
      await press(box, 'Kirim penilaian');
      await sees(box, 'Terima kasih');
      equal((await ratings()).map(({ rating }) => rating), [{ kind: 'skm', scores: SCORES }]);
    });

    it('makes one complaint with one number when only the answer was lost', async () => {
      await open();
      await writeComplaint();
      await office.fault('drop-answer', 1);
      await press(box, 'Kirim pengaduan');
      await sees(box, 'Belum terkirim');
      equal(await valueOf(box, 'Apa yang terjadi?'), WRITTEN);
      await press(box, 'Kirim pengaduan');
      await sees(box, '-0001');
      equal((await complaints()).length, 1);
    });

    it('does not take a Wi-Fi sign-in page for success', async () => {
      await open();
      await writeComplaint();
      await office.fault('html', 1);
      await press(box, 'Kirim pengaduan');
      await sees(box, 'Mungkin jaringan Wi-Fi meminta Anda masuk dulu.');
      equal(await complaints(), []);
    });

    it('sends once however often the button is pressed', async () => {
      await open();
      await choose(box, OVERALL, 'Baik');
      await office.fault('slow');
      await Promise.all([press(box, 'Kirim penilaian'), press(box, 'Kirim penilaian')]);
      await sees(box, 'Mengirim…');
      await press(box, 'Mengirim…');
      await office.release();
      await sees(box, 'Terima kasih');
      equal((await ratings()).length, 1);
    });
  });

  describe('everybody', () => {
    it('reads it in English', async () => {
      await open('lang="en"');
      await choose(box, 'Overall, how good is our service?', 'Very good');
      await press(box, 'Full rating (9 questions)');
      await sees(box, /Questions 1–3 of 9 .*How quickly was the service given\? Not quickly/);
      await press(box, 'Make a complaint');
      await choose(box, 'What is your complaint about?', 'Something else');
      await press(box, 'Send complaint');
      await sees(box, 'What happened? Please fill this in');
      await choose(box, 'What is your complaint about?', 'Suspected wrongdoing by staff');
      await sees(box, 'This office has not published the rights of the reporter');
    });

    it('rates and complains with the keyboard alone', async () => {
      await open();
      (await eventually(() => box.querySelector('pst-feedback')?.shadowRoot?.querySelector('button'), 'the first button')).focus();
      await keys('Tab', 'Space', 'ArrowDown', 'ArrowRight', 'Tab'); // Baik
      await type('Cepat');
      await keys('Tab', 'Enter');
      await sees(box, 'Terima kasih');
      equal((await ratings())[0]?.rating, { kind: 'quick', overall: 3, comment: 'Cepat' });
      await keys('Tab', 'Enter'); // to the complaint's tab
      await inFocus(/^\s*Sampaikan pengaduan\s*$/);
      await keys('ArrowLeft');
      await inFocus(/^\s*Beri penilaian\s*$/);
      await keys('End', 'Tab', 'Tab', 'Space', 'Tab'); // past the way to those that were made before
      await type(WRITTEN);
      await eventually(() => focused() instanceof HTMLTextAreaElement, 'the focus in the text');
      for (let i = 0; i < 12 && (focused() as HTMLInputElement).name !== 'identity'; i++) await keys('Tab');
      await keys('ArrowDown', 'ArrowDown'); // Tanpa nama
      for (let i = 0; i < 6 && !/Kirim pengaduan/.test(focused()?.textContent ?? ''); i++) await keys('Tab');
      await keys('Enter');
      await sees(box, '-0001');
      const [complaint] = await complaints();
      equal([complaint?.category, complaint?.text, complaint?.identity], ['persyaratan', WRITTEN, 'anonymous']);
    });

    it('is told what stops the widget: no connection, an unknown office', async () => {
      await office.fault('down');
      show(`<pst-feedback endpoint="${ENDPOINT}" office="${office.code}"><p>Kotak saran di PST</p></pst-feedback>`);
      await sees(box, /Layanan belum dapat dihubungi.*Kotak saran di PST/);
      await office.release();
      await press(box, 'Coba lagi');
      await sees(box, OVERALL);
      dispose();
      show(`<pst-feedback endpoint="${ENDPOINT}" office="ABCD"></pst-feedback>`);
      await sees(box, 'Kantor dengan kode ABCD tidak ada');
      dispose();
      show(`<pst-feedback endpoint="${ENDPOINT}"></pst-feedback>`);
      await sees(box, OVERALL);
    });

    for (const [where, markup, width] of [
      ['on a light page', (tag: string) => tag, 640],
      ['on a dark page', (tag: string) => `<div style="color-scheme: dark; background: #0c1319; padding: 16px">${tag}</div>`, 640],
      ['on a narrow phone', (tag: string) => tag, 320],
    ] as const) {
      it(`meets no barrier ${where}: empty, with errors, with answers, done`, async () => {
        show(markup(`<pst-feedback endpoint="${ENDPOINT}" office="${office.code}"></pst-feedback>`), width);
        await sees(box, OVERALL);
        await axe(box, 'empty');
        await press(box, 'Nilai lengkap');
        await press(box, 'Selanjutnya');
        await sees(box, 'Ada 3 isian');
        await answer(1);
        await axe(box, 'answers and errors');
        ok(box.scrollWidth <= box.clientWidth, 'nothing is wider than its column');
        await press(box, 'Selanjutnya');
        await answer(2);
        await press(box, 'Selanjutnya');
        await answer(3);
        await press(box, 'Kirim penilaian');
        await sees(box, 'Terima kasih');
        await axe(box, 'rated');
        await press(box, 'Sampaikan pengaduan');
        await choose(box, 'Tentang apa', 'Lainnya');
        await choose(box, 'Siapa yang mengadu?', 'Nama dirahasiakan');
        await press(box, 'Kirim pengaduan');
        await sees(box, 'Ada 3 isian');
        await axe(box, 'a complaint with errors');
        await writeComplaint();
        await press(box, 'Kirim pengaduan');
        await sees(box, '-0001');
        await axe(box, 'complained');
        ok(box.scrollWidth <= box.clientWidth, 'nothing is wider than its column');
      });
    }
  });
});
