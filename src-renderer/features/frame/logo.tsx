/** The mark: two parties between brackets, in the colours of SP and IdP. */
export function Logo() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M7 4H3v16h4" stroke="var(--wb-accent)" />
      <path d="M17 4h4v16h-4" stroke="var(--wb-accent)" />
      <circle cx="9" cy="12" r="1.6" fill="var(--wb-sp)" />
      <circle cx="15" cy="12" r="1.6" fill="var(--wb-idp)" />
    </svg>
  );
}
