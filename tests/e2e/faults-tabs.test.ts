/** Five tabs of one browser in the same conversation: one of them listens and sends for all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildWhatIsOld } from '../../.setup/build.mjs';
import { startBuiltOffice, type BuiltOffice } from '../support/built-office.ts';
import { freeze } from '../support/browsers/freeze.ts';
import { Computer } from '../support/computer.ts';
import { Line } from '../support/line.ts';
import { Officer } from '../support/officer.ts';
import { engines, type Person } from '../support/people.ts';
import { ask, PAGES, QUESTION, say, stands, timesShown } from '../support/visiting.ts';
import { eventually } from '../support/widget.ts';

for (const engine of engines()) {
  describe(`five tabs in ${engine}`, () => {
    const who = { email: `lima.${engine}@contoh.go.id`, remember: true };
    let office: BuiltOffice;
    let officer: Officer;
    let line: Line;
    let computer: Computer;
    let tabs: Person[] = [];

    /** All tabs show these, each once and in this order, and nothing else of the kind. */
    const allShow = async (texts: readonly string[]): Promise<void> => {
      for (const tab of tabs) {
        await tab.sees(new RegExp(texts.map((text) => `${text.replaceAll('?', '\\?')} \\d\\d\\.\\d\\d`).join('.*'), 'u'));
        for (const text of texts) assert.equal(await timesShown(tab, text), 1, text);
      }
    };
    const oneStream = () => eventually(() => line.streams === 1, 'one stream');

    before(async () => {
      await buildWhatIsOld();
      [office, computer] = await Promise.all([startBuiltOffice(PAGES), Computer.on(engine)]);
      [line, officer] = await Promise.all([Line.open(office.port), Officer.at(office.url)]);
      const first = await computer.tab('The first tab', `${line.url}/consult`);
      await ask(first, office, who);
      tabs = [first];
    });
    after(async () => {
      await computer[Symbol.asyncDispose]();
      await line.close();
      await office.close();
    });

    it('share one stream, and show the same', async () => {
      await oneStream();
      const before = line.opened;
      for (const name of ['second', 'third', 'fourth', 'fifth']) tabs.push(await computer.tab(`The ${name} tab`, `${line.url}/consult`));
      await allShow([QUESTION]);
      await officer.answer(who.email, 'Ada pada tabel 3.1');
      await allShow([QUESTION, 'Ada pada tabel 3.1']);
      assert.deepEqual([line.streams, line.opened], [1, before]);
    });

    it('send what is written in any of them once', async () => {
      const texts = tabs.map((_, i) => `Dari tab nomor ${i + 1}`);
      for (const [i, tab] of tabs.entries()) {
        await tab.page.bringToFront();
        await say(tab, texts[i] ?? '');
        await tab.sees(stands(texts[i] ?? '', 'terkirim'));
      }
      await allShow(texts);
      assert.deepEqual((await officer.log(who.email)).slice(2), texts);
    });

    it('go on when the one that listens is closed', async () => {
      await tabs.shift()?.page.close();
      await officer.answer(who.email, 'Tab pertama sudah ditutup');
      await allShow(['Tab pertama sudah ditutup']);
      await oneStream();
    });

    it('go on within seconds when the one that listens is frozen, and it knows everything once it wakes', { skip: engine === 'firefox' && 'Firefox lets nobody freeze a tab' }, async () => {
      const [holder, front] = [tabs[0], tabs.at(-1)];
      assert.ok(holder && front);
      await front.page.bringToFront();
      const wake = await freeze(holder.page);
      await officer.answer(who.email, 'Tab kedua sedang beku');
      await say(front, 'Tetap terkirim');
      await front.sees(stands('Tetap terkirim', 'terkirim'));
      await front.sees('Tab kedua sedang beku');
      await wake();
      await allShow(['Tab kedua sedang beku', 'Tetap terkirim']);
      await oneStream();
      assert.deepEqual((await officer.log(who.email)).slice(-2), ['Tab kedua sedang beku', 'Tetap terkirim']);
    });
  });
}
