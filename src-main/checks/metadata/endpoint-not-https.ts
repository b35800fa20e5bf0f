/** An endpoint over plain HTTP: assertions and requests can be read and changed on the way. */
import type { Check } from '../check';
import { endpointsOf, metadataKinds, metadataRoles } from '../derived/metadata-entities';
import { isPlainHttp } from '../derived/uri';

export const endpointNotHttps: Check = {
  id: 'endpoint-not-https',
  category: 'metadata',
  severity: 'warning',
  title: 'Every endpoint is reached over HTTPS',
  failureTitle: 'An endpoint is reached over plain HTTP',
  why: 'Bearer assertions sign in whoever has them; on plain HTTP everybody on the way can read them. Browsers also keep back cookies marked Secure there.',
  remedy: {
    idp: 'Serve the endpoint over HTTPS and publish the https address.',
    sp: 'Serve the ACS over HTTPS and publish the https address; behind a proxy, tell the application its outside URL.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataRoles(subject).some((role) => endpointsOf(role).length > 0),
  run: (subject) =>
    metadataRoles(subject)
      .flatMap(endpointsOf)
      .flatMap(({ element, location, responseLocation }) =>
        [
          { attribute: 'Location', url: location },
          { attribute: 'ResponseLocation', url: responseLocation },
        ].flatMap(({ attribute, url }) =>
          url === null || !isPlainHttp(url)
            ? []
            : [
                {
                  message: `${attribute} of ${element.local} is ${url}.`,
                  expected: url.replace(/^http:/i, 'https:'),
                  actual: url,
                  place: { element, attribute },
                },
              ],
        ),
      ),
};
