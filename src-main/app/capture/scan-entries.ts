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
const SPACE = 0x20;

/** Words an entry of a login holds; the longer ones are told by these beginnings. */
const words = ['SAML', 'RelayS'];
const LONGEST_WORD = 6;
const FOUR_QUOTES = 0x22222222;
/** A text that is longer than this many times four octets is left to the engine's own search, whose start costs more. */
const NEAR_FOURS = 32;

/** Octets JSON has outside its strings that neither open nor close anything. */
const PLAIN = 1;
const outside = new Uint8Array(256);
for (const character of ' \t\r\n:,+-.0123456789eEtrufalsn') outside[character.charCodeAt(0)] = PLAIN;

/** Where an entry begins again after one that is damaged. */
const nextEntry =
  /\}\s*,\s*(?=\{\s*"(?:startedDateTime|pageref|_\w+|connection|time|request|method|requestId|id)"\s*:)/;

/** A key every entry of a HAR has once. Inside a text its quotes would be escaped, so that it stands for nothing else. */
const MARKER = '"startedDateTime"';
/** Behind this much of a recording, entries that mention nothing are counted by their markers and not walked through. */
const LEAP_AFTER = 8 * 1024 * 1024;

const MAX_ENTRY = 32 * 1024 * 1024;
/** Entries behind one that mentions SAML, up to this size, may be the answer to it. */
const FOLLOWERS = 6;
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
  /** Where this chunk holds one of the words, in order. */
  private mentioned: readonly number[] = [];
  /** How many of those lie behind. */
  private passed = 0;
  /** Where this chunk has markers; none in what is walked through octet by octet. */
  private markers: readonly number[] = [];
  private octetsRead = 0;
  private lastEnd: Buffer = Buffer.alloc(0);
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
    this.read(isAligned(chunk) ? chunk : Buffer.from(new Uint8Array(chunk).buffer));
  }

  private read(chunk: Buffer): void {
    const across = Buffer.concat([this.lastEnd, chunk.subarray(0, LONGEST_WORD)]);
    this.mentioned = [
      ...(words.some((word) => across.includes(word)) ? [0] : []),
      ...words.flatMap((word) => positionsOf(word, chunk)),
    ].sort((left, right) => left - right);
    this.passed = 0;
    this.markers = this.octetsRead > LEAP_AFTER ? markersOf(chunk) : [];
    this.octetsRead += chunk.length;
    this.lastEnd = Buffer.concat([this.lastEnd, chunk.subarray(-LONGEST_WORD)]).subarray(-LONGEST_WORD);
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
      return this.leap(at);
    } else {
      this.lose('it does not begin with "{"');
    }
    return at;
  }

  /**
   * At the beginning of an entry: on to the last marker but one before the next mention. From a key of an entry the
   * walk knows where it is, and comes to the beginning of the entry that may be wanted.
   */
  private leap(at: number): number {
    if (this.followers > 0 || this.markers.length === 0) return at;
    while ((this.mentioned[this.passed] ?? Infinity) < at) this.passed++;
    const first = firstFrom(this.markers, at);
    const next = firstFrom(this.markers, this.mentioned[this.passed] ?? Infinity);
    const target = this.markers[next - 2];
    if (target === undefined || next - 2 <= first) return at;
    this.count += next - 2 - first;
    this.depth = 1;
    return target;
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

  /** Through an entry: the loop every octet passes, four at a time where it can. */
  private walk(chunk: Buffer, from: number): number {
    const { length } = chunk;
    const fours = new Int32Array(chunk.buffer, chunk.byteOffset, length >> 2);
    let { depth, inString } = this;
    let at = from;
    const whole = fours.length;
    while (at < length) {
      if (inString) {
        // The next quote: octet by octet up to a multiple of four, then four octets at a time.
        while (at < length && (at & 3) !== 0 && chunk[at] !== QUOTE) at++;
        if ((at & 3) === 0) {
          let four = at >> 2;
          const near = Math.min(whole, four + NEAR_FOURS);
          while (four < near && !hasQuote(fours[four] as number)) four++;
          at = four << 2;
          if (four === near && four < whole) {
            at = chunk.indexOf(QUOTE, at);
            if (at < 0) at = length;
          }
          while (at < length && chunk[at] !== QUOTE) at++;
        }
        if (at >= length) break;
        if (chunk[at - 1] !== BACKSLASH && at > from) inString = false;
        else if (!isEscaped(chunk, at, from, this.escaped)) inString = false;
        at++;
        continue;
      }
      while (outside[chunk[at] as number] === PLAIN) at++;
      if (at >= length) break;
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
      } else {
        return this.lose('a text is outside quotes, or a quote is missing', at);
      }
    }
    this.escaped = inString && isEscaped(chunk, length, from, this.escaped);
    this.depth = depth;
    this.inString = inString;
    this.keep(chunk, from, length);
    return length;
  }

  /** A piece of the entry under way, copied: it goes on in the next chunk. */
  private keep(chunk: Buffer, from: number, to: number): void {
    this.kept += to - from;
    this.look(from, to);
    if (this.kept > MAX_ENTRY) this.parts = [];
    else this.parts.push(Buffer.from(chunk.subarray(from, to)));
  }

  private finish(chunk: Buffer, from: number, to: number): void {
    this.look(from, to);
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

  /** Whether one of the words stands in this piece of the entry. */
  private look(from: number, to: number): void {
    for (; (this.mentioned[this.passed] ?? to) < to; this.passed++) {
      if ((this.mentioned[this.passed] ?? 0) >= from) this.mentions = true;
    }
  }
}

/** Words are read four octets at a time, which needs them to begin at a multiple of four. */
function isAligned(chunk: Buffer): boolean {
  return chunk.byteOffset % 4 === 0;
}

function positionsOf(word: string, chunk: Buffer): number[] {
  const found: number[] = [];
  for (let at = chunk.indexOf(word); at >= 0; at = chunk.indexOf(word, at + word.length)) {
    // `urn:oasis:names:tc:SAML:2.0` is in many pages that have no message.
    if (chunk[at + word.length] !== COLON) found.push(at);
  }
  return found;
}

function markersOf(chunk: Buffer): number[] {
  const found: number[] = [];
  for (let at = chunk.indexOf(MARKER); at >= 0; at = chunk.indexOf(MARKER, at + MARKER.length)) {
    let behind = at + MARKER.length;
    while (chunk[behind] === SPACE) behind++;
    if (chunk[behind] === COLON) found.push(at);
  }
  return found;
}

/** Index of the first position that is not before `at`. */
function firstFrom(positions: readonly number[], at: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of four octets is a quote: those become zero, and of a zero alone the subtraction borrows. */
function hasQuote(four: number): boolean {
  const differs = four ^ FOUR_QUOTES;
  return ((differs - 0x01010101) & ~differs & 0x80808080) !== 0;
}

/** Whether an odd number of backslashes stands before `at`; `before`: whether one was left over when the piece began. */
function isEscaped(chunk: Buffer, at: number, from: number, before: boolean): boolean {
  let start = at;
  while (start > from && chunk[start - 1] === BACKSLASH) start--;
  const count = at - start + (start === from && before ? 1 : 0);
  return count % 2 === 1;
}
