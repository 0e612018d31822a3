/**
 * Colours, sizes and type. A page changes them through `--pst-…` custom properties; the values here are the fallbacks.
 * Dark values apply where the page itself says `color-scheme: dark` (or `light dark` on a dark device): a widget never
 * turns dark on a page that has no dark side.
 */
import { css, unsafeCSS } from 'lit';

/** Every colour pair used for text is ≥ 4.5:1 and every control edge ≥ 3:1, in both schemes. */
export const COLORS = {
  text: ['#17232e', '#e7edf3'],
  muted: ['#4d5c6a', '#a7b5c2'],
  surface: ['#ffffff', '#131c24'],
  sunken: ['#f3f6f9', '#0c1319'],
  line: ['#d9e0e7', '#263441'],
  control: ['#748393', '#73879a'],
  accent: ['#0b5fa5', '#6db6ee'],
  'accent-strong': ['#084a82', '#9bcdf5'],
  'on-accent': ['#ffffff', '#05223a'],
  soft: ['#e6f0f9', '#16304a'],
  'soft-line': ['#b9d3ea', '#29527a'],
  good: ['#1b7345', '#6fd19e'],
  'good-soft': ['#e5f4ec', '#12301f'],
  warn: ['#855400', '#f0bd66'],
  'warn-soft': ['#fdf1dc', '#33260d'],
  bad: ['#b3261e', '#ff9d94'],
  'bad-soft': ['#fdeceb', '#3a1715'],
} as const;

const colors = (value: (light: string, dark: string) => string) =>
  unsafeCSS(Object.entries(COLORS).map(([name, [light, dark]]) => `--_${name}:var(--pst-color-${name},${value(light, dark)})`).join(';'));

export const tokens = css`
  :host {
    ${colors((light) => light)};
    --_font: var(--pst-font, system-ui, sans-serif);
    --_radius: var(--pst-radius, 10px);
    --_radius-small: calc(var(--_radius) * 0.6);
    --_radius-large: calc(var(--_radius) * 1.6);
    --_lift: 0 1px 2px #10203014, 0 12px 32px -12px #10203040;
  }
  /* Browsers before 2024 keep the light values. */
  @supports (color: light-dark(red, red)) {
    :host { ${colors((light, dark) => `light-dark(${light},${dark})`)}; }
  }
`;
