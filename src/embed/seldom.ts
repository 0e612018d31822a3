/** Widgets that few pages have: the files they need are named here, and not in the script that every page loads. */
export const queue = (): Promise<unknown> => import('../elements/queue/define.ts');
export const satisfaction = (): Promise<unknown> => import('../elements/satisfaction/define.ts');
