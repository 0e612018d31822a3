/**
 * Room for a phone's keyboard. Where the keyboard makes the page lower (`interactive-widget=resizes-content`), the panel's
 * `dvh` follows by itself. On iOS, and on Android unless the page says otherwise, it lies over the page instead: layout and
 * `dvh` stay as they are, and only the visual viewport tells how much is covered. The conversation then ends above it. Its
 * lower edge is where its box ends, whatever the panel's own place is, and iOS may have moved the page up besides
 * (`offsetTop`). While somebody has zoomed in with two fingers the visual viewport says nothing about a keyboard.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Styled } from '../shared/on-demand.ts';
import { whileConnected } from '../shared/while-connected.ts';

/** A browser's own bars cover less. */
const LEAST = 80;

export function roomFor(host: ReactiveControllerHost & HTMLElement): Styled {
  const fit = (): void => {
    const view = visualViewport;
    if (!view) return;
    const over = host.getBoundingClientRect().bottom - view.offsetTop - view.height;
    const covered = host.hasAttribute('floating') && view.scale < 1.1 && over > LEAST ? over : 0;
    // Through the object model, which a strict Content-Security-Policy allows.
    host.style.paddingBlockEnd = covered > 0 ? `${covered}px` : '';
  };
  whileConnected(host, (signal) => {
    for (const event of ['resize', 'scroll']) visualViewport?.addEventListener(event, fit, { signal });
    fit();
  });
  return {};
}
