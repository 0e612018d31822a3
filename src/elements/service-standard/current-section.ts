/** Which section is being read: the first one in the upper part of the window. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Of the window's height, from below: what stands there is not yet being read. */
const BELOW = '-70%';

export class CurrentSection implements ReactiveController {
  readonly #host: Host;
  readonly #complete: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: IntersectionObserver | undefined;
  #sections: readonly HTMLElement[] = [];
  readonly #above = new Set<Element>();
  #jumped = false;
  #id: string | undefined;
  #revealed: string | undefined;

  /** `complete`: whether all sections are there. */
  constructor(host: Host, complete: () => boolean) {
    this.#host = host;
    this.#complete = complete;
    host.addController(this);
  }

  /** Nothing yet, or something that was there before: then the first section is as good as any. */
  get id(): string | undefined {
    return this.#id;
  }

  hostUpdated(): void {
    // Later: asking for a style at once would make the browser lay everything out a second time.
    clearTimeout(this.#timer);
    if (this.#complete()) this.#timer = setTimeout(this.#observe);
    this.#reveal();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#sections = [];
    this.#above.clear();
  }

  /** Goes to a section; the focus goes along, so that Tab and a screen reader continue there. */
  jump(id: string): void {
    const section = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('section[id]')].find((candidate) => candidate.id === id);
    section?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    section?.scrollIntoView({ behavior: 'instant', block: 'start' });
    this.#jumped = true;
    this.#set(id);
  }

  readonly #observe = (): void => {
    const sections = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('section[id]')];
    if (sections.length === this.#sections.length && sections.every((section, i) => section === this.#sections[i])) return;
    this.hostDisconnected();
    this.#sections = sections;
    const [first] = sections;
    if (!first) return;
    // A section that was jumped to stands this far from the top; the end of the one before it must not count.
    const top = (Number.parseFloat(getComputedStyle(first).scrollMarginBlockStart) || 0) + 8;
    this.#observer = new IntersectionObserver(this.#onCross, { rootMargin: `-${top}px 0px ${BELOW}` });
    for (const section of sections) this.#observer.observe(section);
  };

  readonly #onCross = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) this.#above.add(target);
      else this.#above.delete(target);
    }
    // Near the end of a page a section cannot come up to the top: after a jump, what was asked for is what is read.
    const jumped = this.#jumped;
    this.#jumped = false;
    if (!jumped) this.#set(this.#sections.find((section) => this.#above.has(section))?.id ?? this.#id);
  };

  /** A jump list longer than the window scrolls by itself: what is marked in it must be in sight. */
  #reveal(): void {
    if (this.#revealed === this.#id) return;
    this.#revealed = this.#id;
    for (const link of this.#host.renderRoot.querySelectorAll<HTMLElement>('nav [aria-current]')) {
      const nav = link.closest('nav');
      if (nav && nav.scrollHeight > nav.clientHeight) nav.scrollTop = link.offsetTop - nav.clientHeight / 2;
    }
  }

  #set(id: string | undefined): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#host.requestUpdate();
  }
}
