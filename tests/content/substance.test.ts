import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { office } from '../../src/contract/office.ts';
import { whistleblowing } from '../../src/contract/whistleblowing.ts';
import { COMPONENTS, serviceStandard } from '../../src/contract/service-standard.ts';
import { readOfficesFolder } from '../../src/endpoint/node/read-offices.ts';
import { statements3322 } from './statements-3322.ts';
import { statements3374 } from './statements-3374.ts';
import { spaced, visitorText } from './visitor-text.ts';

const offices = await readOfficesFolder(fileURLToPath(new URL('../../demo/offices', import.meta.url)));

function contentOf(code: string) {
  const content = offices.find((candidate) => candidate.office.code === code);
  assert.ok(content, `office ${code}`);
  return content;
}

function standardOf(code: string, service: string) {
  const standard = contentOf(code).serviceStandards.find((candidate) => candidate.service === service);
  assert.ok(standard, `${service} of ${code}`);
  return standard;
}

const sectionOf = (key: string) => {
  const section = standardOf('3374', 'konsultasi').groups.flatMap(({ sections }) => sections).find((candidate) => candidate.key === key);
  assert.ok(section, key);
  return section;
};

const numbered = (markdown: string) => markdown.split('\n').filter((line) => /^\d+\. /.test(line));

describe('the consultation standard of BPS Kota Semarang', () => {
  const text = visitorText(standardOf('3374', 'konsultasi'));
  for (const statement of statements3374) {
    test(`tells the visitor: ${statement}`, () => assert.ok(text.includes(spaced(statement))));
  }

  test('has the 14 components in the order of the regulation, six and eight', () => {
    const { groups } = standardOf('3374', 'konsultasi');
    assert.deepEqual(groups.map(({ sections }) => sections.length), [6, 8]);
    assert.deepEqual(
      groups.flatMap(({ sections }) => sections.map(({ key, title }) => ({ key, title }))),
      COMPONENTS.map(({ key, title }) => ({ key, title })),
    );
  });

  test('leads through eight steps in person and nine online', () => {
    const { procedures } = sectionOf('procedure');
    assert.deepEqual(procedures.map(({ title, steps }) => [title, steps.length]), [
      ['Layanan dengan cara kunjungan langsung', 8],
      ['Layanan dengan cara online', 9],
    ]);
    const [inPerson, online] = procedures;
    assert.match(inPerson?.steps[0] ?? '', /mengambil nomor antrian$/);
    assert.match(online?.steps[0] ?? '', /pst\.bps\.go\.id, WhatsApp, atau e-mail\.$/);
    for (const procedure of procedures) assert.match(procedure.steps.at(-1) ?? '', /^Pengguna layanan selesai mengakses/);
  });

  test('asks five things in person and three online', () => {
    const lines = sectionOf('requirements').body.split('\n');
    const online = lines.findIndex((line) => line.startsWith('2. '));
    assert.equal(lines.slice(1, online).length, 5);
    assert.equal(lines.slice(online + 1).length, 3);
  });

  test('rests on nine legal bases, has twelve facilities, asks eight competences and gives two guarantees', () => {
    const count = (key: string) => numbered(sectionOf(key).body).length;
    assert.deepEqual(['legal-basis', 'facilities', 'competence', 'guarantee'].map(count), [9, 12, 8, 2]);
  });

  test('promises ten minutes, three working days, no fee and a product before everything else', () => {
    assert.deepEqual(
      standardOf('3374', 'konsultasi').promises.map(({ label, value }) => `${label}: ${value}`),
      ['Datang langsung: maks. 10 menit', 'Online: maks. 3 hari kerja', 'Biaya: Gratis', 'Produk: Jasa konsultasi informasi (data/metadata/klasifikasi) statistik'],
    );
  });

  test('keeps its Markdown as the editor wrote it', () => {
    assert.match(sectionOf('requirements').body, /alamat \*e-mail\* yang masih aktif/);
    assert.match(sectionOf('complaints').body, /\[lapor\.go\.id\]\(https:\/\/www\.lapor\.go\.id\/\)/);
  });
});

describe('the page "Layanan BPS" of BPS Kabupaten Semarang', () => {
  const text = visitorText(standardOf('3322', 'layanan'));
  for (const statement of statements3322) {
    test(`tells the visitor: ${statement}`, () => assert.ok(text.includes(spaced(statement))));
  }

  test('names every document with the size that stands beside it', () => {
    const documents = standardOf('3322', 'layanan').groups.flatMap(({ sections }) => sections.flatMap((section) => section.documents));
    const sizes = statements3322.flatMap((size, index) => (/^[\d.]+ [km]b$/.test(size) ? [{ title: statements3322[index - 1], size }] : []));
    assert.equal(sizes.length, 21);
    assert.deepEqual(documents.filter(({ size }) => size !== undefined), sizes);
    assert.ok(documents.every(({ href }) => href === undefined));
  });

  test('has nine reports of the survey', () => {
    const sections = standardOf('3322', 'layanan').groups.flatMap(({ sections: all }) => all);
    assert.equal(sections.find(({ key }) => key === 'survei-kepuasan-masyarakat')?.documents.length, 9);
  });

  test('gives the rights of reporter, reported and examination to the complaint form, from the same section', () => {
    const rights = z.parse(whistleblowing, contentOf('3322').whistleblowing);
    assert.deepEqual(rights.rights.map(({ title, items }) => [title, items.length]), [['Hak Pelapor', 4], ['Hak Terlapor', 2], ['Hak Pemeriksaan', 2]]);
    for (const words of [...rights.text, ...rights.rights.flatMap(({ items }) => items)]) assert.ok(text.includes(words), words);
    assert.equal(rights.source, 'Halaman Layanan BPS, BPS Kabupaten Semarang, Tata Cara Pengaduan');
    assert.equal(contentOf('3374').whistleblowing, undefined);
  });

  test('says "-" where the office has won no award', () => assert.match(text, /\nPenghargaan\n-\n/));
});

describe('an office', () => {
  test('is what the contract promises to a widget', () => {
    for (const content of offices) {
      z.parse(office, content.office);
      for (const standard of content.serviceStandards) z.parse(serviceStandard, standard);
    }
  });

  test('is reached over the numbers and addresses of its own document', () => {
    const hrefs = (code: string) => contentOf(code).office.channels.flatMap(({ href }) => href ?? []);
    assert.deepEqual(hrefs('3374'), [
      'https://wa.me/6285117113374', 'tel:+62243546413', 'mailto:bps3374@bps.go.id', 'https://www.lapor.go.id/', 'https://pst.bps.go.id/',
    ]);
    assert.deepEqual(hrefs('3322'), [
      'https://wa.me/6281385943322', 'mailto:bps3322@bps.go.id', 'https://www.lapor.go.id/', 'https://webapps.bps.go.id/pengaduan/wbs/beranda',
    ]);
  });

  test('dials the number it shows', () => {
    for (const { office: { channels } } of offices) {
      for (const { kind, value, href } of channels) {
        if (kind !== 'whatsapp' && kind !== 'phone') continue;
        assert.equal(href?.replace(/\D/g, ''), value.replace(/\D/g, '').replace(/^0/, '62'));
      }
    }
  });

  test('offers the four services of a PST with their SKD codes', () => {
    for (const { office: { services } } of offices) {
      assert.deepEqual(services.map(({ code, skd }) => [code, skd]), [['perpustakaan', 1], ['konsultasi', 16], ['penjualan', 6], ['rekomendasi', 32]]);
    }
  });

  test('says which of its values are only examples', () => {
    assert.deepEqual(offices.map(({ office: { code, sampleValues } }) => [code, sampleValues]), [['3322', ['hours', 'consultation', 'queue', 'retention']], ['3374', ['hours', 'retention', 'satisfaction']]]);
    for (const { office: { address } } of offices) assert.equal(address, undefined);
  });

  test('closes on the 17 + 8 days of 2026 and the 18 + 8 of 2027', () => {
    for (const { office: { holidays } } of offices) {
      const count = (year: string, kind: string) => holidays.filter((closed) => closed.day.startsWith(year) && closed.kind === kind).length;
      assert.deepEqual(['2026', '2027'].map((year) => [count(year, 'libur'), count(year, 'cuti-bersama')]), [[17, 8], [18, 8]]);
    }
  });
});
