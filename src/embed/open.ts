/** Opens the widget of a link in place. Loaded when the first such link is pressed. */
import '../elements/overlay/define.ts';
import { create } from './box.ts';

/** The part of pst-consultation that a link needs. */
interface Panel extends HTMLElement {
  show(): unknown;
}

const isPanel = (element: Element | null): element is Panel => element !== null && 'show' in element;

const SETTINGS = ['endpoint', 'office', 'lang'];

/** The page's launcher, or the panel of an earlier link, when it speaks with the same office. */
function panelLike(widget: HTMLElement, home: Element): Panel | undefined {
  const panels = [...home.querySelectorAll(`${widget.localName}:not([mode=inline])`)];
  return panels.filter(isPanel).find((panel) =>
    SETTINGS.every((name) => panel.getAttribute(name) === widget.getAttribute(name)) && panel.closest('pst-office') === home.closest('pst-office'));
}

function showConsultation(widget: HTMLElement, home: Element): void {
  const known = panelLike(widget, home);
  if (!known) {
    widget.setAttribute('mode', 'panel');
    home.append(widget);
  }
  const panel = known ?? widget;
  if (isPanel(panel)) panel.show();
}

/** Kept after closing: who comes back finds what was typed. */
const overlays = new WeakMap<HTMLAnchorElement, HTMLElementTagNameMap['pst-overlay']>();

async function showAbove(link: HTMLAnchorElement, widget: HTMLElement, home: Element): Promise<void> {
  let overlay = overlays.get(link);
  if (!overlay?.isConnected) {
    overlay = document.createElement('pst-overlay');
    overlay.lang = widget.lang || (link.closest<HTMLElement>('[lang]')?.lang ?? '');
    overlay.append(widget);
    home.append(overlay);
    overlays.set(link, overlay);
  }
  await overlay.show();
  // Safari does not focus a link that is pressed, so the dialog cannot give the focus back by itself.
  link.focus();
}

/** Inside its pst-office, so that the widget belongs to the office the link stands under. */
export async function open(link: HTMLAnchorElement, name: string): Promise<void> {
  const widget = create(name, link);
  const home = link.closest('pst-office') ?? document.body;
  if (widget.localName === 'pst-consultation') showConsultation(widget, home);
  else await showAbove(link, widget, home);
}
