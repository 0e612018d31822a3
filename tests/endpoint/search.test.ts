import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countSearch, searchInformation, type SearchAnswer } from '../../src/contract/search.ts';
import type { LogEntry } from '../../src/endpoint/http/log.ts';
import { createLog } from '../../src/endpoint/node/log.ts';
import { newId, ORIGIN, TestEndpoint, type TestOptions } from '../support/test-office.ts';
import { HOLDINGS, type Asked, type Mood } from '../support/web-api.ts';
import { WebApiServer } from '../support/web-api-server.ts';

const KEY = 'rahasia0123456789abcdef';
const OFFICE = { office: '3374' };

interface Setting {
  readonly office: TestEndpoint;
  readonly api: WebApiServer;
  /** Everything the endpoint has logged, as the operator's file has it. */
  readonly log: () => string;
}

async function withWebApi(test: (setting: Setting) => Promise<void>, search: TestOptions['search'] = {}): Promise<void> {
  await using api = await WebApiServer.start(KEY);
  const lines: string[] = [];
  const log = (entry: LogEntry) => createLog('all', (line) => void lines.push(line))(entry);
  await using office = await TestEndpoint.open({ log, search: { key: KEY, url: api.url, perSecond: 1_000, timeoutMs: 5_000, patienceMs: 8_000, ...search } });
  await test({ office, api, log: () => lines.join('') });
}

const search = (office: TestEndpoint, q: string, lang?: string): Promise<SearchAnswer> => office.ask(searchInformation, { params: OFFICE, query: { q, ...(lang === undefined ? {} : { lang }) } });
const statesOf = ({ sources }: SearchAnswer): Record<string, string> => Object.fromEntries(sources.map(({ kind, state }) => [kind, state]));
const kinds = ({ results }: SearchAnswer): string[] => [...new Set(results.map(({ kind }) => kind))].toSorted();

const publish = async (office: TestEndpoint, question: string, answer: string, code = '3374'): Promise<string> => {
  const id = newId();
  await office.db.insertInto('published_answers').values({
    id, office: code, question, answer, consultation: null, published_at: '2026-05-01T18:00:00.000Z', published_by: 'dewi', withdrawn_at: null,
  }).execute();
  return id;
};

describe('searching information', () => {
  test('finds publications, tables, press releases, news, indicators, answers and standards, in one order', () => withWebApi(async ({ office }) => {
    await publish(office, 'Apakah pengangguran dihitung dari Sakernas?', 'Ya, dari **Sakernas** Agustus, lihat [laman](https://www.bps.go.id/sakernas).');
    const answer = await search(office, 'sakernas');
    assert.deepEqual(kinds(answer), ['answer', 'news']);
    assert.deepEqual(Object.values(statesOf(answer)), Array(7).fill('ok'));
    assert.deepEqual(kinds(await search(office, 'penduduk miskin')), ['indicator', 'table']);
    assert.deepEqual((await search(office, 'biaya')).results.map(({ kind, title, text }) => [kind, title, text]), [['standard', 'Biaya/Tarif – Konsultasi Statistik', 'Rp 0']]);
    assert.equal((await search(office, 'inflasi')).results[0]?.kind, 'pressrelease');
    assert.equal((await search(office, 'dalam angka')).results[0]?.kind, 'publication');
  }));

  test('asks only for the office’s own region, in the visitor’s language, and says who it is', () => withWebApi(async ({ office, api }) => {
    await office.ask(searchInformation, { params: { office: '3322' }, query: { q: 'population', lang: 'en' } });
    assert.deepEqual(new Set(api.asked.map(({ url }) => `${url.searchParams.get('domain') ?? ''} ${url.searchParams.get('lang') ?? ''}`)), new Set(['3322 eng']));
    assert.deepEqual(api.asked.map(({ model }) => model).toSorted(), ['indicators', 'news', 'pressrelease', 'publication', 'statictable']);
    for (const { userAgent, url } of api.asked) {
      assert.match(userAgent, /^Mozilla\/5\.0 \(compatible; PST-Widgets/);
      assert.equal(url.searchParams.get('keyword'), url.pathname.endsWith('indicators') ? null : 'population');
    }
  }));

  test('shows text where BPS writes HTML, escaped HTML, or HTML that was cut off', () => withWebApi(async ({ office }) => {
    const { results } = await search(office, 'inflasi');
    assert.equal(results[0]?.excerpt, 'Inflasi · A. INFLASI Kelompok makanan & minuman naik.');
    const news = (await search(office, 'sakernas')).results.find(({ kind }) => kind === 'news');
    assert.equal(news?.excerpt, 'KEGIATAN STATISTIK LAINNYA · Semarang --- Pelatihan petugas dilaksanakan selama dua hari. Sakernas bertujuan memperoleh data ketenagakerjaan & pengangguran.');
    assert.equal((await search(office, 'kesejahteraan')).results[0]?.excerpt, 'Memuat kemiskinan, pendidikan & kesehatan penduduk.');
    assert.match((await search(office, 'persentase penduduk miskin')).results.find(({ kind }) => kind === 'indicator')?.excerpt ?? '', /^12,5 Persen · Maret 2026/);
  }));

  test('links to a file at BPS only where the link carries no token, and otherwise to AllStats with the title', () => withWebApi(async ({ office }) => {
    const linkOf = async (q: string) => {
      const { title, url = '', leadsTo, date } = (await search(office, q)).results[0] ?? {};
      return { title, url: new URL(url), leadsTo, date };
    };
    const file = await linkOf('kesejahteraan rakyat');
    assert.deepEqual([file.url.href, file.leadsTo, file.date], ['https://semarangkota.bps.go.id/website/fileMenu/kesra-2025.pdf', 'file', '2025-12-19']);
    assert.equal((await linkOf('inflasi')).leadsTo, 'file');
    for (const q of ['semarang dalam angka', 'penduduk miskin', 'profil kemiskinan', 'tembalang']) {
      const { title, url, leadsTo } = await linkOf(q);
      assert.deepEqual([url.origin, url.searchParams.get('q'), url.searchParams.get('mfd'), leadsTo], ['https://searchengine.web.bps.go.id', title, '3374', 'allstats'], q);
    }
    const answer = await search(office, 'penduduk & miskin?');
    assert.equal(new URL(answer.allStats).searchParams.get('q'), 'penduduk & miskin?');
    assert.ok(!JSON.stringify(answer).includes('tokenuser'));
  }));

  test('has dates where BPS gives them, and none where they are none', () => withWebApi(async ({ office }) => {
    const dates = async (q: string) => (await search(office, q)).results.filter(({ kind }) => kind === 'table').map(({ date }) => date);
    assert.deepEqual(await dates('penduduk miskin'), ['2025-11-28']);
    assert.deepEqual(await dates('produksi padi'), [undefined]);
  }));

  test('is refused for a query that is too short, too long, or missing', () => withWebApi(async ({ office, api }) => {
    for (const [query, code] of [[{ q: ' a ' }, 'too-short'], [{ q: 'x'.repeat(201) }, 'too-long'], [{}, 'required'], [{ q: 'padi', lang: 'jv' }, 'choice']] as const) {
      assert.deepEqual((await office.refusal(searchInformation, { params: OFFICE, query })).errors, [{ path: 'lang' in query ? 'lang' : 'q', code }]);
    }
    assert.equal((await office.refusal(searchInformation, { params: { office: '9999' }, query: { q: 'padi' } })).code, 'not-found');
    assert.deepEqual(api.asked, []);
    assert.deepEqual((await search(office, '?!<>"\' %00')).results, []);
    const asked: readonly Asked[] = api.asked;
    assert.ok(asked.every(({ url }) => !/[<>%"']/.test(url.searchParams.get('keyword') ?? '')));
  }));
});

describe('the office’s own answers and standards', () => {
  test('are searched without a key, and the rest is said to be off', async () => {
    await using office = await TestEndpoint.open();
    await publish(office, 'Apakah ada data inflasi?', 'Ada.\n\n1. Satu\n2. Dua');
    const answer = await search(office, 'inflasi');
    assert.deepEqual(statesOf(answer), { publication: 'off', table: 'off', pressrelease: 'off', news: 'off', indicator: 'off', answer: 'ok', standard: 'ok' });
    assert.deepEqual(answer.results.map(({ source, title, text, date }) => [source, title, text, date]), [['answers', 'Apakah ada data inflasi?', 'Ada.\n\n1. Satu\n2. Dua', '2026-05-02']]);
  });

  test('are those of this office only, and no longer found once they are withdrawn', async () => {
    await using office = await TestEndpoint.open();
    await publish(office, 'Inflasi kabupaten?', 'Ada.', '3322');
    assert.deepEqual((await search(office, 'inflasi')).results, []);
    const id = await publish(office, 'Inflasi kota?', 'Ada.');
    assert.deepEqual((await search(office, 'inflasi')).results.map(({ title }) => title), ['Inflasi kota?']);
    await office.db.updateTable('published_answers').set({ answer: 'Ada, tiap bulan.' }).where('id', '=', id).execute();
    assert.equal((await search(office, 'inflasi')).results[0]?.text, 'Ada, tiap bulan.');
    await office.db.updateTable('published_answers').set({ withdrawn_at: '2026-05-04T03:00:00.000Z' }).where('id', '=', id).execute();
    assert.deepEqual((await search(office, 'inflasi')).results, []);
  });

  test('stay there when the store cannot answer, which is named', () => withWebApi(async ({ office }) => {
    await office.db.schema.dropTable('published_answers').execute();
    const answer = await search(office, 'biaya');
    assert.equal(statesOf(answer)['answer'], 'failed');
    assert.equal(answer.results[0]?.title, 'Biaya/Tarif – Konsultasi Statistik');
  }));
});

describe('when the WebAPI does not answer as it should', () => {
  const FAILING: readonly Mood[] = ['error', 'status-400', 'firewall', 'unauthorized', 'broken', 'page', 'half', 'rubbish', 'endless', 'moved', 'silent'];
  for (const mood of FAILING) {
    test(`(${mood}) the failing kind is named, and the others are there`, () => withWebApi(async ({ office, api }) => {
      api.feel(mood, 'statictable');
      const answer = await search(office, 'semarang');
      assert.deepEqual(statesOf(answer), { publication: 'ok', table: 'failed', pressrelease: 'ok', news: 'ok', indicator: 'ok', answer: 'ok', standard: 'ok' });
      assert.ok(answer.results.some(({ kind }) => kind === 'publication'));
      assert.ok(!JSON.stringify(answer).includes('<'));
    }, mood === 'silent' ? { timeoutMs: 2_000 } : {}));
  }

  for (const mood of ['nothing', 'unavailable'] as const) {
    test(`(${mood}) an empty list is no failure`, () => withWebApi(async ({ office, api }) => {
      api.feel(mood);
      const answer = await search(office, 'inflasi');
      assert.deepEqual([answer.results, new Set(Object.values(statesOf(answer)))], [[], new Set(['ok'])]);
    }));
  }

  test('items that cannot be read are left out, and the list stays', () => withWebApi(async ({ office, api }) => {
    api.feel('odd-items');
    const answer = await search(office, 'penduduk miskin');
    assert.equal(statesOf(answer)['table'], 'ok');
    assert.equal(answer.results[0]?.title, 'Jumlah Penduduk Miskin Kota Semarang, 2015–2025');
  }));

  test('a list with holes, which PHP writes as an object, is a list', () => withWebApi(async ({ office, api }) => {
    api.feel('holes');
    assert.equal((await search(office, 'dalam angka')).results.filter(({ kind }) => kind === 'publication').length, 3);
  }));

  test('a server that is not there does not keep the office’s own answers from being found', async () => {
    const { url } = await (async () => {
      await using gone = await WebApiServer.start(KEY);
      return { url: gone.url };
    })();
    await using office = await TestEndpoint.open({ search: { key: KEY, url, perSecond: 1_000 } });
    const answer = await search(office, 'biaya');
    assert.deepEqual(statesOf(answer), { publication: 'failed', table: 'failed', pressrelease: 'failed', news: 'failed', indicator: 'failed', answer: 'ok', standard: 'ok' });
    assert.equal(answer.results.length, 1);
  });

  test('it is left alone after several failures in a row, so that nobody waits for it', () => withWebApi(async ({ office, api, log }) => {
    api.feel('silent');
    await search(office, 'inflasi');
    const asked = api.asked.length;
    const start = performance.now();
    assert.equal(statesOf(await search(office, 'kemiskinan'))['publication'], 'failed');
    assert.ok(performance.now() - start < 1_000);
    assert.equal(api.asked.length, asked);
    assert.match(log(), /BPS WebAPI: no answer in time/);
  }, { timeoutMs: 2_000 }));

  test('what comes too late is named as late, and there when the same is asked again', () => withWebApi(async ({ office, api }) => {
    api.feel('late', 'pressrelease');
    const first = await search(office, 'inflasi');
    assert.deepEqual([statesOf(first)['pressrelease'], statesOf(first)['publication'], first.results.length], ['late', 'ok', 0]);
    const again = search(office, 'inflasi');
    api.hurry();
    assert.deepEqual([statesOf(await again)['pressrelease'], (await again).results.length], ['ok', 1]);
    assert.equal(api.asked.filter(({ model }) => model === 'pressrelease').length, 1);
  }, { patienceMs: 2_000, timeoutMs: 10_000 }));
});

describe('sparing the WebAPI', () => {
  test('the same question is asked once, however many ask it, at once or later', () => withWebApi(async ({ office, api }) => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => search(office, i % 2 ? 'Inflasi' : ' inflasi ')));
    await search(office, 'INFLASI?');
    assert.deepEqual(api.asked.map(({ model }) => model).toSorted(), ['indicators', 'news', 'pressrelease', 'publication', 'statictable']);
  }));

  test('a failure is not asked again at the next letter', () => withWebApi(async ({ office, api }) => {
    api.feel('error', 'news');
    await search(office, 'inflasi');
    await search(office, 'inflasi');
    assert.equal(api.asked.filter(({ model }) => model === 'news').length, 1);
  }));

  test('no more than two requests go out in any second, under twenty searches at once', () => withWebApi(async ({ office, api }) => {
    const words = ['inflasi', 'padi', 'miskin', 'angka', 'sekolah', 'pasar', 'sapi', 'jalan', 'hujan', 'hotel', 'upah', 'ekspor', 'impor', 'gini', 'beras', 'susu', 'sawah', 'rumah', 'listrik', 'air'];
    const answers = await Promise.all(words.map((word) => search(office, word)));
    assert.ok(answers.every((answer) => statesOf(answer)['standard'] === 'ok'));
    assert.ok(answers.some((answer) => Object.values(statesOf(answer)).includes('late')));
    assert.ok(api.asked.length >= 4, `${api.asked.length} requests`);
    for (const { at } of api.asked) {
      const inSecond = api.asked.filter((other) => other.at >= at && other.at < at + 1_000).length;
      assert.ok(inSecond <= 2, `${inSecond} requests in one second`);
    }
  }, { perSecond: 2, patienceMs: 3_500 }));

  test('who types on is answered before what they had typed until then', () => withWebApi(async ({ office, api }) => {
    const former = ['in', 'inf', 'infl', 'infla'].map((word) => search(office, word));
    const answer = await search(office, 'inflasi');
    assert.equal(statesOf(answer)['publication'], 'ok');
    const publications = api.asked.filter(({ model }) => model === 'publication').map(({ url }) => url.searchParams.get('keyword'));
    assert.ok(publications.includes('inflasi') && publications.length < 5, publications.join());
    await Promise.all(former);
  }, { perSecond: 2, patienceMs: 2_500 }));
});

describe('the key', () => {
  test('stands in no answer, no log and no error, whatever the WebAPI does', async () => {
    for (const mood of ['well', 'error', 'status-400', 'firewall', 'half', 'moved', 'silent'] as const) {
      await withWebApi(async ({ office, api, log }) => {
        api.feel(mood);
        const response = await office.send(searchInformation, { params: OFFICE, query: { q: 'semarang' } });
        const everything = `${await response.text()} ${JSON.stringify([...response.headers])} ${log()}`;
        assert.ok(!everything.includes(KEY), mood);
        assert.ok(!everything.includes('127.0.0.1'), mood);
        assert.ok(!log().includes('semarang'), mood);
      }, { timeoutMs: 200 });
    }
  });

  test('is not carried to another place by a redirect', () => withWebApi(async ({ office, api }) => {
    await using elsewhere = await WebApiServer.start(KEY);
    api.movedTo = elsewhere.url;
    api.feel('moved');
    assert.equal(statesOf(await search(office, 'inflasi'))['publication'], 'failed');
    assert.deepEqual(elsewhere.asked, []);
  }));

  test('that is wrong makes every kind fail, and says so to the operator', () => withWebApi(async ({ office, log }) => {
    assert.equal(statesOf(await search(office, 'inflasi'))['publication'], 'failed');
    assert.match(log(), /BPS WebAPI: answered “Error”/);
    assert.ok(!log().includes('keliru'));
  }, { key: 'keliru' }));

  test('is not handed on in a link that BPS would have put it into', async () => {
    await using api = await WebApiServer.start(KEY, { publication: [{ ...(HOLDINGS.publication?.[2] as object), pdf: `https://webapi.bps.go.id/file/key/${KEY}/a.pdf` }] });
    await using office = await TestEndpoint.open({ search: { key: KEY, url: api.url, perSecond: 1_000 } });
    const { results } = await search(office, 'kesejahteraan');
    assert.equal(results[0]?.leadsTo, 'allstats');
    assert.ok(!JSON.stringify(results).includes(KEY));
  });
});

describe('how searches end', () => {
  test('is counted for the office’s day, and nothing else is kept', async () => {
    await using office = await TestEndpoint.open();
    const count = (outcome: string, code = '3374') => office.ask(countSearch, { params: { office: code }, body: { outcome }, origin: ORIGIN });
    await Promise.all([count('found'), count('found'), count('not-found'), count('found', '3322')]);
    office.now = new Date('2026-05-04T17:30:00Z');
    await count('found');
    assert.deepEqual((await office.db.selectFrom('searches').selectAll().orderBy('office').orderBy('day').orderBy('outcome').execute()).map((row) => ({ ...row })), [
      { office: '3322', day: '2026-05-04', outcome: 'found', count: 1 },
      { office: '3374', day: '2026-05-04', outcome: 'found', count: 2 },
      { office: '3374', day: '2026-05-04', outcome: 'not-found', count: 1 },
      { office: '3374', day: '2026-05-05', outcome: 'found', count: 1 },
    ]);
  });

  test('takes nothing that was searched for, and nothing from a foreign page', async () => {
    await using office = await TestEndpoint.open();
    assert.equal((await office.refusal(countSearch, { params: OFFICE, body: { outcome: 'found', query: 'inflasi' } })).code, 'invalid');
    assert.equal((await office.refusal(countSearch, { params: OFFICE, body: { outcome: 'maybe' } })).code, 'invalid');
    assert.equal((await office.refusal(countSearch, { params: OFFICE, body: { outcome: 'found' }, origin: 'https://foreign.example' })).code, 'forbidden');
    assert.deepEqual(await office.db.selectFrom('searches').selectAll().execute(), []);
  });

  test('cannot be filled up from one address', async () => {
    await using office = await TestEndpoint.open();
    const statuses = await Promise.all(Array.from({ length: 130 }, async () => (await office.send(countSearch, { params: OFFICE, body: { outcome: 'found' } })).status));
    assert.deepEqual([statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 429).length], [120, 10]);
    office.now = new Date('2026-05-04T03:11:00Z');
    await office.ask(countSearch, { params: OFFICE, body: { outcome: 'found' } });
  });
});
