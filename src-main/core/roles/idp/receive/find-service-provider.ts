/** Who asks: the Issuer has to be a registered entityID, compared exactly (SAML Profiles 4.1.4.1). */
import type { Step } from './decision';

export const findServiceProvider: Step = ({ request, providers }, progress) => {
  const issuer = request.issuer?.value ?? null;
  const sp = providers.find(({ entityId }) => entityId === issuer);
  if (sp) return { kind: 'go-on', progress: { ...progress, sp } };
  const near = providers.find(
    ({ entityId }) =>
      entityId.toLowerCase().replace(/\/$/, '') === issuer?.trim().toLowerCase().replace(/\/$/, ''),
  );
  return {
    kind: 'page',
    title: 'This identity provider does not know the application that asks',
    expected: near?.entityId ?? providers.map(({ entityId }) => entityId).join(', '),
    actual: issuer ?? '(the AuthnRequest has no Issuer)',
    remedy: near
      ? 'The entityIDs differ only in case, white space or a last slash: write them alike on both sides.'
      : "Register the application's metadata with this identity provider (serviceProviders in its configuration).",
  };
};
