import { Navigate } from "react-router";
import { homeOf, useViewer } from "../features/session/session";

/** Leads everybody to where they begin. */
export function HomePage() {
  return <Navigate to={homeOf(useViewer().kind)} replace />;
}
