/** Which part of the desk is shown. It stands in the address, so that reload and the browser's back button work. */
export const FINDERS = ['visits', 'ratings'] as const;
/** What can be looked through: all that is asked for stands in the address too. */
export type Finder = (typeof FINDERS)[number];

/** In the order of the desk's navigation. */
export const VIEWS = ['consultations', 'queue', 'answers', ...FINDERS, 'satisfaction', 'complaints', 'privacy'] as const;

/** `sought`: what the list was asked for, as in an address; a record keeps it for the way back. */
export interface Finding {
  readonly view: Finder;
  readonly id?: string;
  readonly sought: string;
}

export type Route = { readonly view: 'consultations' | 'complaints'; readonly id?: string } | { readonly view: 'answers' | 'satisfaction' | 'queue' | 'privacy' } | Finding;

const isFinder = (view: string | undefined): view is Finder => FINDERS.some((name) => name === view);

/** Anything unknown is the inbox. */
export function routeOf(hash: string): Route {
  const [path = '', sought = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view, id] = path.split('/');
  if (isFinder(view)) return { view, sought, ...(id ? { id } : {}) };
  if (view === 'answers' || view === 'satisfaction' || view === 'queue' || view === 'privacy') return { view };
  if (view === 'complaints') return { view, ...(id ? { id } : {}) };
  return view === 'consultations' && id ? { view, id } : { view: 'consultations' };
}

export const hashOf = (route: Route | { readonly view: Route['view'] }): string =>
  `#/${route.view}${'id' in route ? `/${route.id}` : ''}${'sought' in route && route.sought ? `?${route.sought}` : ''}`;

export const isFinding = (route: Route): route is Finding => isFinder(route.view);

/** Which page of a list it is. */
export const pageIn = ({ sought }: Finding): string => new URLSearchParams(sought).get('after') ?? '';

/** What shows it. */
export function elementOf(route: Route): keyof HTMLElementTagNameMap {
  switch (route.view) {
    case 'visits':
    case 'ratings': return route.id === undefined ? 'pst-desk-finder' : 'pst-desk-record';
    case 'complaints': return route.id === undefined ? 'pst-desk-complaints' : 'pst-desk-complaint';
    case 'consultations': return route.id === undefined ? 'pst-desk-inbox' : 'pst-desk-conversation';
    default: return `pst-desk-${route.view}`;
  }
}
