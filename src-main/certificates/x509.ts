/**
 * The X.509 library, made ready once: it finds its decorators' metadata and WebCrypto by itself only where both
 * are global, and Electron's main process has neither.
 */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as unknown as Crypto);

export { x509 };
