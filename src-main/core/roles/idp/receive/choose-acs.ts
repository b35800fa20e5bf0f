/**
 * Where the answer goes: the URL or index asked for has to be registered, because whoever chooses the
 * address receives the assertion (SAML Core 3.4.1, SAML Profiles 4.1.4.1).
 */
import { BINDING } from '../../../saml/identifiers';
import type { Step } from './decision';

export const chooseAcs: Step = ({ request }, progress) => {
  const { sp } = progress;
  const services = sp?.entity.roles.flatMap((role) => role.assertionConsumerServices) ?? [];
  const registered = services.filter(
    ({ binding, location }) => binding === BINDING.post && location !== null,
  );
  const url = request.assertionConsumerServiceUrl;
  const index = request.assertionConsumerServiceIndex;
  const asked = index === null ? undefined : registered.find((service) => service.index === index);
  const acsUrl =
    url === null
      ? index === null
        ? sp?.acsUrl
        : asked?.location
      : registered.find(({ location }) => location === url)?.location;
  if (acsUrl) return { kind: 'go-on', progress: { ...progress, acsUrl } };
  return {
    kind: 'page',
    title: 'The address the answer should go to is not registered',
    expected:
      registered
        .map((service) => `${service.location ?? ''} (index ${service.index ?? 'none'})`)
        .join(', ') || '(none for HTTP-POST)',
    actual: url ?? (index === null ? '(the metadata lists none)' : `index ${index}`),
    remedy:
      "Put the address into the application's metadata, or let the application ask for one that is there.",
  };
};
