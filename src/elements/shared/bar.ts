/** A bar beside its number. The number is the text; a drawing needs no style attribute, which a strict policy of the page forbids. */
import { html, type TemplateResult } from 'lit';

/** `value` between `least` and `most`, with marks at the two thirds. */
export function bar(value: number, least: number, most: number): TemplateResult {
  const width = (3 * (value - least)) / (most - least);
  return html`
    <svg class="bar" viewBox="0 0 3 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="3" height="1"></rect><rect class="value" width=${width} height="1"></rect><path class="mark" d="M1 0v1M2 0v1"></path>
    </svg>`;
}
