/** What kind of way to the office it is. */
export const channelNames = {
  whatsapp: 'WhatsApp', phone: 'Telepon', email: 'E-mail', 'in-person': 'Datang langsung', lapor: 'SP4N-LAPOR!',
  pst: 'PST online', whistleblowing: 'Whistleblowing System', website: 'Situs web',
};
export type ChannelNames = typeof channelNames;
