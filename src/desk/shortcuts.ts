/** Single keys for those who answer all day; only outside of fields, and they can be switched off (WCAG 2.1.4). */
export const SHORTCUTS = ['j', 'k', 'r', 't', 'n', 'p', '/', '?', 'Escape'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** Where keys write something, or have a meaning of their own. */
const TAKEN = 'input, textarea, select, dialog, [contenteditable]';

/** The shortcut that was meant, if any. Escape belongs to whatever is open. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || event.key === 'Escape') return undefined;
  const within = event.composedPath().some((target) => target instanceof Element && target.matches(TAKEN));
  return within ? undefined : SHORTCUTS.find((key) => key === event.key);
}
