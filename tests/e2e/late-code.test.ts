/** Code that comes when somebody wants it: on a network that is gone at that moment and back a little later. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import type { Browser } from '../support/browsers/tab.ts';
import { engines, openBrowser, Person } from '../support/people.ts';
import { temporaryFolder } from '../support/server.ts';
import { ask } from '../support/visiting.ts';

const STRICT = "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const page = (widget: string, policy = '') =>
  `<!doctype html><html lang="id"><meta charset="utf-8">${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<title>PST</title><script type="module" nonce="abc" src="/pst.js"></script>${widget}`;
const PAGES = {
  '/rating': page('<pst-feedback></pst-feedback>'),
  '/question': page('<pst-consultation></pst-consultation>'),
  '/strict': page('<pst-feedback></pst-feedback>', STRICT),
};

for (const engine of engines()) {
  describe(`code that comes later, in ${engine}`, () => {
    let browser: Browser;
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let office: BuiltOffice;

    before(async () => {
      folder = await temporaryFolder();
      await buildWhatIsOld();
      [browser, office] = await Promise.all([openBrowser(engine), startBuiltOffice(PAGES, { data: folder.path })]);
    });
    after(async () => {
      await Promise.all([browser.close(), office.close()]);
      await folder[Symbol.asyncDispose]();
    });

    const visit = (path: string) => Person.at(browser, 'The visitor', office.url + path);
    const goDown = () => office.close();
    const comeBack = async (): Promise<void> => {
      office = await startBuiltOffice(PAGES, { data: folder.path, port: office.port });
    };

    it('keeps a rating and says that it was not sent, and the same button sends it when the network is back', async () => {
      await using visitor = await visit('/rating');
      await visitor.sees('Kirim penilaian');
      await goDown();
      await visitor.press('Baik');
      await visitor.fill('Kritik, saran, atau pujian', 'Petugasnya ramah.');
      await visitor.press('Kirim penilaian');
      await visitor.sees('Belum terkirim. Periksa sambungan internet Anda, lalu coba lagi. Isian Anda masih ada di sini.');
      assert.match(await visitor.focused(), /^Belum terkirim/);
      await comeBack();
      await visitor.press('Kirim penilaian');
      await visitor.sees('Terima kasih atas penilaian Anda');
    });

    it('opens the consultation at the second try', async () => {
      await using visitor = await visit('/question');
      await visitor.sees('Konsultasi');
      await goDown();
      await visitor.press('Konsultasi');
      await visitor.sees('Konsultasi belum dapat dimuat');
      await comeBack();
      await visitor.press('Coba lagi');
      await visitor.sees('Langsung bertanya kepada petugas');
    });

    it('leads from a conversation that was come back to at the second try, and the conversation is as it was', async () => {
      await using visitor = await visit('/question');
      await visitor.press('Konsultasi');
      await ask(visitor, office, { email: `siti.${engine}@contoh.go.id` });
      await visitor.sees('terkirim');
      await visitor.page.reload();
      await visitor.press('Konsultasi');
      await visitor.sees('terkirim');
      await goDown();
      await visitor.press('Kembali');
      await visitor.sees('Layanan belum dapat dihubungi');
      await comeBack();
      await visitor.press('Coba lagi');
      await visitor.sees('Mulai konsultasi baru');
    });

    it('comes under a policy that trusts the script tag alone', async () => {
      await using visitor = await visit('/strict');
      await visitor.press('Baik');
      await visitor.press('Kirim penilaian');
      await visitor.sees('Terima kasih atas penilaian Anda');
    });
  });
}
