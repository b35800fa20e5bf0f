/** A role that does not say it speaks SAML 2.0: consumers pass over it. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const protocolSupportMissing: Check = {
  id: 'protocol-support-missing',
  category: 'metadata',
  severity: 'warning',
  title: 'Every role says that it speaks SAML 2.0',
  failureTitle: 'A role does not say that it speaks SAML 2.0',
  why: 'Consumers look for the SAML 2.0 protocol in protocolSupportEnumeration and skip roles without it: "no IdP found in the metadata".',
  remedy: {
    idp: `Set protocolSupportEnumeration to ${NS.samlp}.`,
    sp: `Set protocolSupportEnumeration to ${NS.samlp}.`,
  },
  citations: ['metadata-2.4.1'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataRoles(subject).length > 0,
  run: (subject) =>
    metadataRoles(subject).flatMap(({ element, role, protocolSupportEnumeration: supported }) =>
      (supported ?? '').split(/\s+/).includes(NS.samlp)
        ? []
        : [
            {
              message: `${role} ${supported === null ? 'has no protocolSupportEnumeration' : `supports ${supported === '' ? 'nothing' : supported}`}.`,
              expected: NS.samlp,
              actual: supported,
              place: { element, ...(supported === null ? {} : { attribute: 'protocolSupportEnumeration' }) },
            },
          ],
    ),
};
