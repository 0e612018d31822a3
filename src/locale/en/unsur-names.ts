import type { Unsur } from '../../contract/unsur.ts';

export const names: Record<Unsur, string> = {
  persyaratan: 'Requirements',
  prosedur: 'System, mechanism and procedure',
  waktu: 'Time',
  biaya: 'Cost/fee',
  produk: 'Product of the service',
  kompetensi: 'Competence of the staff',
  perilaku: 'Conduct of the staff',
  sarana: 'Facilities and infrastructure',
  pengaduan: 'Handling of complaints and suggestions',
};
