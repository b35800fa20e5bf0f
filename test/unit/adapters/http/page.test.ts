import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { pageHeaders, refusalPage } from '../../../../src-main/adapters/http/page';
import { encodePostForm } from '../../../../src-main/core/bindings/post';

const hostile = `"><script>alert(1)</script>&'`;

describe('refusalPage', () => {
  it('shows expected and actual in full, and runs nothing of them', async () => {
    const text = String(
      await refusalPage('idp', { title: hostile, expected: hostile, actual: hostile, remedy: hostile }),
    );
    expect(text).not.toContain('<script');
    expect(text.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)).toHaveLength(5);
  });
});

describe('pageHeaders', () => {
  it('allow the one script that posts a form, by its hash', () => {
    const { html } = encodePostForm({
      action: 'http://127.0.0.1/acs',
      parameter: 'SAMLResponse',
      xml: '<a/>',
      relayState: null,
    });
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(pageHeaders['content-security-policy']).toContain(`script-src 'sha256-${hash}'`);
  });
});
