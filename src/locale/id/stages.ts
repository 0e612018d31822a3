/** The stages of a complaint and its time limits, for its visitor and for the desk. */
export const stages = {
  names: { received: 'Diterima', examined: 'Diperiksa', 'followed-up': 'Ditindaklanjuti', answered: 'Dijawab', closed: 'Selesai' },
  withdrawn: 'Dicabut',
  by: (day: string) => `paling lambat ${day}`,
};
export type StageWords = typeof stages;
