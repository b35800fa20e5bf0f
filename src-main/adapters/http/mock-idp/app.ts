/** The mock identity provider's HTTP side. What it decides is decided in core/roles/idp; this carries it to and fro. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { describePublication } from '../../../app/publication';
import { describeIdp } from '../../../core/roles/idp/describe-idp';
import { signatureSpecOf } from '../../../core/roles/idp/signature-spec';
import { buildIdpMetadata } from '../../../core/saml/build-metadata';
import { BINDING } from '../../../core/saml/identifiers';
import { refusalPage, pageHeaders } from '../page';
import { answerRequest, startUnasked } from './answer';
import { ARTIFACT_INDEX } from '../artifact/give-message';
import { giveResponse } from './artifacts';
import type { IdpContext } from './context';
import { answerLogout, startLogout } from './logout';
import { showSession } from './session-page';
import { showClaimsSignIn, signIn, signInWithClaims } from './sign-in';

const MAX_BODY = 12 * 1024 * 1024;

export function createMockIdp(context: IdpContext): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('The body is larger than 12 MB.\n', 413) }));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value);
  });

  app.get('/idp/metadata', (c) => {
    const { flavour, wantAuthnRequestsSigned } = context.settings();
    const { entityId, ssoUrl, signingKey, clock, random } = context;
    const keys = { signing: context.certificates(), encryption: [] };
    const services = {
      singleLogoutServices: [BINDING.redirect, BINDING.post, BINDING.soap].map((binding) => ({
        binding,
        location: context.sloUrl,
      })),
      artifactResolutionServices: [
        { binding: BINDING.soap, location: context.artifactUrl, index: ARTIFACT_INDEX, isDefault: true },
      ],
    };
    const xml = buildIdpMetadata({
      ...describeIdp({ flavour, entityId, ssoUrl, keys, wantAuthnRequestsSigned, ...services }),
      ...describePublication(context.publication, c.req.query('signed'), {
        now: clock.now(),
        random,
        sign: signatureSpecOf(flavour, signingKey, { typedValues: false }),
      }),
    });
    return c.body(xml, 200, { 'content-type': 'application/samlmetadata+xml' });
  });
  app.on(['GET', 'POST'], '/idp/sso', (c) => answerRequest(c, context));
  app.post('/idp/sign-in', (c) => signIn(c, context));
  app.get('/idp/claims', (c) => showClaimsSignIn(c, context));
  app.post('/idp/claims', (c) => signInWithClaims(c, context));
  app.get('/idp/start', (c) => startUnasked(c, context));
  app.on(['GET', 'POST'], '/idp/slo', (c) => answerLogout(c, context));
  app.post('/idp/artifact', (c) => giveResponse(c, context));
  app.get('/idp/session', (c) => showSession(c, context));
  app.get('/idp/logout', (c) => startLogout(c, context));
  app.get('/', (c) => c.redirect('/idp/metadata'));
  app.notFound((c) =>
    c.html(
      refusalPage('idp', {
        title: 'There is nothing at this address',
        expected: '/idp/metadata, /idp/sso, /idp/slo, /idp/session or /idp/start?sp=ENTITY_ID',
        actual: new URL(c.req.url).pathname,
        remedy: 'Check the address.',
      }),
      404,
    ),
  );
  app.onError((error, c) => {
    context.log(`IdP: ${error.stack ?? error.message}`);
    return c.html(
      refusalPage('idp', {
        title: 'The identity provider failed',
        expected: 'an answer',
        actual: 'an error inside the workbench',
        remedy: 'The log of the workbench holds the details.',
      }),
      500,
    );
  });
  return app;
}
