import '../../src/desk/desk.ts';
import { sendFile } from '../../src/client/send-file.ts';
import { newId } from '../../src/client/identity.ts';
import { call, connect } from '../../src/client/connection.ts';
import { sendMessage } from '../../src/contract/consultation.ts';
import { getAttachment } from '../../src/contract/attachments.ts';
import { fillPath } from '../../src/contract/operation.ts';
import { equal, ok } from '../support/assert.ts';
import { chooseFiles, dropFiles, sample } from '../support/choose-files.ts';
import { endSession, openDesk, signIn, visitor, type Visitor } from '../support/desk.ts';
import { BAD, GOOD, type GoodName } from '../support/sample-files.ts';
import { axe, ENDPOINT, eventually, fill, newOffice, press, pressIfShown, sees, valueOf, visibleText, type TestOffice } from '../support/widget.ts';

const connection = connect(ENDPOINT);

describe('files at the officer’s desk', () => {
  let office: TestOffice;
  let box: HTMLElement;
  let dispose: () => void;
  let siti: Visitor;

  beforeEach(async () => {
    office = await newOffice({ name: 'BPS Kota Contoh' });
    siti = await visitor(office, 'Siti Rahmawati', 'Selamat pagi');
    await open();
  });

  afterEach(async () => {
    dispose();
    await endSession();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const open = async (width?: number, signedIn = false): Promise<void> => {
    ({ box, dispose } = openDesk(width));
    if (!signedIn) await signIn(box, office);
    await press(box, 'Siti Rahmawati');
    await sees(box, 'Balasan');
    await sees(box, 'Selamat pagi');
  };
  const gone = (text: string) => eventually(() => !visibleText(box).includes(text), `“${text}” goes away in: ${visibleText(box)}`);
  /** The visitor sends one of the sample files. */
  const sends = async (name: GoodName, text: string): Promise<void> => {
    const { id: consultation, token } = siti;
    const { id } = await sendFile(connection, { id: newId(), name, bytes: new Blob([GOOD[name]]), consultation, token, signal: new AbortController().signal, onProgress: () => {} });
    await call(connection, sendMessage, { params: { id: consultation, messageId: newId() }, token, body: { text, attachments: [id] } });
  };
  /** What officers have said, with the names of what came with it. */
  const said = async () => (await siti.log()).flatMap((event) => (event.type === 'message' && event.from === 'officer' ? [[event.text, (event.attachments ?? []).map(({ name }) => name)]] : []));

  it('from a visitor are named with kind and size, and saved', async () => {
    await sends('laporan.pdf', 'Ini surat kami');
    await sees(box, /Ini surat kami laporan\.pdf PDF, 1 KB Unduh/);
    await press(box, 'Unduh laporan.pdf');
    await sees(box, 'laporan.pdf sudah diunduh.');
    await axe(box);
  });

  it('may be all there is to a visitor’s message, and are then said by name', async () => {
    await sends('data.csv', '');
    await sees(box, /data\.csv Tabel CSV/);
    await sees(box, 'Siti Rahmawati: data.csv');
  });

  it('go with an answer, and the visitor has them as they were', async () => {
    await chooseFiles(box, sample('tabel.xlsx'), sample('laporan.pdf'));
    await sees(box, /tabel\.xlsx Tabel Excel, 1 KB.*laporan\.pdf PDF.*berkas perlu dipilih lagi/);
    await press(box, 'Hapus lampiran laporan.pdf');
    await gone('laporan.pdf');
    await fill(box, 'Balasan', 'Tabelnya terlampir');
    await press(box, 'Kirim balasan');
    await sees(box, 'Balasan terkirim.');
    await sees(box, /Tabelnya terlampir tabel\.xlsx Tabel Excel, 1 KB Unduh/);
    equal(await said(), [['Tabelnya terlampir', ['tabel.xlsx']]]);
    const sent = (await siti.log()).at(-1);
    const attachmentId = (sent?.type === 'message' && sent.attachments?.[0]?.id) || '';
    const response = await fetch(`${ENDPOINT}/v1${fillPath(getAttachment.path, { id: siti.id, attachmentId })}`, { headers: { authorization: `Bearer ${siti.token}` }, credentials: 'omit' });
    equal([...new Uint8Array(await response.arrayBuffer())], [...GOOD['tabel.xlsx']]);
    await gone('berkas perlu dipilih lagi');
  });

  it('may be all there is to an answer', async () => {
    await dropFiles(box, 'Keterangan', sample('peta.png'));
    await sees(box, /peta\.png Gambar PNG/);
    await press(box, 'Kirim balasan');
    await sees(box, 'Balasan terkirim.');
    equal(await said(), [['', ['peta.png']]]);
  });

  it('of a kind that is refused are named beside the field with the reason, and the text stays', async () => {
    await fill(box, 'Balasan', 'Tetap di sini');
    await chooseFiles(box, new File(['MZ\0\0'], 'program.exe'));
    await sees(box, /program\.exe tidak dapat dilampirkan\. Pilih PDF/);
    equal(await valueOf(box, 'Balasan'), 'Tetap di sini');
    await axe(box);
  });

  it('that only the office sees through are refused with the reason; without them the answer goes', async () => {
    const { name, bytes } = BAD['a Word document that hides its macros'] ?? { name: '', bytes: new Uint8Array() };
    await chooseFiles(box, new File([bytes], name));
    await sees(box, name);
    await fill(box, 'Balasan', 'Suratnya');
    await press(box, 'Kirim balasan');
    await sees(box, /Balasan belum terkirim\. Ada lampiran yang tidak diterima.*tanpa makro/);
    equal(await valueOf(box, 'Balasan'), 'Suratnya');
    await press(box, `Hapus lampiran ${name}`);
    await press(box, 'Kirim lagi');
    await sees(box, 'Balasan terkirim.');
    equal(await said(), [['Suratnya', []]]);
  });

  it('stay with the words when the network goes, and arrive once', async () => {
    await chooseFiles(box, sample('foto.jpg'));
    await sees(box, 'foto.jpg');
    await fill(box, 'Balasan', 'Jangan sampai hilang');
    await office.fault('down');
    await press(box, 'Kirim balasan');
    await sees(box, 'Balasan belum terkirim. Jaringan terputus.');
    ok(visibleText(box).includes('foto.jpg'), 'the file is still there');
    await office.release();
    await press(box, /^Kirim (lagi|balasan)$/);
    await eventually(async () => (await valueOf(box, 'Balasan')) === '', 'the reply is on its way');
    await eventually(async () => (await said()).length === 1, 'the reply has arrived');
    equal(await said(), [['Jangan sampai hilang', ['foto.jpg']]]);
  });

  it('stay with the consultation they were chosen for', async () => {
    await visitor(office, 'Budi', 'Siang');
    await chooseFiles(box, sample('surat.docx'));
    await sees(box, 'surat.docx');
    await press(box, 'Budi');
    await sees(box, /Siang/);
    await gone('surat.docx');
    await press(box, 'Siti Rahmawati');
    await sees(box, /surat\.docx Dokumen Word/);
  });

  it('wait for an officer whose session has ended', async () => {
    await chooseFiles(box, sample('catatan.txt'));
    await sees(box, 'catatan.txt');
    await endSession();
    // The desk may notice by itself, at its next look at the queue or the complaints.
    pressIfShown(box, 'Kirim balasan');
    await sees(box, /Tulisan yang belum terkirim masih tersimpan/);
    await signIn(box, office);
    await sees(box, 'catatan.txt');
    pressIfShown(box, 'Tutup pilihan');
    await press(box, /^Kirim (lagi|balasan)$/);
    await sees(box, 'Balasan terkirim.');
    equal(await said(), [['', ['catatan.txt']]]);
  });

  it('have room on a phone', async () => {
    dispose();
    history.replaceState(null, '', location.pathname + location.search);
    await open(360, true);
    await sends('laporan.pdf', 'Ini surat kami');
    await chooseFiles(box, new File([GOOD['laporan.pdf']], `${'Laporan-Tahunan-'.repeat(6)}.pdf`));
    await sees(box, /Laporan-Tahunan/);
    await sees(box, /laporan\.pdf/);
    await axe(box);
    ok(box.scrollWidth <= box.clientWidth, 'nothing is wider than the screen');
  });
});
