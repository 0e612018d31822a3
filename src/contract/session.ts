/** A visitor's session: whose it is, and its end. */
import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { visitor } from './visitor.ts';

export const getVisitor = operation({
  name: 'getVisitor',
  summary: 'Who the token belongs to, and until when',
  method: 'GET',
  path: '/me',
  access: 'visitor',
  answer: visitor,
  failures: ['unauthenticated'],
});

export const endSession = operation({
  name: 'endSession',
  summary: 'Forget the token; forgetting one that is not known changes nothing',
  method: 'DELETE',
  path: '/me/session',
  access: 'visitor',
  answer: z.object({}),
  failures: ['unauthenticated', 'forbidden'],
});
