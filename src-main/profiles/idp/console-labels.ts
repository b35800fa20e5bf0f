/**
 * What identity providers' consoles call the fields an application's values go into, so that who sets one up finds
 * them again. Read on the vendors' own pages and guides for their consoles on 2026-11-23.
 */
export interface ConsoleLabels {
  readonly acs: string;
  /** Further fields that take the same address. */
  readonly acsAgain: readonly string[];
  readonly audience: string;
  readonly nameIdFormat: string;
  readonly attributes: string;
  readonly groups: string;
  /** What the value of an attribute is chosen as; the rest is called by what it is. */
  readonly sources: Readonly<Record<string, string>>;
}

const plain: ConsoleLabels = {
  acs: 'ACS URL',
  acsAgain: [],
  audience: 'Entity ID (audience)',
  nameIdFormat: 'NameID format',
  attributes: 'Attribute',
  groups: 'Group attribute',
  sources: {},
};

const labels: Readonly<Record<string, ConsoleLabels>> = {
  okta: {
    acs: 'Single sign-on URL',
    acsAgain: [],
    audience: 'Audience URI (SP Entity ID)',
    nameIdFormat: 'Name ID format',
    attributes: 'Attribute Statements',
    groups: 'Group Attribute Statements',
    sources: {
      login: 'user.login',
      email: 'user.email',
      firstName: 'user.firstName',
      lastName: 'user.lastName',
      displayName: 'user.displayName',
    },
  },
  onelogin: {
    ...plain,
    acs: 'ACS (Consumer) URL',
    acsAgain: ['ACS (Consumer) URL Validator', 'Recipient'],
    audience: 'Audience (EntityID)',
    attributes: 'Parameters',
    groups: 'Parameters',
  },
  'entra-id': {
    ...plain,
    acs: 'Reply URL (Assertion Consumer Service URL)',
    audience: 'Identifier (Entity ID)',
    attributes: 'Attributes & Claims',
    groups: 'Attributes & Claims',
  },
  authentik: { ...plain, audience: 'Audience' },
};

export function consoleLabels(flavour: string): ConsoleLabels {
  return labels[flavour] ?? plain;
}
