import type { ChannelNames } from '../id/channel-names.ts';

export const channelNames: ChannelNames = {
  whatsapp: 'WhatsApp', phone: 'Telephone', email: 'E-mail', 'in-person': 'In person', lapor: 'SP4N-LAPOR!',
  pst: 'PST online', whistleblowing: 'Whistleblowing System', website: 'Website',
};
