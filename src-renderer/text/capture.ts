/** Words of importing captures and of the trace browser. */
const number = (value: number): string => value.toLocaleString('en-US');
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

export const capture = {
  import: 'Import…',
  importHint: 'Import a HAR, a SAML-tracer export, or a zip of messages. Files can be dropped on the window.',
  importing: (name: string) => `Import of ${name}`,
  progress: 'Progress of the import',
  beginning: 'Reading…',
  soFar: ({
    entries,
    bytes,
    total,
    secondsLeft,
  }: {
    entries: number;
    bytes: number;
    total: number | null;
    secondsLeft: number | null;
  }) =>
    [
      count(entries, 'entry', 'entries'),
      total === null ? megabytes(bytes) : `${megabytes(bytes)} of ${megabytes(total)}`,
      ...(secondsLeft === null ? [] : [`${Math.ceil(secondsLeft)} s left`]),
    ].join(', '),
  found: (flows: number, messages: number, entries: number) =>
    flows === 0
      ? `No SAML message is in its ${count(entries, 'entry', 'entries')}.`
      : `${count(flows, 'flow', 'flows')}: ${count(messages, 'message', 'messages')} in ${count(entries, 'entry', 'entries')}.`,
  broken: (entries: number) => `${count(entries, 'entry', 'entries')} could not be used`,
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  browser: 'Trace browser',
  browserHint: 'Opens a browser with no cookies of yours. Every login in it is recorded.',
  address: 'Begin at',
  addressDefault: 'the built-in SP',
  open: 'Open trace browser',
  cookiesSent: 'Cookies sent',
  cookiesHeld: 'Cookies held back',
  cookiesSet: 'Cookies set',
  answered: 'Answered',
  redirectsTo: 'Redirects to',
  from: 'Sent from',
  none: 'none',
  setCookie: ({
    name,
    sameSite,
    secure,
    refused,
  }: {
    name: string;
    sameSite: string | null;
    secure: boolean;
    refused: string | null;
  }) =>
    [
      name,
      sameSite === null ? 'no SameSite' : `SameSite=${sameSite}`,
      ...(secure ? ['Secure'] : []),
      ...(refused === null ? [] : [`refused by the browser: ${refused}`]),
    ].join('; '),
} as const;
