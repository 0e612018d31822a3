import { getOffice } from '../../contract/office.ts';
import { getPolicy } from '../../contract/policy.ts';
import { getServiceStandard, listServiceStandards } from '../../contract/service-standard.ts';
import { getWhistleblowing } from '../../contract/whistleblowing.ts';
import type { Core } from '../core.ts';
import { forEveryone, type Handler } from '../http/handler.ts';
import { Problem } from '../problem.ts';

/** A page may keep these for a moment, and for longer where the endpoint cannot be reached. */
const CACHE = 'public, max-age=60, stale-if-error=604800';

export const officeHandlers = (core: Core): readonly Handler[] => [
  forEveryone(getOffice, async ({ param, headers }) => {
    headers.set('Cache-Control', CACHE);
    return core.offices.get(param('office')).office;
  }),
  forEveryone(getPolicy, async ({ param, headers }) => {
    headers.set('Cache-Control', CACHE);
    return core.offices.get(param('office')).policy;
  }),
  forEveryone(listServiceStandards, async ({ param, headers }) => {
    headers.set('Cache-Control', CACHE);
    const { serviceStandards } = core.offices.get(param('office'));
    return { serviceStandards: serviceStandards.map(({ service, kind, title }) => ({ service, kind, title })) };
  }),
  forEveryone(getServiceStandard, async ({ param, headers }) => {
    headers.set('Cache-Control', CACHE);
    const wanted = core.offices.get(param('office')).serviceStandards.find(({ service }) => service === param('service'));
    if (!wanted) throw new Problem('not-found');
    return wanted;
  }),
  forEveryone(getWhistleblowing, async ({ param, headers }) => {
    headers.set('Cache-Control', CACHE);
    const { whistleblowing } = core.offices.get(param('office'));
    return whistleblowing ? { whistleblowing } : {};
  }),
];
