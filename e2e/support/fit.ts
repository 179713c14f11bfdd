// What does not fit on the page that is open: wider than the window, cut off without a way to read it, one target over
// another, too small to be hit. Measured as it stands, in CSS pixels.
import type { Page } from '@playwright/test';

/** WCAG 2.2, 2.5.8: the least there may be. */
const leastTarget = 24;

export function misfitsOf(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const faults: string[] = [];
    const nameOf = (element: Element) => {
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> «${words.slice(0, 60)}»`;
    };
    const wider = (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth;
    if (wider > 0) faults.push(`the page is wider than the window by ${wider}`);
    const layers = [...document.querySelectorAll('[role="dialog"], [role="menu"], aside[data-over]')].filter((e) =>
      e.checkVisibility(),
    );
    const layer = layers.at(-1) ?? document.body;

    for (const element of layer.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      const hasOwnWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const isCut = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isReadable = isEllipsed(element) || style.webkitLineClamp !== 'none' || element.closest('[title]') !== null;
      if (element.closest('.visually-hidden')) continue;
      if (hasOwnWords && isCut && !isReadable && element.clientWidth > 1) faults.push(`cut off: ${nameOf(element)}`);
      const box = element.getBoundingClientRect();
      const isOut = box.left < -1 || box.right > window.innerWidth + 1;
      const isScrolled = element.closest('[data-scrolls], table, pre') !== null || scrollsSideways(element);
      if (hasOwnWords && isOut && box.width > 1 && !isScrolled && !isEllipsed(element))
        faults.push(`beyond the window: ${nameOf(element)}`);
    }

    const targets = [
      ...layer.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [role="option"]'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ element: areaOf(element), own: element }))
      .filter(({ element }) => element.getBoundingClientRect().width > 1);
    for (const { element, own } of targets) {
      const { width, height } = element.getBoundingClientRect();
      if (!isInText(own) && Math.min(width, height) < least && !isHitAround(own)) {
        faults.push(`small target ${Math.round(width)}×${Math.round(height)}: ${nameOf(own)}`);
      }
    }
    for (const [index, one] of targets.entries()) {
      for (const other of targets.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        // Words of a text have a box per line; the one around them all says nothing.
        if (isInText(one.own) || isInText(other.own)) continue;
        const [a, b] = [one.element.getBoundingClientRect(), other.element.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across <= 2 || down <= 2 || !sharesGround(one.own, other.own)) continue;
        faults.push(`overlap ${Math.round(across)}×${Math.round(down)}: ${nameOf(one.own)} and ${nameOf(other.own)}`);
      }
    }
    return [...new Set(faults)].slice(0, 25);

    /** What lies over a whole row is hit beside its words, too. */
    function isHitAround(element: HTMLElement): boolean {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return [-1, 1].every((side) => {
        const hit = document.elementFromPoint(x, y + (side * least) / 2 - side);
        return hit === null || element.contains(hit);
      });
    }
    function isInText(element: Element): boolean {
      return element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    }
    function isEllipsed(element: Element): boolean {
      return [element, element.parentElement].some((at) => at && getComputedStyle(at).textOverflow === 'ellipsis');
    }
    /** A drawn-over box is hit on its label. */
    function areaOf(element: HTMLElement): HTMLElement {
      const label = element.closest('label');
      return label && /radio|checkbox/.test(element.getAttribute('type') ?? '') ? label : element;
    }
    function scrollsSideways(element: Element): boolean {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
      }
      return false;
    }
    /** Scrolled parts slide under what stands still; there is no saying from their boxes that they overlap. */
    function sharesGround(one: Element, other: Element): boolean {
      return scrollerOf(one) === scrollerOf(other) && fixedOf(one) === fixedOf(other) && !isInField(one, other);
    }
    function scrollerOf(element: Element): Element | null {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
      }
      return null;
    }
    function fixedOf(element: Element): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
      }
      return null;
    }
    /** The button inside a field, which clears it. */
    function isInField(one: Element, other: Element): boolean {
      return [one, other].some((element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
    }
  }, leastTarget);
}
