import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

/** How long a person may take at the provider. */
export const LOGIN_SECONDS = 600;

const LoginAttemptShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});

/** What one sign-in must remember between leaving and coming back. */
export type LoginAttempt = z.infer<typeof LoginAttemptShape>;

/** The cookie of one attempt. Its name comes from the state, so that two tabs can sign in side by side. */
export function loginCookieName(state: string): string {
  return `einkanal_login_${state.replaceAll(/[^\w-]/g, '').slice(0, 12)}`;
}

/** The attempt as text that only this deployment can read: no process has to remember it. */
export async function sealLogin(attempt: LoginAttempt, sealKey: string, now: Date): Promise<string> {
  return new EncryptJWT({ ...attempt })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(Math.floor(now.getTime() / 1000) + LOGIN_SECONDS)
    .encrypt(loginKey(sealKey));
}

/** The attempt again; null where the text is foreign, changed or too old. */
export async function openLogin(sealed: string | undefined, sealKey: string, now: Date): Promise<LoginAttempt | null> {
  if (!sealed) return null;
  try {
    const { payload } = await jwtDecrypt(sealed, loginKey(sealKey), { currentDate: now });
    return LoginAttemptShape.parse(payload);
  } catch {
    return null;
  }
}

function loginKey(sealKey: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(sealKey, 'hex'), '', 'einkanal login attempt', 32));
}
