/**
 * Mantine in the workbench's own clothes: type scale, radii and control sizes here, every colour through
 * the CSS variables of `tokens.ts`, so that components never choose one themselves.
 */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { tokenVariables } from './tokens';

const accent: MantineColorsTuple = [
  '#e2ebfd',
  '#c9d9fa',
  '#a9c2f6',
  '#8fb1ff',
  '#7aa2ff',
  '#4f7be6',
  '#2f5fd0',
  '#2a57c4',
  '#2753ba',
  '#1f4599',
];

/** Cool greys instead of the library's neutral ones: 0 is text, 7 the panel, 9 the deepest. */
const dark: MantineColorsTuple = [
  '#e4e7ec',
  '#b1b9c5',
  '#97a1af',
  '#707a88',
  '#404854',
  '#2d323b',
  '#20242b',
  '#1b1e24',
  '#14161a',
  '#0f1114',
];

const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#f4f5f7',
  '#eef1f5',
  '#dfe3e9',
  '#c5cbd5',
  '#8b94a3',
  '#5f6978',
  '#4a5462',
  '#343c48',
  '#1b2027',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent, dark, gray },
  black: '#1b2027',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '12px', sm: '12px', md: '13px', lg: '14px', xl: '20px' },
  lineHeights: { xs: '1.42', sm: '1.42', md: '1.385', lg: '1.43', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '5px', md: '8px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        withArrow: false,
        multiline: true,
        maw: 520,
        events: { hover: true, focus: true, touch: false },
      },
    },
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
  },
});

/** Hands Mantine's own variables over to the tokens, for both schemes at once. */
export const resolveVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--wb-panel)',
    '--mantine-color-text': 'var(--wb-text)',
    '--mantine-color-bright': 'var(--wb-text)',
    '--mantine-color-dimmed': 'var(--wb-text-3)',
    '--mantine-color-placeholder': 'var(--wb-text-3)',
    '--mantine-color-anchor': 'var(--wb-link)',
    '--mantine-color-error': 'var(--wb-error)',
    '--mantine-color-success': 'var(--wb-ok)',
    '--mantine-color-default': 'var(--wb-panel)',
    '--mantine-color-default-hover': 'var(--wb-hover)',
    '--mantine-color-default-color': 'var(--wb-text)',
    '--mantine-color-default-border': 'var(--wb-line-strong)',
    '--mantine-color-disabled': 'var(--wb-hover)',
    '--mantine-color-disabled-color': 'var(--wb-text-3)',
    '--mantine-color-disabled-border': 'var(--wb-line)',
    '--mantine-primary-color-filled': 'var(--wb-primary)',
    '--mantine-primary-color-filled-hover': 'var(--wb-primary-hover)',
    '--mantine-color-accent-filled': 'var(--wb-primary)',
    '--mantine-color-accent-filled-hover': 'var(--wb-primary-hover)',
  };
  return {
    variables: {},
    light: { ...tokenVariables('light'), ...shared },
    dark: { ...tokenVariables('dark'), ...shared },
  };
};
