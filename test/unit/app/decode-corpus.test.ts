/** Every file of the corpus decodes: its kind by what it is, its octets kept, its assertions counted. */
import { describe, expect, test } from 'vitest';
import { decodeMessage } from '../../../src-main/app/decode-message';
import { decodedInputSchema } from '../../../src-main/contract/model/decoded';
import { corpusFiles, corpusFolder, corpusIsHere, readCorpus } from '../../golden/corpus-context';

/** What a file must turn out to be, by the first pattern that fits its path. */
const kinds: readonly (readonly [path: RegExp, kind: string])[] = [
  // A document type is refused, so nothing of the document is read.
  [/attackxee/, 'other'],
  // SAML 1.1; and a page that posts a stand-in element.
  [/no_saml2|IDPWriteResponseresponse\.html/, 'other'],
  // Sign-in pages that show the request they answer.
  [/NewSession/i, 'AuthnRequest'],
  [/idp_new_session_response/, 'AuthnRequest'],
  [/crewjam\/.*(?:[mM]etadata)|CanProduceSPMetadata/, 'EntityDescriptor'],
  [/ruby-saml\/metadata\/idp_multiple_descriptors(?:_2)?\.xml/, 'EntitiesDescriptor'],
  [/ruby-saml\/metadata\//, 'EntityDescriptor'],
  [/crewjam\/.*ArtifactResolve/, 'ArtifactResolve'],
  [/ArtifactResponse_response/, 'ArtifactResponse'],
  [/ArtifactResponse_assertion/, 'Assertion'],
  [/encrypted_assertion$/, 'other'],
  [/LogoutRequest|logout-requests\//, 'LogoutRequest'],
  [/LogoutResponse/, 'LogoutResponse'],
  [
    /[rR]equest(?!.*[rR]esponse)|RedirectBinding|SP_AuthnRequest|PostRequest_form|_request|RequestBuffer/,
    'AuthnRequest',
  ],
  [/[rR]esponse|\/responses\/|SP_SamlResponse|MultipleAssertions/, 'Response'],
];

const files = corpusIsHere ? corpusFiles() : [];

describe.skipIf(!corpusIsHere)(`the corpus (skipped when ${corpusFolder} is absent)`, () => {
  test('is there', () => {
    expect(files.length).toBeGreaterThan(250);
  });

  test.each(files)('%s', (file) => {
    const text = readCorpus(file);
    const decoded = decodeMessage(text);
    expect(decodedInputSchema.parse(decoded)).toEqual(decoded);
    expect(decoded.messages.map(({ kind }) => kind)).toEqual([kinds.find(([path]) => path.test(file))?.[1]]);
    const [message] = decoded.messages;
    if (text.trimStart().startsWith('<') && decoded.steps.length === 0) expect(message?.xml).toBe(text);
  });
});
