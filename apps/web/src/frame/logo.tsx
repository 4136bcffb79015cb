/** The mark: many ways into one channel. */
export function Logo() {
  return (
    <svg width={22} height={22} viewBox="0 0 32 32" aria-hidden>
      <rect width={32} height={32} rx={8} fill="var(--accent)" />
      <path
        d="M9 8.5l7 8 7-8M16 16.5V24"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth={3.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
