/**
 * The space a widget will need, held while its code and its office's profile are on the way, so that nothing below it
 * moves. What stands below a widget that is higher than the window cannot be seen to move: a window is enough for those.
 * Once the widget has something to show it takes the height it needs. `:where` leaves a page free to say otherwise.
 */
const WINDOW = '100svh';

/** Widget, the attribute that makes it stand in the page, and its height on a phone and on anything wider. */
const HEIGHTS: readonly (readonly [string, string, string, string])[] = [
  ['guest-book', '', WINDOW, WINDOW],
  ['service-standard', '', WINDOW, WINDOW],
  ['consultation', 'mode=inline', WINDOW, WINDOW],
  // Lower than a window on a desk: what they measure where they have the width of a text column or more.
  ['feedback', '', WINDOW, '532px'],
  ['lapor', '', WINDOW, '768px'],
];

function rules([name, mode, narrow, wide]: (typeof HEIGHTS)[number]): string {
  const element = `pst-${name}${mode && `[${mode}]`}`;
  const box = `[data-pst=${name}]${mode && `[data-${mode}]`}:not(a)`;
  const all = `:where(${element},${box})`;
  return (
    `${all}{display:block;--pst-reserve:${narrow}}` +
    `@media(min-width:600px){${all}{--pst-reserve:${wide}}}` +
    // The frame inside inherits the height and keeps it until it has loaded.
    `:where(${element}:not(:defined),${box}:not(:has(>pst-${name}))){min-block-size:var(--pst-reserve)}`
  );
}

export function reserve(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HEIGHTS.map(rules).join(''));
  return sheet;
}
