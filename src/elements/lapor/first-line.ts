/** A message to the office that is begun already: who it is for, and nothing about who writes it. */
import type { Channel } from '../../contract/office.ts';
import type { LaporWords } from '../../locale/id/lapor.ts';

/** A link that already says something behind a `?` is the office's own choice and stays as it is. */
export function withFirstLine(channel: Channel, office: string, { first }: LaporWords): Channel {
  const { href } = channel;
  if (href === undefined || href.includes('?')) return channel;
  if (href.startsWith('https://wa.me/')) return { ...channel, href: `${href}?text=${encodeURIComponent(first.whatsapp(office))}` };
  if (href.startsWith('mailto:')) return { ...channel, href: `${href}?subject=${encodeURIComponent(first.subject(office))}&body=${encodeURIComponent(first.mail(office))}` };
  return channel;
}
