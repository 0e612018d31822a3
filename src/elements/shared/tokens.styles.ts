/** Colours, sizes and type. A page changes them through `--pst-…` custom properties; the values here are the fallbacks. */
import { css } from 'lit';
import { ACCENTS, palette } from './palette.ts';

/** Every colour pair used for text is ≥ 4.5:1 and every control edge ≥ 3:1, in both schemes. */
export const COLORS = {
  text: ['#17232e', '#e7edf3'],
  muted: ['#4d5c6a', '#a7b5c2'],
  surface: ['#ffffff', '#131c24'],
  sunken: ['#f3f6f9', '#0c1319'],
  line: ['#d9e0e7', '#263441'],
  control: ['#748393', '#73879a'],
  ...ACCENTS,
  soft: ['#e6f0f9', '#16304a'],
  'soft-line': ['#b9d3ea', '#29527a'],
  good: ['#1b7345', '#6fd19e'],
  'good-soft': ['#e5f4ec', '#12301f'],
  warn: ['#855400', '#f0bd66'],
  'warn-soft': ['#fdf1dc', '#33260d'],
  bad: ['#b3261e', '#ff9d94'],
  'bad-soft': ['#fdeceb', '#3a1715'],
} as const;

export const tokens = [
  palette(COLORS),
  css`
    :host {
      --_radius-small: calc(var(--_radius) * 0.6);
      --_radius-large: calc(var(--_radius) * 1.6);
      --_lift: 0 1px 2px #10203014, 0 12px 32px -12px #10203040;
    }
  `,
];
