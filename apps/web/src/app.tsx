import { CacheProvider } from '@emotion/react';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { ApiProblem } from './api/problem.js';
import { router } from './routes.js';
import { theme } from './theme.js';
import { styleCache } from './theme/style-cache.js';
import { ThemeSheet } from './theme/theme-sheet.js';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A list that reloads because a window got the focus would move under the pointer; the live connection tells changes.
      refetchOnWindowFocus: false,
      staleTime: 30_000,
      // A refusal stays a refusal; only a lost connection is worth another try.
      retry: (failures, problem) => !(problem instanceof ApiProblem) && failures < 2,
    },
  },
});

/** The page with all that surrounds it. */
export function App() {
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme}>
        <ThemeSheet />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  );
}
