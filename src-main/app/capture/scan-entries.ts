/**
 * Finds the entries of a capture (the objects of `entries` in a HAR, of `requests` in a SAML-tracer export) in its
 * octets, without parsing them: recordings have hundreds of megabytes, of which a login is a few kilobytes. Only
 * entries that mention SAML, and the few behind each of them, are handed on.
 */

export interface ScannedEntry {
  /** Counted from 0, over all entries of the file. */
  readonly index: number;
  readonly octets: Buffer;
}

export interface ScanProblem {
  readonly index: number;
  readonly message: string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const COLON = 0x3a;
const COMMA = 0x2c;
const CAPITAL_A = 0x41;
const CAPITAL_L = 0x4c;
const CAPITAL_M = 0x4d;
const CAPITAL_R = 0x52;
const CAPITAL_S = 0x53;
const SMALL_A = 0x61;
const SMALL_T = 0x74;
const SMALL_Y = 0x79;

/** Octets that end the fast walk through a string: its end, an escape, a line end, and one letter of each word sought. */
const stops = new Uint8Array(256);
stops.fill(1, 0, 0x20);
for (const stop of [QUOTE, BACKSLASH, CAPITAL_M, SMALL_Y]) stops[stop] = 1;

/** Octets JSON has outside its strings. */
const structural = new Uint8Array(256);
for (const character of ' \t\r\n{}[]:,"+-.0123456789eEtrufalsn') structural[character.charCodeAt(0)] = 1;

/** Where an entry begins again after one that is damaged. */
const nextEntry =
  /\}\s*,\s*(?=\{\s*"(?:startedDateTime|pageref|_\w+|connection|time|request|method|requestId|id)"\s*:)/;

const MAX_ENTRY = 32 * 1024 * 1024;
/** Entries behind one that mentions SAML, up to this size, may be the answer to it. */
const FOLLOWERS = 8;
const MAX_FOLLOWER = 256 * 1024;

export class EntryScanner {
  private state: 'seeking' | 'between' | 'inside' | 'lost' | 'done' = 'seeking';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private key = '';
  private token = '';
  /** What earlier chunks held of the entry under way. */
  private parts: Buffer[] = [];
  private kept = 0;
  private mentions = false;
  private followers = 0;
  private tail = '';
  /** Entries seen so far. */
  count = 0;

  constructor(
    private readonly onEntry: (entry: ScannedEntry) => void,
    private readonly onProblem: (problem: ScanProblem) => void,
  ) {}

  /** True once the list has ended: the rest of the file says nothing about logins. */
  get isDone(): boolean {
    return this.state === 'done';
  }

  /** True when the list was found. */
  get isFound(): boolean {
    return this.state !== 'seeking';
  }

  /** `chunk` may be used again by its owner afterwards. */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length && this.state !== 'done') {
      if (this.state === 'seeking') at = this.seek(chunk, at);
      else if (this.state === 'between') at = this.step(chunk, at);
      else if (this.state === 'inside') at = this.walk(chunk, at);
      else at = this.recover(chunk, at);
    }
  }

  end(): void {
    if (this.state !== 'inside') return;
    this.onProblem({ index: this.count, message: 'the file ends in the middle of it' });
    this.count++;
  }

  /** Up to the `[` of the list. */
  private seek(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const octet = chunk[at] ?? 0;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (octet === BACKSLASH) this.escaped = true;
        else if (octet === QUOTE) this.inString = false;
        else if (this.token.length < 16) this.token += String.fromCharCode(octet);
      } else if (octet === QUOTE) {
        this.inString = true;
        this.token = '';
      } else if (octet === COLON) {
        this.key = this.token;
      } else if (octet === OPEN_BRACE || octet === OPEN_BRACKET) {
        const isList =
          octet === OPEN_BRACKET &&
          ((this.key === 'entries' && this.depth === 2) || (this.key === 'requests' && this.depth === 1));
        if (isList) {
          this.state = 'between';
          return at + 1;
        }
        this.depth++;
        this.key = '';
      } else if (octet === CLOSE_BRACE || octet === CLOSE_BRACKET) {
        this.depth--;
      }
    }
    return chunk.length;
  }

  /** From one entry to the next. */
  private step(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && ((chunk[at] ?? 0) <= 0x20 || chunk[at] === COMMA)) at++;
    if (at === chunk.length) return at;
    if (chunk[at] === CLOSE_BRACKET) {
      this.state = 'done';
    } else if (chunk[at] === OPEN_BRACE) {
      this.begin();
    } else {
      this.lose('it does not begin with "{"');
    }
    return at;
  }

  private begin(): void {
    this.state = 'inside';
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.mentions = false;
    this.parts = [];
    this.kept = 0;
  }

  /** Through an entry: the loop every octet passes. */
  private walk(chunk: Buffer, from: number): number {
    const { length } = chunk;
    let { depth, inString } = this;
    let at = from;
    if (this.escaped) {
      this.escaped = false;
      at++;
    }
    while (at < length) {
      if (inString) {
        while (at < length && stops[chunk[at] as number] === 0) at++;
        if (at >= length) break;
        const octet = chunk[at] as number;
        if (octet === QUOTE) inString = false;
        else if (octet === BACKSLASH) at++;
        else if (octet < 0x20) {
          return this.lose('a line ends inside a quoted text', at);
        } else if (!this.mentions && isMention(chunk, at)) this.mentions = true;
        at++;
        continue;
      }
      const octet = chunk[at] as number;
      at++;
      if (octet === QUOTE) inString = true;
      else if (octet === OPEN_BRACE || octet === OPEN_BRACKET) depth++;
      else if (octet === CLOSE_BRACE || octet === CLOSE_BRACKET) {
        depth--;
        if (depth === 0) {
          this.finish(chunk, from, at);
          return at;
        }
      } else if (structural[octet] === 0) {
        return this.lose('a text outside quotes', at);
      }
    }
    this.escaped = inString && at > length;
    this.depth = depth;
    this.inString = inString;
    this.keep(chunk, from, length);
    return length;
  }

  /** A piece of the entry under way, copied: it goes on in the next chunk. */
  private keep(chunk: Buffer, from: number, to: number): void {
    this.kept += to - from;
    if (this.kept > MAX_ENTRY) this.parts = [];
    else this.parts.push(Buffer.from(chunk.subarray(from, to)));
  }

  private finish(chunk: Buffer, from: number, to: number): void {
    const index = this.count++;
    const size = this.kept + to - from;
    const isFollower = !this.mentions && this.followers > 0 && size <= MAX_FOLLOWER;
    this.state = 'between';
    if (this.followers > 0) this.followers--;
    if (!this.mentions && !isFollower) return;
    if (size > MAX_ENTRY) {
      this.onProblem({ index, message: `it is larger than ${MAX_ENTRY / 1024 / 1024} MB` });
      return;
    }
    if (this.mentions) this.followers = FOLLOWERS;
    const last = chunk.subarray(from, to);
    const octets = this.parts.length === 0 ? last : Buffer.concat([...this.parts, last]);
    this.parts = [];
    this.onEntry({ index, octets });
  }

  private lose(message: string, at = 0): number {
    this.onProblem({ index: this.count++, message });
    this.state = 'lost';
    this.parts = [];
    this.tail = '';
    return at;
  }

  /** Behind a damaged entry: looks for the beginning of the next one. */
  private recover(chunk: Buffer, from: number): number {
    const text = this.tail + chunk.toString('latin1', from);
    const found = nextEntry.exec(text);
    this.tail = text.slice(-256);
    if (found) {
      this.state = 'between';
      this.push(Buffer.from(text.slice(found.index + found[0].length), 'latin1'));
    }
    return chunk.length;
  }
}

/** At an `M` or a `y`: whether SAMLRequest, SAMLResponse, SAMLart or RelayState stands here; across chunks, maybe. */
function isMention(chunk: Buffer, at: number): boolean {
  const beside = (offset: number, octet: number): boolean => (chunk[at + offset] ?? octet) === octet;
  if (chunk[at] === SMALL_Y) return beside(1, CAPITAL_S) && beside(2, SMALL_T) && beside(-1, SMALL_A);
  const behind = chunk[at + 2] ?? CAPITAL_R;
  return (
    beside(1, CAPITAL_L) &&
    beside(-1, CAPITAL_A) &&
    beside(-2, CAPITAL_S) &&
    (behind === CAPITAL_R || behind === SMALL_A)
  );
}
