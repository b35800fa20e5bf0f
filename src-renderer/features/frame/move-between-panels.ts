/** F6: from panel to panel, in the order they are seen, without a Tab through everything between. */

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select, [tabindex="0"]';

/** Focuses the next panel that has something to focus, or the one before. */
export function moveBetweenPanels(backwards: boolean): void {
  const panels = findPanels().filter((panel) => firstIn(panel) !== null);
  const at = panels.findIndex((panel) => panel.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = at === -1 ? (backwards ? panels.length - 1 : 0) : (at + step + panels.length) % panels.length;
  const panel = panels[next];
  if (panel !== undefined) firstIn(panel)?.focus();
}

/** Bars, then the panes of the screen: those of its splitters, or what stands side by side in it. */
function findPanels(): HTMLElement[] {
  const main = document.querySelector('main');
  const panes = [...(main?.querySelectorAll<HTMLElement>('.mantine-Splitter-pane') ?? [])];
  const leaves = panes.filter((pane) => pane.querySelector('.mantine-Splitter-pane') === null);
  const inside =
    leaves.length > 0 ? leaves : [...(main?.firstElementChild?.children ?? [])].filter(isElement);
  const [header, nav, footer] = ['header', 'nav', 'footer'].map((name) =>
    document.querySelector<HTMLElement>(name),
  );
  return [header, nav, ...inside, footer].filter((panel) => panel != null);
}

const isElement = (element: Element): element is HTMLElement => element instanceof HTMLElement;

function firstIn(panel: HTMLElement): HTMLElement | null {
  return (
    [...panel.querySelectorAll<HTMLElement>(focusable)].find((element) => element.checkVisibility()) ?? null
  );
}
