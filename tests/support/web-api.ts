/**
 * The BPS WebAPI as it has been seen to answer: its lists, its empty lists, its errors, and what firewalls and networks make
 * of them. Answers a `Request`, so that it can stand behind a port, in a test, or in a story's page.
 */
export type Model = 'publication' | 'statictable' | 'pressrelease' | 'news' | 'indicators';

export const MOODS = [
  'well', 'nothing', 'unavailable', 'error', 'status-400', 'firewall', 'unauthorized', 'broken', 'page', 'half', 'rubbish', 'odd-items', 'holes', 'endless', 'moved', 'gone', 'silent', 'late',
] as const;
export type Mood = (typeof MOODS)[number];

export interface Asked {
  readonly at: number;
  readonly url: URL;
  readonly model: Model;
  readonly userAgent: string;
}

type Item = Readonly<Record<string, unknown>>;
export type Holdings = Readonly<Partial<Record<Model, readonly unknown[]>>>;

/** Written as the WebAPI writes: escaped once or twice, cut off inside a tag, with its own kinds of nothing. */
export const HOLDINGS: Holdings = {
  publication: [
    publication('a1b2c3d4e5f6a7b8c9d0e1f2', 'Kota Semarang Dalam Angka 2026', 'Publikasi tahunan tentang keadaan geografi, pemerintahan, penduduk, dan perekonomian.', '2026-02-27', 'https://semarangkota.bps.go.id/publication/downloadapi.html?data=abc%2Bdef%3D&tokenuser='),
    publication('b1b2c3d4e5f6a7b8c9d0e1f2', 'Kota Semarang Dalam Angka 2020', 'Publikasi tahunan.', '2020-04-27', null),
    publication('c1b2c3d4e5f6a7b8c9d0e1f2', 'Statistik Kesejahteraan Rakyat Kota Semarang 2025', 'Memuat kemiskinan, pendidikan &amp; kesehatan penduduk.', '2025-12-19', 'https://semarangkota.bps.go.id/website/fileMenu/kesra-2025.pdf'),
    publication('d1b2c3d4e5f6a7b8c9d0e1f2', 'Kecamatan Tembalang Dalam Angka 2025', '', '2025-09-26', 'http://semarangkota.bps.go.id/tembalang.pdf'),
  ],
  statictable: [
    table(16, 'Jumlah Penduduk Menurut Kecamatan dan Jenis Kelamin di Kota Semarang, 2025', 'Kependudukan', '2026-03-02'),
    table(17, 'Jumlah Penduduk Miskin Kota Semarang, 2015–2025', 'Kemiskinan', '2025-11-28 09:12:44'),
    table(18, 'Luas Panen dan Produksi Padi Menurut Kecamatan, 2024', 'Tanaman Pangan', '0000-00-00'),
    table('19', 'Tingkat Pengangguran Terbuka Kota Semarang, 2010–2025', 'Tenaga Kerja', '2025-12-01'),
  ],
  pressrelease: [
    { brs_id: 1969, subj_id: 3, subj: 'Inflasi', title: 'Perkembangan Indeks Harga Konsumen/Inflasi Kota Semarang Oktober 2026', abstract: '&lt;b&gt;A. INFLASI&lt;/b&gt;&lt;div&gt;&lt;ul&gt;&lt;li&gt;&lt;span style=&quot;font-family: &amp;quot;Helvetica Neue&amp;quot;;&quot;&gt;Kelompok makanan &amp;amp; minuman naik.&amp;nbsp;&lt;/span&gt;&lt;/li&gt;&lt;/ul&gt;&lt;/div&gt;', rl_date: '2026-11-02', updt_date: null, pdf: 'https://semarangkota.bps.go.id/pressrelease/downloadapi.html?data=vwTrE4VJJQgeVClf%3D%3D', size: '6.04 MB', slide: '', thumbnail: '' },
    { brs_id: 1970, subj_id: 23, subj: 'Kemiskinan', title: 'Profil Kemiskinan di Kota Semarang Maret 2026', abstract: '&lt;ul&gt;&lt;li&gt;Garis kemiskinan.&lt;/li&gt;&lt;/ul&gt;', rl_date: '2026-09-15', updt_date: null, pdf: 'https://evil.example/bps.go.id/x.pdf', size: '1 MB', slide: '', thumbnail: '' },
  ],
  news: [
    { news_id: 54, newscat_id: 'Statistik Lain', newscat_name: 'KEGIATAN STATISTIK LAINNYA', title: 'Pelatihan Petugas Survei Angkatan Kerja Nasional (Sakernas) Agustus 2026', news: 'Semarang --- Pelatihan petugas dilaksanakan selama dua hari.<br style=\\"box-sizing: border-box;\\">Sakernas bertujuan memperoleh data ketenagakerjaan &amp; pengangguran.<a class=\\" x\\" href=\\"https://www.instagram.com/explore\\" style=\\"margin: 0px; font-family: &quot;Segoe UI&quot;, vertical-align: basel.....', rl_date: '2026-08-08', picture: '' },
  ],
  indicators: [
    { var: 69, indicator_id: 7, subject_csa: 563, title: 'Persentase Penduduk Miskin, Maret 2026', name: 'Persentase Penduduk Miskin Kota Semarang, Maret 2026', data_source: 'Susenas', value: 12.5, unit: 'Persen', category: 2, hash_id: 'NjkjMg==', periode: 'Maret 2026' },
    { var: 44, indicator_id: 14, subject_csa: 536, title: 'Nilai Tukar Petani, Oktober 2026', name: '', data_source: 'BRS', value: '95.7', unit: 'Tidak Ada Satuan', category: 2, hash_id: 'NDQjMg==', periode: 'Oktober 2026' },
  ],
};

function publication(id: string, title: string, abstract: string, day: string, pdf: string | null): Item {
  return { pub_id: id, title, abstract, issn: '978-602-0000-00-0', sch_date: day, rl_date: day, updt_date: null, cover: 'https://semarangkota.bps.go.id/publication/getImageCover.html?url=x', pdf, size: '13.46 MB' };
}

function table(id: number | string, title: string, subject: string, day: string): Item {
  return { table_id: id, title, subj_id: 153, subj: subject, updt_date: day, size: '0.03 MB', excel: 'https://semarangkota.bps.go.id/statictable/downloadapi.html?data=cwG5Njw%3D%3D&tokenuser=' };
}

const list = (items: unknown, total: number): object => ({ status: 'OK', 'data-availability': 'available', data: [{ page: 1, pages: Math.ceil(total / 10), per_page: 10, count: Math.min(10, total), total }, items] });
const NOTHING = { status: 'OK', 'data-availability': 'list-not-available', data: '' };
const FIREWALL = '<html><head><title>403 Forbidden</title></head><body><h1>Request blocked</h1>BPS Perimeter WAF<script>alert(1)</script></body></html>';

const json = (value: unknown, status = 200): Response => Response.json(value, { status });
const html = (status: number): Response => new Response(FIREWALL, { status, headers: { 'Content-Type': 'text/html' } });

export class FakeWebApi {
  readonly asked: Asked[] = [];
  readonly key: string;
  movedTo = 'https://elsewhere.example';
  /** What the `late` ones wait for. */
  readonly #late = new Map<() => void, string>();
  readonly #moods = new Map<string, Mood>();
  readonly #holdings: Holdings;

  constructor(key: string, holdings: Holdings = HOLDINGS) {
    this.key = key;
    this.#holdings = holdings;
  }

  /** From now on; of one region where it is named, and of one kind of list. */
  feel(mood: Mood, model: Model | 'all' = 'all', domain = 'all'): void {
    if (model === 'all') for (const key of [...this.#moods.keys()]) if (key.startsWith(`${domain}/`)) this.#moods.delete(key);
    this.#moods.set(`${domain}/${model}`, mood);
  }

  /** Lets those go on that are late, of one region where it is named. */
  hurry(domain?: string): void {
    for (const [go, of] of this.#late) {
      if (domain !== undefined && of !== domain) continue;
      this.#late.delete(go);
      go();
    }
  }

  readonly fetch: typeof fetch = (input, init) => this.answer(new Request(input, init));

  async answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const model = /\/list\/model\/(\w+)/.exec(url.pathname)?.[1] as Model;
    this.asked.push({ at: performance.now(), url, model, userAgent: request.headers.get('User-Agent') ?? '' });
    const domain = url.searchParams.get('domain') ?? '';
    const mood = [`${domain}/${model}`, `${domain}/all`, `all/${model}`, 'all/all'].map((key) => this.#moods.get(key)).find((one) => one !== undefined) ?? 'well';
    if (url.searchParams.get('key') !== this.key) return json({ status: 'Error', message: 'There is something wrong!' });
    if (mood === 'late') await this.#pause(domain, request.signal);
    return this.#answerIn(mood, model, url.searchParams.get('keyword'), request);
  }

  async #answerIn(mood: Mood, model: Model, keyword: string | null, request: Request): Promise<Response> {
    const items = (this.#holdings[model] ?? []).filter((item) => keyword === null || has(item, keyword));
    const well = items.length === 0 ? NOTHING : list(items.slice(0, 10), items.length);
    switch (mood) {
      case 'nothing': return json(NOTHING);
      case 'unavailable': return json({ status: 'OK', 'data-availability': 'list-not-available', data: null });
      case 'error': return json({ status: 'Error', message: 'There is something wrong!', key: this.key });
      case 'status-400': return json({ status: '400', message: `Bad key ${this.key}` });
      case 'firewall': return html(403);
      case 'unauthorized': return html(401);
      case 'broken': return html(502);
      case 'page': return html(200);
      case 'half': return new Response(JSON.stringify(well).slice(0, -40), { headers: { 'Content-Type': 'application/json' } });
      case 'rubbish': return json([17, null, { data: 'x' }]);
      case 'odd-items': return json(list([null, 17, 'x', [], { title: 'Tanpa nomor' }, { pub_id: {}, table_id: [], title: ['x'] }, ...items], items.length));
      case 'holes': return json(list(Object.fromEntries(items.map((item, i) => [String(i * 2), item])), items.length));
      case 'endless': return new Response('['.repeat(3 * 1024 * 1024));
      case 'moved': return new Response(null, { status: 302, headers: { Location: `${this.movedTo}${new URL(request.url).pathname.replace('/v1/api', '')}${new URL(request.url).search}` } });
      case 'gone': throw new TypeError(`fetch failed: ${request.url}`);
      case 'silent': return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)));
      default: return json(well);
    }
  }

  #pause(domain: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#late.set(resolve, domain);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }
}

/** The WebAPI finds a keyword where it stands in the title, as one piece. */
const has = (item: unknown, keyword: string): boolean =>
  typeof item === 'object' && item !== null && 'title' in item && String(item.title).toLowerCase().includes(keyword.toLowerCase());
