import type { ChannelWords } from '../id/channels.ts';

export const channels: ChannelWords = {
  names: {
    whatsapp: 'WhatsApp', phone: 'Telephone', email: 'E-mail', 'in-person': 'In person', lapor: 'SP4N-LAPOR!',
    pst: 'PST online', whistleblowing: 'Whistleblowing System', website: 'Website',
  },
  opensTill: (time) => `Open until ${time}`,
  opensAt: (when, time) => `Opens ${when} ${time}`,
  anyTime: 'Any time',
  inHours: 'Office hours',
};
