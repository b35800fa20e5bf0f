/** Why two names that look alike are not the same: said only when one plain difference explains it. */

/** The difference in words; null when the names are equal or differ in more than one plain way. */
export function describeDifference(actual: string, wanted: string): string | null {
  if (actual === wanted) return null;
  if (actual.toLowerCase() === wanted.toLowerCase()) return 'differs in case';
  if (actual.trim() === wanted.trim()) return 'differs in white space around it';
  if (actual.normalize('NFC') === wanted.normalize('NFC')) return 'differs in how its accents are encoded';
  const commonName = /^CN=([^,]+),/i.exec(actual)?.[1];
  if (commonName === wanted) return 'arrives as a directory name (CN=…) instead of the bare name';
  if (/^groups?=/i.test(actual) && actual.slice(actual.indexOf('=') + 1) === wanted)
    return 'carries a "groups=" prefix';
  const parts = actual.split(/\s*[,;|]\s*/);
  if (parts.length > 1 && parts.includes(wanted)) return 'arrives joined with other names in a single value';
  return null;
}
