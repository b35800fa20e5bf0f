/** Texts that break writers who forget something. */
export const hostileTexts: readonly string[] = [
  '<>&"\'',
  '\r\n\t',
  ']]>',
  '&amp;',
  '\u{1F600}',
  'é',
  '\u0085\u2028',
  ' spaces ',
  '{{x}}',
];
