/** `<a data-pst="…" href>`: a plain click opens the widget here. Loaded for pages that have such a link. */

/** Resolves to whether the widget is there to be used; says itself why not. */
type Load = (name: string) => Promise<boolean>;

const linkAt = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-pst][href]') : null);

const nameOf = (link: HTMLAnchorElement): string => link.dataset['pst'] ?? '';

/** If the widget cannot be opened, the link leads where it always led. */
async function openLink(link: HTMLAnchorElement, load: Load): Promise<void> {
  try {
    const [{ open }, there] = await Promise.all([import('./open.ts'), load(nameOf(link))]);
    if (there) return await open(link, nameOf(link));
  } catch (cause) {
    // eslint-disable-next-line no-console
    console.error('PST: the link leads to its address, because its widget could not be opened.', cause);
  }
  location.assign(link.href);
}

/** From now on all such links of the page, present and future. */
export function listen(load: Load, known: (name: string) => unknown): void {
  document.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link || !known(nameOf(link)) || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openLink(link, load);
  });
  // By the time a finger or key has pressed the link, most of the code is here.
  for (const intent of ['pointerover', 'focusin']) {
    document.addEventListener(intent, (event) => {
      const link = linkAt(event);
      if (link && known(nameOf(link))) void load(nameOf(link));
    });
  }
}
