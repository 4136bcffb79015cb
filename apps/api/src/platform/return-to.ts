/** The place on our own page that a person wanted; the start page for everything that leads elsewhere. */
export function safeReturnTo(wanted: string | undefined, publicUrl: string): string {
  const page = new URL(publicUrl);
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, page.href)) return '/';
  const target = new URL(wanted, page);
  return target.origin === page.origin ? `${target.pathname}${target.search}${target.hash}` : '/';
}
