/** The choice of a message that is pasted, among those that are open or were seen. */
export const PASTED = 'pasted';
