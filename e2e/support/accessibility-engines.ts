// Three engines look at the page that is open, each with its own idea of WCAG 2 A and AA: axe, IBM's Equal Access and
// HTML_CodeSniffer. Injected by the debugger, which the page's policy does not concern.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const { resolve } = createRequire(import.meta.url);
const equalAccessSource = readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8');
const snifferSource = readFileSync(resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');

interface FalseAlarm {
  /** Begins the fault's line: engine and rule. */
  readonly rule: string;
  /** Stands somewhere in the fault's line. */
  readonly where: RegExp;
  readonly reason: string;
}

/** What an engine says that is not so, each with its reason. Anything that can be put right is put right instead. */
const falseAlarms: readonly FalseAlarm[] = [
  {
    rule: 'ibm label_content_exists',
    where: /<label [^>]*class="_(check|choice)_/,
    reason:
      'The label of a box or of an icon holds its words, hidden from the eye; this engine counts only words that are seen.',
  },
  {
    rule: 'htmlcs WCAG2AA.Principle1.Guideline1_3.1_3_1.F92,ARIA4',
    where: /<table role="presentation"/,
    reason:
      'Rows and cells take the role over from their table (presentational inheritance); this engine does not know it.',
  },
  {
    rule: 'ibm target_spacing_sufficient',
    where: /<a style="left: .*data-target-kind=/,
    reason: 'A mention within a line of a printed page is as high as its line: WCAG leaves out targets in a sentence.',
  },
  {
    rule: 'ibm aria_attribute_allowed',
    where: /'aria-description'/,
    reason: 'ARIA 1.3, which browsers and screen readers know; this engine knows 1.2.',
  },
  {
    rule: 'htmlcs WCAG2AA.Principle3.Guideline3_2.3_2_2.H32.2',
    where: /<form class="_(form|grid)_/,
    reason: 'The form has its submit button as soon as there is something to submit.',
  },
];

/** What the three engines find, as lines: engine, rule, place, message. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await axeFaultsOf(page)), ...(await injectedFaults(page))];
  return onceEach(
    faults.filter((fault) => !falseAlarms.some(({ rule, where }) => fault.startsWith(rule) && where.test(fault))),
  );
}

/** The rows of a list have the same fault: it is told once, with how often. */
function onceEach(faults: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const fault of faults) {
    const shown = fault.replaceAll(/\[\d+\]/g, '').slice(0, 700);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts].map(([fault, count]) => (count > 1 ? `${fault} (${count} times)` : fault));
}

/** What a theme can do wrong by itself: the rest of a page is the same in all of them. */
export async function colourFaultsOf(page: Page): Promise<string[]> {
  const { violations } = await axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  return onceEach(linesOf(violations));
}

/** The same, of axe alone. */
export async function axeFaultsOf(page: Page): Promise<string[]> {
  const { violations } = await axe(page).withTags(axeTags).analyze();
  return onceEach(linesOf(violations));
}

/** In this page alone, which has no frames of other origins: otherwise axe sums up in a page of its own, a second each time. */
export const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

function linesOf(violations: Violations): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.target.join(' ')} ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
  );
}

async function injectedFaults(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const found = [
    ...(await evaluate(devtools, equalAccessSource, askEqualAccess)),
    ...(await evaluate(devtools, snifferSource, askSniffer)),
  ];
  await devtools.detach();
  return found;
}

async function evaluate(devtools: CDPSession, source: string, ask: string): Promise<string[]> {
  await devtools.send('Runtime.evaluate', { expression: `${source}; undefined` });
  const answer = await devtools.send('Runtime.evaluate', { expression: ask, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) {
    throw new Error(
      `an engine failed: ${answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text}`,
    );
  }
  return answer.result.value;
}

const askEqualAccess = `(async () => {
  const report = await new ace.Checker().check(document, ['WCAG_2_2']);
  return report.results
    .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
    .map(({ ruleId, path, message, snippet }) => \`ibm \${ruleId}: \${path.dom} \${message} \${snippet}\`);
})()`;

const askSniffer = `new Promise((done) => HTMLCS.process('WCAG2AA', document, () => {
  const isError = ({ type }) => type === HTMLCS.ERROR;
  done(HTMLCS.getMessages().filter(isError).map(({ code, element, msg }) =>
    \`htmlcs \${code}: \${msg} \${(element.outerHTML ?? '').slice(0, 300)}\`));
}))`;
