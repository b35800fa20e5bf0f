/** The mock service provider's HTTP side: metadata, login, ACS, session. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { describePublication } from '../../../app/publication';
import { buildSpMetadata } from '../../../core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT } from '../../../core/saml/identifiers';
import { pageHeaders, refusalPage } from '../page';
import { ARTIFACT_INDEX } from '../artifact/give-message';
import { giveRequest } from './artifacts';
import { consumeResponse, wantsJson } from './consume';
import type { SpContext } from './context';
import { nobodyPage, sessionPage } from './pages';
import { answerLogout } from './answer-logout';
import { startLogin } from './start-login';
import { startLogout } from './start-logout';
import { receiveRevocation } from './token-revocation';

const MAX_BODY = 12 * 1024 * 1024;

export function createMockSp(context: SpContext): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('The body is larger than 12 MB.\n', 413) }));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value);
  });

  app.get('/sp/metadata', (c) =>
    c.body(describeSp(context, c.req.query('signed')), 200, {
      'content-type': 'application/samlmetadata+xml',
    }),
  );
  app.get('/sp/login', (c) => startLogin(c, context));
  app.post('/sp/acs', (c) => consumeResponse(c, context));
  app.get('/sp/acs', (c) => {
    if (c.req.query('SAMLart') !== undefined) return consumeResponse(c, context);
    return c.html(
      refusalPage('sp', {
        title: 'The ACS takes a Response by POST only',
        expected: 'POST with a form field SAMLResponse, or an artifact in SAMLart',
        actual:
          c.req.query('SAMLResponse') === undefined
            ? 'GET without a message'
            : 'GET with SAMLResponse in the query',
        remedy:
          'A Response is never sent by HTTP-Redirect (SAML Profiles 4.1.2); a redirect on the way may have turned POST into GET.',
      }),
      405,
      { allow: 'POST' },
    );
  });
  app.get('/sp/session', (c) => {
    const session = context.sessions.get(context.sessionCookie.read(c));
    if (!session) {
      return wantsJson(c)
        ? c.json({ error: 'Nobody is signed in' }, 401)
        : c.html(nobodyPage('Sign in to see what this service provider learns about you.'), 401);
    }
    return wantsJson(c) ? c.json(session) : c.html(sessionPage(session));
  });
  app.get('/sp/logout', (c) => startLogout(c, context));
  app.post('/sp/artifact', (c) => giveRequest(c, context));
  app.on(['GET', 'POST'], '/sp/slo', (c) => answerLogout(c, context));
  app.post('/sp/global-token-revocation/:connection', (c) => receiveRevocation(c, context));
  app.get('/', (c) => c.redirect('/sp/session'));
  app.notFound((c) =>
    c.html(
      refusalPage('sp', {
        title: 'There is nothing at this address',
        expected: '/sp/metadata, /sp/login, /sp/acs, /sp/session or /sp/logout',
        actual: new URL(c.req.url).pathname,
        remedy: 'Check the address.',
      }),
      404,
    ),
  );
  app.onError((error, c) => {
    context.log(`SP: ${error.stack ?? error.message}`);
    return c.html(
      refusalPage('sp', {
        title: 'The service provider failed',
        expected: 'an answer',
        actual: 'an error inside the workbench',
        remedy: 'The log of the workbench holds the details.',
      }),
      500,
    );
  });
  return app;
}

function describeSp(context: SpContext, signed: string | undefined): string {
  const { signAuthnRequests, wantAssertionsSigned } = context.settings();
  const { clock, random, signingKey } = context;
  return buildSpMetadata({
    entityId: context.entityId,
    keys: context.certificates(),
    nameIdFormats: [
      NAMEID_FORMAT.unspecified,
      NAMEID_FORMAT.emailAddress,
      NAMEID_FORMAT.persistent,
      NAMEID_FORMAT.transient,
    ],
    authnRequestsSigned: signAuthnRequests,
    wantAssertionsSigned,
    artifactResolutionServices: [
      { binding: BINDING.soap, location: context.artifactUrl, index: ARTIFACT_INDEX, isDefault: true },
    ],
    singleLogoutServices: [BINDING.redirect, BINDING.post, BINDING.soap].map((binding) => ({
      binding,
      location: context.sloUrl,
    })),
    assertionConsumerServices: [
      { binding: BINDING.post, location: context.acsUrl, index: 0, isDefault: true },
      { binding: BINDING.artifact, location: context.acsUrl, index: 1 },
    ],
    attributeConsumingServices: context.attributeConsumingServices,
    ...describePublication(context.publication, signed, {
      now: clock.now(),
      random,
      sign: { key: signingKey },
    }),
  });
}
