/** A message on its way when the page, the tab or the whole browser goes away under it: it is there again, and arrives once. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Computer } from '../support/computer.ts';
import type { Line, Way } from '../support/line.ts';
import type { Officer } from '../support/officer.ts';
import { engines, type Engine, type Person } from '../support/people.ts';
import { remembered, type Remembered } from '../support/remembered.ts';
import { say, stands } from '../support/visiting.ts';
import { eventually } from '../support/widget.ts';

interface State {
  readonly name: string;
  /** What the line does to a message. */
  readonly way: Way;
  readonly shown: string;
  /** After the interruption, with the line as it was. */
  readonly again?: string;
  readonly atOffice?: true;
}

const STATES: readonly State[] = [
  { name: 'waits, because the network is gone', way: 'broken', shown: 'menunggu: Jaringan terputus', again: 'menunggu' },
  { name: 'is on its way and has not arrived', way: 'held', shown: 'mengirim' },
  { name: 'has arrived without the visitor hearing of it', way: 'answer-lost', shown: 'mengirim', atOffice: true },
  { name: 'was refused', way: 'refused', shown: 'gagal: Halaman ini belum diizinkan' },
  { name: 'was sent', way: 'open', shown: 'terkirim', atOffice: true },
];

const INTERRUPTIONS = ['a reload', 'a closed tab', 'a killed browser'] as const;

/** Firefox takes ten seconds to come back: there one killing shows that what is kept is kept. */
const interruptionsOf = (engine: Engine, { way }: State) => (engine !== 'firefox' || way === 'broken' ? INTERRUPTIONS : INTERRUPTIONS.slice(0, 2));

for (const engine of engines()) {
  describe(`a message in ${engine} that`, () => {
    const who = { email: `tetap.${engine}@contoh.go.id`, remember: true };
    let there: Remembered;
    let officer: Officer;
    let line: Line;
    let computer: Computer;
    let visitor: Person;
    let count = 0;

    const open = async (): Promise<void> => {
      visitor = await there.open();
    };

    const interruptions: Readonly<Record<(typeof INTERRUPTIONS)[number], () => Promise<void>>> = {
      'a reload': async () => void (await visitor.page.reload()),
      'a closed tab': async () => {
        await visitor.page.close();
        await open();
      },
      'a killed browser': async () => {
        await computer.kill();
        await computer.start();
        await open();
      },
    };

    before(async () => {
      there = await remembered(engine, who);
      ({ officer, line, computer } = there);
      await open();
    });
    afterEach(() => {
      line.way = 'open';
    });
    after(() => there.close());

    for (const state of STATES) {
      const { name, way, shown, again = shown, atOffice = false } = state;
      const outlived = interruptionsOf(engine, state);
      it(`${name} outlives ${outlived.join(', ')}, and is at the office once`, async () => {
        const text = `Pertanyaan nomor ${++count}`;
        const arrived = async (): Promise<number> => (await officer.log(who.email)).filter((one) => one === text).length;
        line.way = way;
        await say(visitor, text);
        await visitor.sees(stands(text, shown));
        if (atOffice) await eventually(async () => (await arrived()) === 1, 'the message at the office');
        for (const interruption of outlived) {
          await interruptions[interruption]();
          await visitor.sees(stands(text, atOffice ? 'terkirim' : again));
          assert.equal(await visitor.count(text), 1);
          assert.equal(await arrived(), Number(atOffice));
        }
        line.way = 'open';
        await visitor.pressIfShown('Kirim sekarang');
        await visitor.sees(stands(text, 'terkirim'));
        assert.equal(await visitor.count(text), 1);
        assert.equal(await arrived(), 1);
      });
    }
  });
}
