/** How a consultation stands, beside its log: asked once more where much may have happened since. */
import { consultation } from './consultation-record.ts';
import { operation } from './operation.ts';

export const getConsultation = operation({
  name: 'getConsultation',
  summary: 'How a consultation stands',
  method: 'GET',
  path: '/consultations/{id}',
  access: 'visitor',
  answer: consultation,
  failures: ['unauthenticated', 'not-found'],
});
