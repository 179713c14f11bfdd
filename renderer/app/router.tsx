// Every route of the app, typed. The shell and the home screen are in the first load; other screens are loaded when
// they are first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readLibrarySearch } from '#renderer/features/documents/library/library-search.ts';
import { HomeScreen } from '#renderer/features/sittings/home/HomeScreen.tsx';
import { LoadingState } from '#renderer/ui/states.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { RouteCrash } from './RouteCrash.tsx';
import screen from './screen.module.css';
import { readDeskSearch, readHomeSearch, readReaderSearch, readResultsAddress } from './search-params.ts';
import { Shell } from './shell/Shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundScreen });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readHomeSearch,
  component: HomeScreen,
});

const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(
    () => import('#renderer/features/documents/library/LibraryScreen.tsx'),
    'LibraryScreen',
  ),
});

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/desk',
  validateSearch: readDeskSearch,
  component: lazyRouteComponent(() => import('#renderer/features/documents/desk/DeskScreen.tsx'), 'DeskScreen'),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$documentId',
  validateSearch: readReaderSearch,
  component: lazyRouteComponent(() => import('#renderer/features/documents/reader/ReaderScreen.tsx'), 'ReaderScreen'),
});

const resultsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: readResultsAddress,
  component: lazyRouteComponent(() => import('#renderer/features/search/results/ResultsScreen.tsx'), 'ResultsScreen'),
});

const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions',
  component: lazyRouteComponent(
    () => import('#renderer/features/sittings/calendar/SessionsScreen.tsx'),
    'SessionsScreen',
  ),
});

const sessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(
    () => import('#renderer/features/sittings/calendar/SessionScreen.tsx'),
    'SessionScreen',
  ),
});

const sittingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/$sessionId/$sittingId',
  component: lazyRouteComponent(
    () => import('#renderer/features/sittings/calendar/SittingScreen.tsx'),
    'SittingScreen',
  ),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('#renderer/features/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  documentsRoute,
  deskRoute,
  documentRoute,
  resultsRoute,
  settingsRoute,
  sessionsRoute,
  sessionRoute,
  sittingRoute,
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: false,
  defaultErrorComponent: RouteCrash,
  defaultPendingComponent: () => (
    <div className={screen.screen}>
      <LoadingState />
    </div>
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
