/**
 * The colours of the interface, once, for light and dark. Each token becomes the CSS variable `--wb-<name>`;
 * nothing else in the interface names a colour. Contrast was measured pair by pair when they were chosen.
 */
interface ColourToken {
  readonly light: string;
  readonly dark: string;
}

const token = (light: string, dark: string): ColourToken => ({ light, dark });

export const colourTokens = {
  app: token('#f4f5f7', '#14161a'),
  panel: token('#ffffff', '#1b1e24'),
  sunken: token('#f7f8fa', '#20242b'),
  hover: token('#eef1f5', '#272c35'),
  selected: token('#e2ebfd', '#233352'),
  accent: token('#2f5fd0', '#7aa2ff'),
  line: token('#dfe3e9', '#2d323b'),
  'line-strong': token('#c5cbd5', '#404854'),
  'input-line': token('#8b94a3', '#707a88'),
  text: token('#1b2027', '#e4e7ec'),
  'text-2': token('#4a5462', '#b1b9c5'),
  'text-3': token('#5f6978', '#97a1af'),
  link: token('#2a57c4', '#8fb1ff'),
  primary: token('#2f5fd0', '#3766d6'),
  'primary-hover': token('#2753ba', '#4170de'),
  error: token('#b3242a', '#ff938d'),
  'error-bg': token('#fdeeee', '#351d20'),
  warning: token('#855600', '#efbb62'),
  'warning-bg': token('#fdf4de', '#32270f'),
  info: token('#2458ac', '#8fb8ff'),
  'info-bg': token('#eaf1fc', '#1a2740'),
  ok: token('#1b6d3d', '#74d297'),
  'ok-bg': token('#e6f5eb', '#162c1f'),
  sp: token('#0b6a7c', '#55c7d9'),
  'sp-bg': token('#e3f3f6', '#12303a'),
  idp: token('#80389e', '#d59aeb'),
  'idp-bg': token('#f5eafa', '#34203d'),
  browser: token('#55606e', '#aab3c0'),
  'browser-bg': token('#eef0f3', '#272c35'),
  'diff-expected': token('#b9e4c7', '#1f5f3a'),
  'diff-actual': token('#f7c3c4', '#7d3136'),
  signed: token('#3f9d63', '#4fae75'),
  'signed-tint': token('rgba(63, 157, 99, 0.055)', 'rgba(79, 174, 117, 0.06)'),
  untrusted: token('#b7791f', '#d9a441'),
  failed: token('#c5383e', '#e06660'),
  unsigned: token('#868f9e', '#6d7785'),
} as const;

export type ColourName = keyof typeof colourTokens;

/** The tokens of one scheme as CSS variables. */
export function tokenVariables(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colourTokens).map(([name, value]) => [`--wb-${name}`, value[scheme]]),
  );
}

/** XML colours in the editor: at least 5.4 to 1 on light, 5.0 on dark, also on tinted lines. */
export const syntaxTokens = {
  light: {
    text: '#1b2027',
    tag: '#1d4ba8',
    name: '#704600',
    value: '#17633a',
    punctuation: '#4a5462',
    comment: '#5a6472',
  },
  dark: {
    text: '#e4e7ec',
    tag: '#8fb8ff',
    name: '#e5b567',
    value: '#8ad6a6',
    punctuation: '#aab3c0',
    comment: '#a3adba',
  },
} as const;
