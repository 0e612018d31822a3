/** What an officer has switched on or off in this browser. Nothing is kept before something is switched. */
import * as z from 'zod/mini';

const settings = z.object({ notify: z.boolean(), sound: z.boolean(), keys: z.boolean() });
export type DeskSettings = z.infer<typeof settings>;

const DEFAULT: DeskSettings = { notify: false, sound: false, keys: true };
const KEY = 'pst-desk-settings';

export function readSettings(): DeskSettings {
  try {
    const parsed = z.safeParse(settings, JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : DEFAULT;
  } catch {
    return DEFAULT; // Refused or damaged: as if nothing had been switched.
  }
}

export function keepSettings(value: DeskSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // The switch holds for as long as the page is open.
  }
}
