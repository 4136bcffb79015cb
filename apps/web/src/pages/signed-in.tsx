import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.js';
import { Frame } from '../frame/frame.js';
import { AfterAWhile } from '../parts/after-a-while.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SignInPage } from './sign-in-page.js';

/** The frame for whoever is signed in; the way to sign in for everybody else. */
export function SignedIn() {
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  if (session) return <Frame />;
  if (isPending)
    return (
      <AfterAWhile>
        <p role="status" className="visually-hidden">
          Einkanal
        </p>
      </AfterAWhile>
    );
  if (error)
    return (
      <main>
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      </main>
    );
  return <SignInPage />;
}
