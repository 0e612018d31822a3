import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localTime, openState, ZONES } from '../../src/contract/calendar.ts';
import { workingDayAfter } from '../../src/contract/working-days.ts';
import type { Office } from '../../src/contract/office.ts';

type Hours = Pick<Office, 'zone' | 'hours' | 'holidays'>;

const closed = (day: string, name: string, kind: Office['holidays'][number]['kind'] = 'libur') => ({ day, name, kind });

const semarang: Hours = {
  zone: 'Asia/Jakarta',
  hours: [
    { days: [1, 2, 3, 4], opens: '08:00', closes: '15:30' },
    { days: [5], opens: '08:00', closes: '16:00' },
  ],
  holidays: [
    closed('2026-12-24', 'Cuti bersama Natal', 'cuti-bersama'),
    closed('2026-12-25', 'Kelahiran Yesus Kristus (Natal)'),
    closed('2027-01-01', 'Tahun Baru 2027 Masehi'),
  ],
};

/** An instant as the clock in Semarang shows it (WIB, UTC+7, never summer time). */
const wib = (time: string) => new Date(`${time}+07:00`);

describe('the working day a visitor is promised', () => {
  test('three working days after Friday 20 November 2026 is Wednesday 25 November', () => {
    assert.equal(workingDayAfter(semarang, wib('2026-11-20T10:00:00'), 3), '2026-11-25');
  });

  test('starts to count on the day after the request, at whatever hour it came', () => {
    for (const time of ['00:00:00', '07:59:59', '23:59:59']) assert.equal(workingDayAfter(semarang, wib(`2026-11-17T${time}`), 1), '2026-11-18');
  });

  test('leaves out cuti bersama, Christmas and the weekend after it', () => {
    assert.equal(workingDayAfter(semarang, wib('2026-12-23T09:00:00'), 1), '2026-12-28');
  });

  test('counts on over the new year', () => {
    assert.equal(workingDayAfter(semarang, wib('2026-12-30T09:00:00'), 1), '2026-12-31');
    assert.equal(workingDayAfter(semarang, wib('2026-12-30T09:00:00'), 3), '2027-01-05');
  });

  test('follows the day at the office, not in Greenwich', () => {
    // 18:00 UTC on Thursday is already Friday in Semarang.
    assert.equal(workingDayAfter(semarang, new Date('2026-11-19T18:00:00Z'), 1), '2026-11-23');
  });

  test('is Monday to Friday without holidays when the office has not published its hours', () => {
    assert.equal(workingDayAfter({ ...semarang, hours: [] }, wib('2026-12-23T09:00:00'), 2), '2026-12-29');
  });

  test('leaves out a weekday on which the office never opens', () => {
    const monToThu = { ...semarang, hours: semarang.hours.slice(0, 1) };
    assert.equal(workingDayAfter(monToThu, wib('2026-11-19T09:00:00'), 1), '2026-11-23');
  });
});

describe('the clock of the office', () => {
  for (const [zone, { name }] of Object.entries(ZONES)) {
    test(`of ${zone} is the one that the world's time zone tables give, and is called ${name}`, () => {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2035, 0, 1); at += 37 * 3_600_000) {
        const { day, time } = localTime(zone, new Date(at));
        assert.equal(`${day} ${time}`, format.format(at));
      }
      const parts = new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short' }).formatToParts();
      assert.equal(parts.find(({ type }) => type === 'timeZoneName')?.value, name);
    });
  }

  test('is asked of the platform elsewhere', () => {
    assert.deepEqual(localTime('Asia/Tokyo', new Date('2026-11-20T15:30:00Z')), { day: '2026-11-21', time: '00:30' });
  });
});

describe('whether an office is open', () => {
  test('opens at the full minute and closes at the full minute', () => {
    assert.deepEqual(openState(semarang, wib('2026-11-19T07:59:59')), { open: false, day: '2026-11-19', opens: '08:00' });
    assert.deepEqual(openState(semarang, wib('2026-11-19T08:00:00')), { open: true, until: '15:30' });
    assert.deepEqual(openState(semarang, wib('2026-11-19T15:29:59')), { open: true, until: '15:30' });
    assert.deepEqual(openState(semarang, wib('2026-11-19T15:30:00')), { open: false, day: '2026-11-20', opens: '08:00' });
  });

  test('stays open over noon when the office names no break', () => {
    assert.deepEqual(openState(semarang, wib('2026-11-19T12:30:00')), { open: true, until: '15:30' });
  });

  test('closes over noon when the office has two rows of hours', () => {
    const withBreak = { ...semarang, hours: [
      { days: [1, 2, 3, 4, 5], opens: '13:00', closes: '15:30' },
      { days: [1, 2, 3, 4, 5], opens: '08:00', closes: '12:00' },
    ] };
    assert.deepEqual(openState(withBreak, wib('2026-11-19T11:59:00')), { open: true, until: '12:00' });
    assert.deepEqual(openState(withBreak, wib('2026-11-19T12:00:00')), { open: false, day: '2026-11-19', opens: '13:00' });
    assert.deepEqual(openState(withBreak, wib('2026-11-19T07:00:00')), { open: false, day: '2026-11-19', opens: '08:00' });
  });

  test('closes later on Friday, and then opens on Monday', () => {
    assert.deepEqual(openState(semarang, wib('2026-11-20T15:45:00')), { open: true, until: '16:00' });
    assert.deepEqual(openState(semarang, wib('2026-11-20T16:00:00')), { open: false, day: '2026-11-23', opens: '08:00' });
  });

  test('names the holiday and the next opening after a long weekend', () => {
    assert.deepEqual(openState(semarang, wib('2026-12-24T09:00:00')), { open: false, day: '2026-12-28', opens: '08:00', holiday: 'Cuti bersama Natal' });
    assert.deepEqual(openState(semarang, wib('2026-12-25T09:00:00')), { open: false, day: '2026-12-28', opens: '08:00', holiday: 'Kelahiran Yesus Kristus (Natal)' });
  });

  test('names no holiday on the evening before it', () => {
    assert.deepEqual(openState(semarang, wib('2026-12-23T16:00:00')), { open: false, day: '2026-12-28', opens: '08:00' });
  });

  test('goes on over the new year', () => {
    assert.deepEqual(openState(semarang, wib('2026-12-31T15:30:00')), { open: false, day: '2027-01-04', opens: '08:00' });
    assert.deepEqual(openState(semarang, wib('2027-01-01T00:00:00')), { open: false, day: '2027-01-04', opens: '08:00', holiday: 'Tahun Baru 2027 Masehi' });
  });

  test('is told by the clock of the office in each of the three zones', () => {
    const halfPastMidnightUtc = new Date('2026-11-19T00:30:00Z');
    const at = (zone: string) => openState({ ...semarang, zone }, halfPastMidnightUtc)?.open;
    assert.deepEqual([at('Asia/Jakarta'), at('Asia/Makassar'), at('Asia/Jayapura')], [false, true, true]);
    assert.deepEqual(
      ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => localTime(zone, new Date('2026-12-31T15:30:00Z'))),
      [{ day: '2026-12-31', time: '22:30' }, { day: '2026-12-31', time: '23:30' }, { day: '2027-01-01', time: '00:30' }],
    );
  });

  test('shows midnight as 00:00', () => assert.deepEqual(localTime('Asia/Jakarta', wib('2026-11-19T00:00:00')), { day: '2026-11-19', time: '00:00' }));

  test('is not said by an office without hours', () => assert.equal(openState({ ...semarang, hours: [] }, wib('2026-11-19T09:00:00')), undefined));

  test('is not said when the office does not open within two months', () => {
    const days = Array.from({ length: 70 }, (_, index) => new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10));
    const renovating = { ...semarang, holidays: days.map((day) => closed(day, 'Renovasi', 'kantor')) };
    assert.equal(openState(renovating, wib('2026-11-01T09:00:00')), undefined);
  });
});
