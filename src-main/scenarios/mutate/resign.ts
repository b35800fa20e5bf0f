/** Signs an element of a finished message anew, in ways no honest signer would. */
import { forgeSignature, type ForgedSignatureSpec } from '../../core/xmlsec/forge-signature';
import { childElements } from '../../core/xml/query';
import { dropSignature } from './forge';
import { insertBeside, insertInside, locate, type TextEdit } from './text';

/** Replaces the Signature of the element at the path (default: the assertion) by one of this form. */
export function resign(spec: ForgedSignatureSpec, path: readonly string[] = ['Assertion']): TextEdit {
  return (xml) => {
    const bare = dropSignature(path)(xml);
    const target = locate(bare, path);
    const signature = forgeSignature(target, spec);
    const hasIssuer = childElements(target)[0]?.local === 'Issuer';
    return hasIssuer
      ? insertBeside([...path, 'Issuer'], 'after', signature)(bare)
      : insertInside(path, 'first', signature)(bare);
  };
}
