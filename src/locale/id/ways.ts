/** Words about days and hours. */
export const ways = {
  sample: 'contoh',
  sampleHours: 'Jam contoh untuk peragaan, bukan jam resmi kantor',
  openUntil: (time: string, zone: string) => `buka sampai ${time} ${zone}`,
  closedUntil: (when: string, time: string, zone: string) => `tutup, buka ${when} ${time} ${zone}`,
  holiday: (name: string) => `Libur: ${name}`,
  today: 'hari ini',
  tomorrow: 'besok',
  days: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  months: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  date: (weekday: string, day: number, month: string) => `${weekday}, ${day} ${month}`,
};
export type Ways = typeof ways;
