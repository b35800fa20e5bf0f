import { expect, test } from 'vitest';
import { metadataExpired } from '../../../../src-main/checks/metadata/metadata-expired';
import { failuresOf, passes } from '../../../helpers/run-check';

const metadata = (validUntil: string) =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com" validUntil="${validUntil}"/>`;

test('says how long ago it ended', () => {
  expect(failuresOf(metadataExpired, metadata('2026-05-04T11:56:48Z'))[0]?.message).toContain(
    '4 min 12 s ago',
  );
});

test('the end itself is outside, one second before it inside', () => {
  expect(failuresOf(metadataExpired, metadata('2026-05-04T12:01:00Z'))).toHaveLength(1);
  expect(passes(metadataExpired, metadata('2026-05-04T12:01:01Z'))).toBe(true);
});
