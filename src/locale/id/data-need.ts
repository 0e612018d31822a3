/** Words of what data is needed: the SKD questionnaire (VKD), Blok III. */
export const dataNeed = {
  fields: {
    detail: 'Data yang dibutuhkan',
    region: 'Wilayah',
    fromYear: 'Tahun awal',
    toYear: 'Tahun akhir',
    level: 'Level data',
    levelOther: 'Sebutkan level datanya',
    period: 'Periode data',
    periodOther: 'Sebutkan periode datanya',
  },
  hints: { detail: 'Misalnya: jumlah penduduk menurut kelompok umur', year: 'Misalnya 2020' },
  any: 'Belum ditentukan',
  levels: { 1: 'Nasional', 2: 'Provinsi', 3: 'Kabupaten/Kota', 4: 'Kecamatan', 5: 'Desa/Kelurahan', 6: 'Individu', 7: 'Lainnya' },
  periods: {
    1: 'Sepuluh Tahunan', 2: 'Lima Tahunan', 3: 'Tiga Tahunan', 4: 'Tahunan', 5: 'Semesteran', 6: 'Triwulanan', 7: 'Bulanan', 8: 'Mingguan',
    9: 'Harian', 10: 'Lainnya',
  },
  errors: { year: 'Tulis tahun dengan empat angka, misalnya 2020', 'before-from': 'Tahun akhir mendahului tahun awal' },
};
export type DataNeedWords = typeof dataNeed;
