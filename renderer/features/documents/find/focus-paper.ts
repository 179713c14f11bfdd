// Gives the focus back to the paper beside a panel, where it stands: the scrolled region of the same pane.

export function focusPaper(panel: Element | null): void {
  for (let around = panel?.parentElement; around; around = around.parentElement) {
    const paper = around.querySelector<HTMLElement>('section[tabindex="0"]');
    if (!paper) continue;
    paper.focus({ preventScroll: true });
    return;
  }
}
