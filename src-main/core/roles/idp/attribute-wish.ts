/** What an SP, or a flavour by habit, wants to be told of a user. */

/** One attribute: its exact name on the wire, and where the value comes from. */
export interface AttributeWish {
  readonly name: string;
  /**
   * `login`, `email`, `displayName`, `firstName`, `lastName`, `groups`, `roles`, `upn` (the e-mail
   * address, else the login), `pseudonym` or `targetedId` (a pairwise NameID); or the name of an attribute of the persona.
   */
  readonly from: string;
}
