import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readArtifact, sourceIdOf, writeArtifact } from '../../../../src-main/core/bindings/artifact';

const IDP = 'https://idp.test/metadata';
const handle = Uint8Array.from({ length: 20 }, (_, index) => index);

describe('an artifact of type 4', () => {
  it('holds type, endpoint, issuer and handle, in that order', () => {
    const octets = Buffer.from(writeArtifact(IDP, 258, handle), 'base64');
    expect(octets.toString('hex')).toBe(
      `00040102${createHash('sha1').update(IDP).digest('hex')}${Buffer.from(handle).toString('hex')}`,
    );
  });

  it('is read again', () => {
    expect(readArtifact(writeArtifact(IDP, 7, handle))).toEqual({
      endpointIndex: 7,
      sourceId: sourceIdOf(IDP),
    });
  });

  it.each([
    ['', 'not base64'],
    ['AA==', 'too short to have a type'],
    [
      Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(40)]).toString('base64'),
      'of the type 0001; SAML 2.0 defines 0004',
    ],
    [
      Buffer.concat([Buffer.from([0, 4]), Buffer.alloc(43)]).toString('base64'),
      '45 bytes long; type 0004 has 44',
    ],
  ])('%s is %s', (text, why) => expect(readArtifact(text)).toBe(why));
});
