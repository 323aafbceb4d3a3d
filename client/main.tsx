import "./styles/main.scss";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { unstable_HistoryRouter as HistoryRouter } from "react-router";
import { createGuardedHistory } from "./features/unsaved/guardedHistory";
import { fetchPageAt, Pages } from "./routes";

fetchPageAt(window.location.pathname);
createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <HistoryRouter history={createGuardedHistory()}>
      <Pages />
    </HistoryRouter>
  </StrictMode>,
);
