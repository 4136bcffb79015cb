import { createBrowserRouter } from 'react-router';
import { FailurePage } from './pages/failure-page.js';
import { HomePage } from './pages/home-page.js';
import { InboxPage } from './pages/inbox-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { SignedIn } from './pages/signed-in.js';

/** The addresses of the page. */
export const router = createBrowserRouter([
  {
    element: <SignedIn />,
    errorElement: <FailurePage />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <HomePage /> },
      { path: 'eingang/:caseId?', element: <InboxPage /> },
      { path: 'mine/:caseId?', element: <InboxPage base="/mine" /> },
      { path: 'vorgang/:caseId', lazy: async () => ({ Component: (await import('./pages/case-page.js')).CasePage }) },
      {
        path: 'abgewiesen/:refusalId?',
        lazy: async () => ({ Component: (await import('./pages/refusals-page.js')).RefusalsPage }),
      },
      {
        path: 'nachrichten',
        lazy: async () => ({ Component: (await import('./pages/messages-page.js')).MessagesPage }),
      },
      {
        path: 'uebertragungen/:jobId?',
        lazy: async () => ({ Component: (await import('./pages/transfers-page.js')).TransfersPage }),
      },
      {
        path: 'administration/:section?/:teamId?',
        lazy: async () => ({ Component: (await import('./pages/administration-page.js')).AdministrationPage }),
      },
      { path: 'steuerung', lazy: async () => ({ Component: (await import('./pages/steering-page.js')).SteeringPage }) },
      { path: 'heute', lazy: async () => ({ Component: (await import('./pages/today-page.js')).TodayPage }) },
      { path: 'abgaben', lazy: async () => ({ Component: (await import('./pages/offers-page.js')).OffersPage }) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
