// Mantine's theme, made of our tokens only: every colour it may use is a CSS variable of ui/tokens.css, so that
// light, dark and high contrast switch by one attribute on <html>.
import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

function tuple(variable: string): MantineColorsTuple {
  const colour = `var(${variable})`;
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];
}

const greys: MantineColorsTuple = [
  'var(--paper)',
  'var(--sunken)',
  'var(--sunken)',
  'var(--line)',
  'var(--line-strong)',
  'var(--line-control)',
  'var(--ink-3)',
  'var(--ink-3)',
  'var(--ink-2)',
  'var(--ink)',
];

/** Colours a component may name in its `color` prop, and the token family of each. */
const families = { seal: '--seal', link: '--link', ok: '--ok', warn: '--warn' } as const;

function familyVariables(): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, token] of Object.entries(families)) {
    const hover = name === 'seal' ? 'var(--seal-hover)' : `var(${token})`;
    Object.assign(variables, {
      [`--mantine-color-${name}-text`]: `var(${token})`,
      [`--mantine-color-${name}-filled`]: `var(${token})`,
      [`--mantine-color-${name}-filled-hover`]: hover,
      [`--mantine-color-${name}-light`]: `var(${token}-soft)`,
      [`--mantine-color-${name}-light-hover`]: `var(${token}-soft)`,
      [`--mantine-color-${name}-light-color`]: `var(${token})`,
      [`--mantine-color-${name}-outline`]: `var(${token})`,
      [`--mantine-color-${name}-outline-hover`]: `var(${token}-soft)`,
    });
  }
  return variables;
}

export const cssVariablesResolver: CSSVariablesResolver = () => {
  const colours = {
    ...familyVariables(),
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--link)',
    '--mantine-color-error': 'var(--seal)',
    '--mantine-color-success': 'var(--ok)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-white': 'var(--on-seal)',
    // Quiet buttons and icons: Mantine takes the far end of the greys for the dark scheme, which is the ground here.
    '--mantine-color-gray-light-color': 'var(--ink-2)',
    '--mantine-color-gray-light-hover': 'var(--sunken)',
    // What is chosen in a menu and among segments, too, would get a grey of the middle.
    '--menu-item-hover': 'var(--sunken)',
    '--sc-color': 'var(--surface)',
    '--sc-label-color': 'var(--ink)',
  };
  // Mantine writes its own values per scheme; the same ones are needed in both blocks to win over them.
  return { variables: {}, light: colours, dark: colours };
};

/** Text on a filled ground is `--on-seal`, which is dark in the dark theme; Mantine would say white. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...resolved, color: 'var(--on-seal)' } : resolved;
};

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  primaryColor: 'seal',
  primaryShade: 6,
  colors: {
    seal: tuple('--seal'),
    link: tuple('--link'),
    ok: tuple('--ok'),
    warn: tuple('--warn'),
    gray: greys,
    dark: greys.toReversed() as unknown as MantineColorsTuple,
  },
  black: 'var(--ink)',
  white: 'var(--surface)',
  variantColorResolver,
  defaultRadius: 'md',
  radius: { xs: 'var(--r-s)', sm: 'var(--r-s)', md: 'var(--r-m)', lg: 'var(--r-l)', xl: 'var(--r-l)' },
  spacing: { xs: 'var(--s-2)', sm: 'var(--s-3)', md: 'var(--s-4)', lg: 'var(--s-5)', xl: 'var(--s-6)' },
  fontSizes: { xs: 'var(--t-xs)', sm: 'var(--t-s)', md: 'var(--t-m)', lg: 'var(--t-l)', xl: 'var(--t-xl)' },
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow)',
    lg: 'var(--shadow-float)',
    xl: 'var(--shadow-float)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: () => ({ root: { '--button-height': 'max(var(--touch), 2.625rem)' } }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 44, variant: 'subtle', color: 'gray' } }),
    TextInput: { defaultProps: { size: 'md' } },
    ComboboxChevron: { defaultProps: { 'aria-hidden': true } },
    // The placeholder is a child that a menu may not have; without it the first item takes the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
});
