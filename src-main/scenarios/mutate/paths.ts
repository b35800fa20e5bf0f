/** Where the parts of an assertion are that scenarios change most. */
export const nameId = ['Subject', 'NameID'] as const;
export const confirmation = ['Subject', 'SubjectConfirmation'] as const;
export const confirmationData = [...confirmation, 'SubjectConfirmationData'] as const;
export const conditions = ['Conditions'] as const;
export const audience = ['Conditions', 'AudienceRestriction', 'Audience'] as const;
export const firstValue = ['AttributeStatement', 'Attribute', 'AttributeValue'] as const;
export const signature = ['Assertion', 'Signature'] as const;
export const signedInfo = [...signature, 'SignedInfo'] as const;
export const reference = [...signedInfo, 'Reference'] as const;
