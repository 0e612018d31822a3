/** Which part of the desk is shown. It stands in the address, so that reload and the browser's back button work. */
export const LISTS = ['visits', 'ratings'] as const;
export type List = (typeof LISTS)[number];

/** In the order of the desk's navigation. */
export const VIEWS = ['consultations', 'answers', ...LISTS, 'complaints'] as const;

export type Route = { readonly view: 'consultations' | 'complaints'; readonly id?: string } | { readonly view: 'answers' | List };

/** Anything unknown is the inbox. */
export function routeOf(hash: string): Route {
  const [view, id] = hash.replace(/^#\/?/, '').split('/');
  const list = LISTS.find((name) => name === view);
  if (list) return { view: list };
  if (view === 'answers') return { view };
  if (view === 'complaints') return { view, ...(id ? { id } : {}) };
  return view === 'consultations' && id ? { view, id } : { view: 'consultations' };
}

export const hashOf = (route: Route): string => `#/${route.view}${'id' in route ? `/${route.id}` : ''}`;
