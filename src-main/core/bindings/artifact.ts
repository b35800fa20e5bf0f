/** SAML artifacts of type 0x0004, the one kind SAML 2.0 defines (SAML Bindings 3.6.4): a reference in place of a message. */
import { createHash } from 'node:crypto';

export interface Artifact {
  /** Which of the issuer's ArtifactResolutionServices to ask: their `index`. */
  readonly endpointIndex: number;
  /** SHA-1 of the issuer's entityID, hexadecimal: what SAML recommends it to be, and everybody has it be. */
  readonly sourceId: string;
}

const TYPE_CODE = 4;
const HANDLE_BYTES = 20;
const SOURCE_AT = 4;
const HANDLE_AT = 24;
const BYTES = HANDLE_AT + HANDLE_BYTES;

/** `handle` is 20 fresh bytes; `endpointIndex` 0 to 65535. Base64. */
export function writeArtifact(entityId: string, endpointIndex: number, handle: Uint8Array): string {
  const octets = Buffer.alloc(BYTES);
  octets.writeUInt16BE(TYPE_CODE, 0);
  octets.writeUInt16BE(endpointIndex, 2);
  sourceOf(entityId).copy(octets, SOURCE_AT);
  octets.set(handle.subarray(0, HANDLE_BYTES), HANDLE_AT);
  return octets.toString('base64');
}

/** A string says why it is no artifact that can be resolved, in words that follow "is". */
export function readArtifact(text: string): Artifact | string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return 'not base64';
  const octets = Buffer.from(text, 'base64');
  if (octets.length < 2) return 'too short to have a type';
  const type = octets.readUInt16BE(0);
  if (type !== TYPE_CODE) return `of the type ${type.toString(16).padStart(4, '0')}; SAML 2.0 defines 0004`;
  if (octets.length !== BYTES) return `${octets.length} bytes long; type 0004 has ${BYTES}`;
  return {
    endpointIndex: octets.readUInt16BE(2),
    sourceId: octets.toString('hex', SOURCE_AT, HANDLE_AT),
  };
}

/** What stands for an issuer in its artifacts. */
export function sourceIdOf(entityId: string): string {
  return sourceOf(entityId).toString('hex');
}

function sourceOf(entityId: string): Buffer {
  return createHash('sha1').update(entityId, 'utf8').digest();
}
