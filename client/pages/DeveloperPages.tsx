import { lazy } from "react";
import { useRoutes } from "react-router";
import { DevelopersPage } from "./DevelopersPage";
import { NotFoundPage } from "./NotFoundPage";

const Recipes = lazy(async () => ({
  default: (await import("./DeveloperRecipesPage")).DeveloperRecipesPage,
}));
const Recipe = lazy(async () => ({ default: (await import("./DeveloperRecipePage")).DeveloperRecipePage }));
const Schema = lazy(async () => ({ default: (await import("./DeveloperSchemaPage")).DeveloperSchemaPage }));
const Type = lazy(async () => ({ default: (await import("./DeveloperTypePage")).DeveloperTypePage }));
const Sharing = lazy(async () => ({
  default: (await import("./DeveloperSharingPage")).DeveloperSharingPage,
}));
const Errors = lazy(async () => ({ default: (await import("./DeveloperErrorsPage")).DeveloperErrorsPage }));
const Changes = lazy(async () => ({
  default: (await import("./DeveloperChangesPage")).DeveloperChangesPage,
}));

/** The pages for developers, apart from all others, whose readers then do not load the addresses of these. */
export function DeveloperPages() {
  return useRoutes([
    { index: true, element: <DevelopersPage /> },
    { path: "recipes", element: <Recipes /> },
    { path: "recipes/:recipe", element: <Recipe /> },
    { path: "schema", element: <Schema /> },
    { path: "schema/:name", element: <Type /> },
    { path: "sharing", element: <Sharing /> },
    { path: "errors", element: <Errors /> },
    { path: "changes", element: <Changes /> },
    { path: "*", element: <NotFoundPage /> },
  ]);
}
