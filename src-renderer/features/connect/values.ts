/** The values each side's console asks for, from the profile's data and from what runs here. */
import type { CatalogueProfile, WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { dateOnly } from '../../components/format-time';
import { shortFormat } from '../../components/short-names';
import { text } from '../../text';

export interface ConnectValue {
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  /** True when the last character is a slash that must not get lost. */
  readonly slash?: boolean;
}

type Variant = CatalogueProfile['variants'][number];

export function spValues(profile: CatalogueProfile, variant: Variant): ConnectValue[] {
  return [
    { label: text.connect.acs, hint: text.connect.acsHint, value: variant.acsUrl },
    audience(variant.entityId),
    ...profile.nameIdFormats.map((format) => ({
      label: text.connect.nameIdFormat,
      hint: shortFormat(format),
      value: format,
    })),
    ...profile.attributes.map((attribute) => ({
      label: text.connect.attribute(attribute.from),
      hint: [
        attribute.required ? text.connect.required : text.connect.optional,
        ...(attribute.note === null ? [] : [attribute.note]),
      ].join(': '),
      value: attribute.name,
    })),
    ...profile.groupAttributes
      .filter((name) => profile.attributes.every((attribute) => attribute.name !== name))
      .map((name) => ({
        label: text.connect.groupAttribute,
        hint: text.connect.groupAlternative,
        value: name,
      })),
  ];
}

export function ownSpValues(status: WorkbenchStatus): ConnectValue[] {
  return [
    { label: text.connect.acs, hint: text.connect.acsHint, value: status.sp.acsUrl },
    audience(status.sp.entityId),
    { label: text.connect.metadata, hint: null, value: status.sp.metadataUrl },
  ];
}

export function idpValues(status: WorkbenchStatus): ConnectValue[] {
  return [
    { label: text.connect.issuer, hint: null, value: status.idp.entityId },
    { label: text.connect.sso, hint: null, value: status.idp.ssoUrl },
    { label: text.connect.metadata, hint: null, value: status.idp.metadataUrl },
    {
      label: text.connect.fingerprint,
      hint: text.connect.validUntil(dateOnly(status.idp.certificateNotAfter)),
      value: status.idp.certificateFingerprint,
    },
  ];
}

function audience(entityId: string): ConnectValue {
  const slash = entityId.endsWith('/');
  return {
    label: text.connect.audience,
    hint: slash ? text.connect.audienceSlash : null,
    value: entityId,
    slash,
  };
}
