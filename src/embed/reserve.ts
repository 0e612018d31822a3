/**
 * The space a widget will need, held while its code and its office's profile are on the way, so that nothing below it
 * moves. What stands below a widget that is higher than the window cannot be seen to move: a window is enough for those.
 * Once the widget has something to show it takes the height it needs. `:where` leaves a page free to say otherwise.
 */
const WINDOW = '100svh';

/** Widget, the attribute that makes it stand in the page, and the height it takes at once. */
const HEIGHTS: readonly (readonly [string, string, string])[] = [
  ['guest-book', '', WINDOW],
  ['feedback', '', WINDOW],
  ['service-standard', '', WINDOW],
  ['lapor', '', WINDOW],
  ['consultation', 'mode=inline', WINDOW],
];

function rules([name, mode, height]: (typeof HEIGHTS)[number]): string {
  const element = `pst-${name}${mode && `[${mode}]`}`;
  const box = `[data-pst=${name}]${mode && `[data-${mode}]`}:not(a)`;
  // The frame inside inherits the height and keeps it until it has loaded.
  return (
    `:where(${element},${box}){display:block;--pst-reserve:${height}}` +
    `:where(${element}:not(:defined),${box}:not(:has(>pst-${name}))){min-block-size:${height}}`
  );
}

export function reserve(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HEIGHTS.map(rules).join(''));
  return sheet;
}
