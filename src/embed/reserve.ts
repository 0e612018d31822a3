/**
 * The space a widget will need, held while its code and its office's profile are on the way, so that nothing below it
 * moves. What stands below a widget that is higher than the window cannot be seen to move: a window is enough for those.
 * Once the widget has something to show it takes the height it needs. `:where` leaves a page free to say otherwise.
 */
const WINDOW = '100svh';

/** Widget, the attribute that makes it stand in the page, and its height where there is more room than on a phone, and on a phone. */
const STANDING: readonly (readonly [string, string, string, string?])[] = [
  ['guest-book', '', WINDOW],
  ['service-standard', '', WINDOW],
  ['satisfaction', '', WINDOW],
  // Its first screen, which is never lower than this.
  ['consultation', 'mode=inline', '376px', '510px'],
  // Lower than a window on a desk: what they measure where they have the width of a text column or more.
  ['feedback', '', '532px'],
  ['lapor', '', '1134px'],
  ['queue', '', '454px', '502px'],
];

const selectors = ([name, mode]: (typeof STANDING)[number]) => [`pst-${name}${mode && `[${mode}]`}`, `[data-pst=${name}]${mode && `[data-${mode}]`}:not(a)`] as const;

/** The widgets that stand in the page, as tags or as boxes. */
export const standing = STANDING.flatMap(selectors).join();

function rules(one: (typeof STANDING)[number]): string {
  const [name, , wide, narrow = WINDOW] = one;
  const [element, box] = selectors(one);
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
  sheet.replaceSync(STANDING.map(rules).join(''));
  return sheet;
}
