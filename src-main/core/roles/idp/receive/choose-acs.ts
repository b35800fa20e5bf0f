/**
 * Where the answer goes and by which binding: the URL or index asked for has to be registered, because whoever
 * chooses the address receives the assertion (SAML Core 3.4.1, SAML Profiles 4.1.4.1). Without either it is the
 * default endpoint of the binding asked for (SAML Metadata 2.2.3).
 */
import { BINDING } from '../../../saml/identifiers';
import type { AuthnRequestRead, EndpointRead } from '../../../saml/model';
import type { ResponseBinding, Step } from './decision';

interface Acs {
  readonly url: string;
  readonly binding: ResponseBinding;
  readonly service: EndpointRead;
}

export const chooseAcs: Step = ({ request }, progress) => {
  const services = progress.sp?.entity.roles.flatMap((role) => role.assertionConsumerServices) ?? [];
  const registered = services.flatMap(readAcs);
  const found = findAsked(registered, request);
  if (found) {
    return { kind: 'go-on', progress: { ...progress, acsUrl: found.url, responseBinding: found.binding } };
  }
  const { assertionConsumerServiceUrl: url, assertionConsumerServiceIndex: index } = request;
  return {
    kind: 'page',
    title: 'The address the answer should go to is not registered',
    expected:
      registered
        .map((acs) => `${acs.url} (index ${acs.service.index ?? 'none'}, ${acs.binding})`)
        .join(', ') || '(none for HTTP-POST or HTTP-Artifact)',
    actual: url ?? (index === null ? '(the metadata lists none)' : `index ${index}`),
    remedy:
      "Put the address into the application's metadata, or let the application ask for one that is there.",
  };
};

/** One URL may serve several bindings: the one that ProtocolBinding names comes first. */
function findAsked(registered: readonly Acs[], request: AuthnRequestRead): Acs | undefined {
  const { assertionConsumerServiceUrl: url, assertionConsumerServiceIndex: index } = request;
  const isAsked = ({ binding }: Acs): boolean => BINDING[binding] === request.protocolBinding;
  if (url !== null) {
    const there = registered.filter((acs) => acs.url === url);
    return there.find(isAsked) ?? there[0];
  }
  if (index !== null) return registered.find(({ service }) => service.index === index);
  const fitting = registered.filter(isAsked);
  return defaultOf(fitting.length > 0 ? fitting : registered);
}

/** isDefault true, else the first not marked false, else the first (SAML Metadata 2.2.3). */
function defaultOf(endpoints: readonly Acs[]): Acs | undefined {
  const says = ({ service }: Acs, pattern: RegExp): boolean => pattern.test(service.isDefault ?? '');
  return (
    endpoints.find((each) => says(each, /^(?:true|1)$/)) ??
    endpoints.find((each) => !says(each, /^(?:false|0)$/)) ??
    endpoints[0]
  );
}

function readAcs(service: EndpointRead): Acs[] {
  const { location: url } = service;
  if (url === null) return [];
  if (service.binding === BINDING.post) return [{ url, binding: 'post', service }];
  return service.binding === BINDING.artifact ? [{ url, binding: 'artifact', service }] : [];
}
