/** What was asked of a certificate cannot be, or what was given cannot be read: told so that it can be mended. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';

  constructor(
    message: string,
    /** What would help, one sentence; null when the message says it all. */
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}
