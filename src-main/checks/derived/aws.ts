/** Whether a login is for AWS, which alone decides what its attributes have to look like. */
import type { Subject } from '../subject';
import { chosenConfirmation } from './bearer-confirmation';
import { consumedAssertion } from './consumed-assertion';

const AUDIENCE = 'urn:amazon:webservices';
const address =
  /^https:\/\/(?:[a-z0-9-]+\.)*signin\.(?:aws\.amazon\.com|amazonaws\.[a-z.]+|amazonaws-us-gov\.com)\//;

/** By the SP given, by the audience, or by the address of delivery. */
export function isForAws(subject: Subject): boolean {
  const audiences = (consumedAssertion(subject)?.read.conditions?.audienceRestrictions ?? [])
    .flatMap((restriction) => restriction.audiences)
    .map(({ value }) => value);
  const names = [subject.spEntityId, ...audiences];
  const addresses = [...names, ...subject.acsUrls, chosenConfirmation(subject)?.data?.recipient];
  return (
    names.some((name) => name?.startsWith(AUDIENCE)) || addresses.some((each) => address.test(each ?? ''))
  );
}
