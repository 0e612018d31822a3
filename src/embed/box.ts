/** Plain markup that a CMS lets through, made the widget it names. Loaded for pages that have such. */

/** A widget with the `data-…` attributes of `source` that its class knows; never others, such as `data-onclick`. */
export function create(name: string, source: Element): HTMLElement {
  const widget = document.createElement(`pst-${name}`);
  const known = (widget.constructor as { observedAttributes?: readonly string[] }).observedAttributes;
  for (const attribute of known ?? []) {
    const value = source.getAttribute(`data-${attribute}`);
    if (value !== null) widget.setAttribute(attribute, value);
  }
  return widget;
}

/** What stood in the box becomes the widget's fallback. A box that a page's cache brings back is left as it is. */
export function fill(box: Element, name: string): void {
  if (box.firstElementChild?.localName === `pst-${name}`) return;
  const widget = create(name, box);
  widget.append(...box.childNodes);
  box.append(widget);
}
