/** How colours become custom properties, and those few that the launcher needs: it is on every page of a site. */
import { css, unsafeCSS, type CSSResult } from 'lit';

/** Name, light value, dark value. */
export type Palette = Readonly<Record<string, readonly [light: string, dark: string]>>;

export const ACCENTS = {
  accent: ['#0b5fa5', '#6db6ee'],
  'accent-strong': ['#084a82', '#9bcdf5'],
  'on-accent': ['#ffffff', '#05223a'],
} as const satisfies Palette;

/**
 * `--_name` for use inside, from `--pst-color-name` of the page or the value here. Dark values apply where the page itself
 * says `color-scheme: dark` (or `light dark` on a dark device): a widget never turns dark on a page that has no dark side.
 */
export function palette(colors: Palette): CSSResult {
  const rules = (value: (light: string, dark: string) => string) =>
    unsafeCSS(Object.entries(colors).map(([name, [light, dark]]) => `--_${name}:var(--pst-color-${name},${value(light, dark)})`).join(';'));
  // Browsers before 2024 keep the light values.
  return css`:host{${rules((light) => light)};--_font:var(--pst-font,system-ui,sans-serif);--_radius:var(--pst-radius,10px)}@supports (color:light-dark(red,red)){:host{${rules((light, dark) => `light-dark(${light},${dark})`)}}}`;
}
