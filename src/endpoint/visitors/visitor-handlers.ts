/** Registration, and what a visitor may ask about himself. */
import { resendCode, startRegistration, verifyRegistration } from '../../contract/registration.ts';
import { endSession, getVisitor } from '../../contract/session.ts';
import { listConsultations } from '../../contract/visitor.ts';
import type { Core } from '../core.ts';
import { forEveryone, forVisitor, type Handler } from '../http/handler.ts';
import { consultationsOf } from './own-consultations.ts';
import { resend, start } from './registrations.ts';
import { closeSession, sessionOf, toVisitor, visitorOf } from './sessions.ts';
import { verify } from './verify.ts';

export const visitorHandlers = (core: Core): readonly Handler[] => [
  forEveryone(startRegistration, async ({ body, param, address }) => start(core, core.offices.get(param('office')).office, param('id'), body, address)),
  forEveryone(resendCode, async ({ param, address }) => resend(core, core.offices.get(param('office')).office, param('id'), address)),
  forVisitor(verifyRegistration, async ({ body, param, key, address }) =>
    verify(core, { office: core.offices.get(param('office')).office.code, id: param('id'), code: body.code, key, from: address })),
  forVisitor(getVisitor, async (call) => toVisitor(await visitorOf(core, call))),
  forVisitor(endSession, async (call) => {
    const session = await sessionOf(core, call.key);
    // Also a page that may not use the office must not sign its visitor out.
    if (session) call.forOffice(session.office);
    await closeSession(core, call.key);
    return {};
  }),
  forVisitor(listConsultations, async (call) => ({ consultations: await consultationsOf(core.db, (await visitorOf(core, call)).id) })),
];
