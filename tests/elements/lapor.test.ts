import '../../src/elements/lapor/define.ts';
import { openState } from '../../src/contract/calendar.ts';
import { openText } from '../../src/elements/shared/open-state.ts';
import { ways } from '../../src/locale/id/ways.ts';
import { equal, ok } from '../support/assert.ts';
import { setClock } from '../support/clock.ts';
import { axe, ENDPOINT, headings, linkNamed, newOffice, place, press, sees, visibleText, type TestOffice } from '../support/widget.ts';

const HOURS = [{ days: [1, 2, 3, 4], opens: '08:00', closes: '15:30' }, { days: [5], opens: '08:00', closes: '16:00' }];
const HOLIDAYS = [{ day: '2026-12-25', name: 'Kelahiran Yesus Kristus', kind: 'libur' as const }];
const CHANNELS = [
  { kind: 'whatsapp', value: '0812-0000-3374', href: 'https://wa.me/6281200003374', note: 'Hari kerja', availability: 'office' },
  { kind: 'email', value: 'pst@contoh.example', href: 'mailto:pst@contoh.example', availability: 'always' },
];

describe('lapor', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose = () => {};
  let resetClock = () => {};

  afterEach(() => {
    resetClock();
    dispose();
  });

  const show = async (overrides: object = {}, attributes = '', width?: number, before = async () => {}): Promise<HTMLElement> => {
    office = await newOffice(overrides);
    await before();
    ({ box, dispose } = place(`<pst-lapor endpoint="${ENDPOINT}" office="${office.code}" ${attributes}><p>Telepon kantor: 024 000</p></pst-lapor>`, width));
    return box;
  };

  it('tells a visitor what LAPOR is for, and how long each stage may take', async () => {
    await show();
    await sees(box, 'kepada semua instansi pemerintah');
    await sees(box, 'Jenis laporan: PENGADUAN ASPIRASI PERMINTAAN INFORMASI');
    await sees(box, /Tulis Laporan .*Proses Verifikasi 3 hari kerja .*Proses Tindak Lanjut 5 hari kerja .*Beri Tanggapan 10 hari kerja .*Selesai ditutup bila 10 hari kerja tanpa tanggapan/);
  });

  it('tells a visitor when the office is the better place, and what LAPOR takes and does not take', async () => {
    await show();
    await sees(box, /Lebih tepat ke kantor ini Pertanyaan tentang data.*Anda tidak ingin membuat akun/);
    await sees(box, /Lebih tepat lewat LAPOR Laporan untuk instansi lain.*nomor pelacakan/);
    await sees(box, 'Menulis di portal memerlukan akun.');
    await sees(box, 'Tidak ditangani LAPOR: perkara hukum, legislatif, korupsi, dan pidana.');
  });

  it('begins a message to the office in the visitor’s language, with the office’s name and nothing about the visitor', async () => {
    const first = async (lang: string): Promise<readonly string[]> => {
      await show({ name: 'BPS Kota Contoh & Co', channels: [...CHANNELS, { kind: 'phone', value: '024 000', href: 'tel:+6224000', availability: 'office' }] }, `lang="${lang}"`);
      const links = [await linkNamed(box, '0812-0000-3374'), await linkNamed(box, 'pst@contoh.example'), await linkNamed(box, '024 000')];
      dispose();
      return links.map(({ href }) => href);
    };
    equal(await first('id'), [
      'https://wa.me/6281200003374?text=Halo%20BPS%20Kota%20Contoh%20%26%20Co%2C%20saya%20ingin%20menyampaikan%3A%20',
      'mailto:pst@contoh.example?subject=Untuk%20BPS%20Kota%20Contoh%20%26%20Co&body=Yth.%20BPS%20Kota%20Contoh%20%26%20Co%2C%0D%0A%0D%0Asaya%20ingin%20menyampaikan%20hal%20berikut%3A%0D%0A%0D%0A',
      'tel:+6224000',
    ]);
    equal((await first('en'))[0], 'https://wa.me/6281200003374?text=Hello%20BPS%20Kota%20Contoh%20%26%20Co%2C%20I%20would%20like%20to%20tell%20you%3A%20');
  });

  it('leaves a first line alone that the office has written itself', async () => {
    await show({ channels: [{ kind: 'whatsapp', value: '0812', href: 'https://wa.me/62812?text=PST', availability: 'office' }] });
    equal((await linkNamed(box, '0812')).href, 'https://wa.me/62812?text=PST');
  });

  it('says that its link leaves the page, and opens the national portal in a new tab', async () => {
    await show({ channels: [] });
    const link = await linkNamed(box, 'Buka lapor.go.id');
    equal([link.href, link.target, link.rel], ['https://www.lapor.go.id/', '_blank', 'noopener noreferrer']);
    await sees(box, 'Anda meninggalkan halaman ini: portal nasional terbuka di tab baru.');
  });

  it('leads to the page at LAPOR that the office names, and does not list it a second time', async () => {
    await show({ channels: [...CHANNELS, { kind: 'lapor', value: 'Laporan untuk kantor ini', href: 'https://jateng.lapor.go.id/kantor', availability: 'always' }] });
    await sees(box, '0812-0000-3374');
    equal((await linkNamed(box, 'Buka jateng.lapor.go.id')).href, 'https://jateng.lapor.go.id/kantor');
    ok(!visibleText(box).includes('Laporan untuk kantor ini'), 'the portal is offered once');
  });

  it('lists the office’s own channels with a word for each', async () => {
    await show({ channels: [...CHANNELS, { kind: 'in-person', value: 'Jalan Contoh 1', availability: 'office' }, { kind: 'whistleblowing', value: 'Whistleblowing System', note: 'Untuk pelanggaran', availability: 'always' }] });
    await sees(box, /0812-0000-3374 WhatsApp · Hari kerja/);
    await sees(box, /pst@contoh\.example E-mail Kapan saja/);
    await sees(box, /Jalan Contoh 1 Datang langsung/);
    await sees(box, /Whistleblowing System Untuk pelanggaran/);
    ok((await linkNamed(box, 'pst@contoh.example')).href.startsWith('mailto:pst@contoh.example'), 'a letter to the office');
  });

  for (const [moment, instant, label] of [
    ['on a Friday morning', '2026-11-20T03:00:00Z', 'Buka sampai 16.00'],
    ['before the office opens', '2026-11-20T00:30:00Z', 'Buka hari ini 08.00'],
    ['on a Friday evening', '2026-11-20T10:00:00Z', 'Buka Senin 08.00'],
    ['on a Thursday evening', '2026-11-19T10:00:00Z', 'Buka besok 08.00'],
    ['on a holiday', '2026-12-25T03:00:00Z', 'Buka Senin 08.00'],
  ] as const) {
    it(`says “${label}” ${moment}`, async () => {
      resetClock = setClock(instant);
      await show({ hours: HOURS, holidays: HOLIDAYS, channels: CHANNELS, zone: 'Asia/Jakarta' });
      await sees(box, `Hari kerja ${label}`);
      await sees(box, 'E-mail Kapan saja');
    });
  }

  it('changes by itself at the minute the office closes', async () => {
    // Once the office is there: what is shown first has to be on the screen before that minute.
    await show({ hours: HOURS, holidays: [], channels: CHANNELS, zone: 'Asia/Jakarta' }, '', undefined, async () => {
      resetClock = setClock('2026-11-19T08:29:55.000Z');
    });
    await sees(box, 'Buka sampai 15.30');
    await sees(box, 'Buka besok 08.00');
  });

  it('says nothing about open or closed when the office has published no hours', async () => {
    await show({ hours: [], channels: CHANNELS, sampleValues: [] });
    await sees(box, 'Hari kerja Jam kerja');
  });

  it('marks sample hours as a sample, once', async () => {
    await show({ hours: HOURS, channels: CHANNELS, sampleValues: ['hours'] });
    await sees(box, ways.sampleHours);
    equal(visibleText(box).split(ways.sampleHours).length, 2);
  });

  it('stays useful while the endpoint is down, and brings the channels when it is back', async () => {
    await show({ channels: CHANNELS }, '', 640, () => office.fault('down'));
    await sees(box, 'Layanan belum dapat dihubungi');
    await sees(box, 'Telepon kantor: 024 000');
    await linkNamed(box, 'Buka lapor.go.id');
    await sees(box, /Proses Verifikasi 3 hari kerja/);
    await office.release();
    await press(box, 'Coba lagi');
    await sees(box, '0812-0000-3374');
  });

  it('shows LAPOR before the office has answered', async () => {
    await show({ channels: CHANNELS }, '', 640, () => office.fault('slow'));
    await linkNamed(box, 'Buka lapor.go.id');
    await sees(box, 'Memuat…');
    await office.release();
    await sees(box, '0812-0000-3374');
  });

  it('speaks English', async () => {
    await show({ hours: HOURS, holidays: [], channels: CHANNELS }, 'lang="en"');
    await sees(box, /Write the report .*Verification 3 working days .*Follow-up 5 working days .*Response 10 working days .*Done/);
    await sees(box, 'Or directly to the office');
    await sees(box, 'Any time');
  });

  for (const width of [320, 800]) {
    it(`is accessible and fits ${width} px`, async () => {
      await show({ hours: HOURS, channels: CHANNELS, sampleValues: ['hours'] }, '', width);
      await sees(box, '0812-0000-3374');
      await axe(box);
      equal(headings(box), ['2 Pengaduan nasional: SP4N-LAPOR!', '3 Lebih tepat ke kantor ini', '3 Lebih tepat lewat LAPOR', '3 Tahap laporan dan batas waktunya', '3 Atau langsung ke kantor']);
      ok(box.scrollWidth <= width, `${box.scrollWidth} px wide`);
    });

    it(`is accessible at ${width} px while the endpoint is down`, async () => {
      await show({}, '', width, () => office.fault('down'));
      await sees(box, 'Layanan belum dapat dihubungi');
      await axe(box);
    });
  }
});

describe('the words for open and closed', () => {
  const profile = { zone: 'Asia/Jakarta', hours: HOURS, holidays: [...HOLIDAYS, { day: '2027-01-01', name: 'Tahun Baru', kind: 'libur' as const }] };
  const said = (instant: string): string | undefined => {
    const now = new Date(instant);
    const state = openState(profile, now);
    return state && openText(state, profile, ways, 'id', now);
  };

  for (const [instant, text] of [
    ['2026-11-19T03:00:00Z', 'buka sampai 15.30 WIB'],
    ['2026-11-19T10:00:00Z', 'tutup, buka besok 08.00 WIB'],
    ['2026-11-20T10:00:00Z', 'tutup, buka Senin 08.00 WIB'],
    ['2026-12-25T03:00:00Z', 'tutup, buka Senin 08.00 WIB · Libur: Kelahiran Yesus Kristus'],
  ] as const) {
    it(`are “${text}”`, () => equal(said(instant), text));
  }

  it('name the date when the weekday alone would mislead', () => {
    const now = new Date('2026-11-19T10:00:00Z');
    equal(openText({ open: false, day: '2026-11-30', opens: '08:00' }, profile, ways, 'id', now), 'tutup, buka Senin, 30 November 08.00 WIB');
  });
});
