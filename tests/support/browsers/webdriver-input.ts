// WebDriver names special keys by code points of its own: https://www.w3.org/TR/webdriver2/#keyboard-actions.
const KEYS: Partial<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** Each key pressed and let go, as a source of actions. */
export function typing(keys: Iterable<string>): object {
  const actions = [...keys].map((key) => KEYS[key] ?? key).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keyboard', actions };
}

export const mouseButton = (name: string): number => ['left', 'middle', 'right'].indexOf(name);
