/** An office's written promises: the service standards with their 14 components, and its other service pages. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';

/**
 * The 14 components of a service standard (UU 25/2009 Pasal 21, PermenPANRB 15/2014), in BPS's naming and order.
 * `group`: service delivery (shown to the public) or manufacturing (inside the office).
 */
export const COMPONENTS = [
  { key: 'requirements', group: 'delivery', title: 'Persyaratan' },
  { key: 'procedure', group: 'delivery', title: 'Sistem, Mekanisme, dan Prosedur' },
  { key: 'time-limit', group: 'delivery', title: 'Jangka Waktu Pelayanan' },
  { key: 'fee', group: 'delivery', title: 'Biaya/Tarif' },
  { key: 'product', group: 'delivery', title: 'Produk Pelayanan' },
  { key: 'complaints', group: 'delivery', title: 'Penanganan Pengaduan, Saran, dan Masukan' },
  { key: 'legal-basis', group: 'manufacturing', title: 'Dasar Hukum' },
  { key: 'facilities', group: 'manufacturing', title: 'Sarana dan Prasarana, dan/atau Fasilitas' },
  { key: 'competence', group: 'manufacturing', title: 'Kompetensi Pelaksana' },
  { key: 'supervision', group: 'manufacturing', title: 'Pengawasan Internal' },
  { key: 'staff', group: 'manufacturing', title: 'Jumlah Pelaksana' },
  { key: 'guarantee', group: 'manufacturing', title: 'Jaminan Pelayanan' },
  { key: 'safety', group: 'manufacturing', title: 'Jaminan Keamanan dan Keselamatan Pelayanan' },
  { key: 'evaluation', group: 'manufacturing', title: 'Evaluasi Kinerja Pelaksana' },
] as const;

/** A file the office publishes beside its text. Without `href` the document is named, and said to be at the office. */
export const publishedDocument = z.object({ title: z.string(), size: z.optional(z.string()), href: z.optional(z.string()) });

/** A way through the service, step by step; each step is one paragraph of Markdown. */
export const procedure = z.object({ title: z.string(), steps: z.array(z.string()) });

/** One section. `body` is Markdown without HTML. `procedures` are shown after it as numbered flows. */
export const section = z.object({
  key: z.string(),
  title: z.string(),
  body: z.string(),
  procedures: z.array(procedure),
  documents: z.array(publishedDocument),
});

export const sectionGroup = z.object({ title: z.string(), sections: z.array(section) });

/** A promise in one line, shown large before everything else. */
export const promise = z.object({ label: z.string(), value: z.string(), note: z.optional(z.string()) });

/**
 * `standard`: the 14 components of one service, in two groups. `overview`: the office's own page about its services,
 * in groups of its own making.
 */
export const serviceStandard = z.object({
  service: z.string(),
  kind: z.enum(['standard', 'overview']),
  title: z.string(),
  /** The office's document this was taken from, for the reader who wants to quote it. */
  source: z.string(),
  promises: z.array(promise),
  groups: z.array(sectionGroup),
});

export const serviceStandardEntry = z.object({ service: z.string(), kind: z.enum(['standard', 'overview']), title: z.string() });

export type ServiceStandard = z.infer<typeof serviceStandard>;
export type ServiceStandardEntry = z.infer<typeof serviceStandardEntry>;
export type Section = z.infer<typeof section>;
export type Procedure = z.infer<typeof procedure>;
export type PublishedDocument = z.infer<typeof publishedDocument>;

export const listServiceStandards = operation({
  name: 'listServiceStandards',
  summary: 'The service standards and service pages an office has published',
  method: 'GET',
  path: '/offices/{office}/service-standards',
  access: 'public',
  answer: z.object({ serviceStandards: z.array(serviceStandardEntry) }),
  failures: ['not-found'],
});

export const getServiceStandard = operation({
  name: 'getServiceStandard',
  summary: 'One service standard in full',
  method: 'GET',
  path: '/offices/{office}/service-standards/{service}',
  access: 'public',
  answer: serviceStandard,
  failures: ['not-found'],
});
