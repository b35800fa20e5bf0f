/** The people who can sign in when no configuration names any: one for each outcome of the default mapping. */
import type { Persona } from '../contract/model/workbench';

export const defaultPersonas: readonly Persona[] = [
  {
    username: 'alice',
    email: 'alice@example.com',
    firstName: 'Alice',
    lastName: 'Adams',
    displayName: 'Alice Adams',
    groups: ['Administrators', 'Qovery-DevSecOps'],
    attributes: {},
  },
  {
    username: 'bob',
    email: 'bob@example.com',
    firstName: 'Bob',
    lastName: 'Brown',
    displayName: 'Bob Brown',
    groups: ['Engineering', 'Qovery-Viewers'],
    attributes: {},
  },
  {
    // Nobody has put carol into a group yet: what an application does with her is its default.
    username: 'carol',
    email: 'carol@example.com',
    firstName: 'Carol',
    lastName: 'Chen',
    displayName: 'Carol Chen',
    groups: [],
    attributes: {},
  },
  {
    // Groups of more than one role.
    username: 'dave',
    email: 'dave@example.com',
    firstName: 'Dave',
    lastName: 'Dupont',
    displayName: 'Dave Dupont',
    groups: ['Administrators', 'Engineering', 'Billing', 'Qovery-DevSecOps', 'Qovery-Viewers'],
    attributes: {},
  },
];
