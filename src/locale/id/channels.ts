/** Words of a list of the office's own ways to be reached. */
export const channels = {
  /** What kind of way to the office it is. */
  names: {
    whatsapp: 'WhatsApp', phone: 'Telepon', email: 'E-mail', 'in-person': 'Datang langsung', lapor: 'SP4N-LAPOR!',
    pst: 'PST online', whistleblowing: 'Whistleblowing System', website: 'Situs web',
  },
  opensTill: (time: string) => `Buka sampai ${time}`,
  opensAt: (when: string, time: string) => `Buka ${when} ${time}`,
  anyTime: 'Kapan saja',
  inHours: 'Jam kerja',
};
export type ChannelWords = typeof channels;
