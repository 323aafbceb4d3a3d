import { useCallback, useEffect, useRef } from "react";
import { useNavigate } from "react-router";

/** Leads to the sign-in page, which returns to where the viewer is now. */
export function useSignInAgain(): () => void {
  const navigate = useNavigate();
  // The router's own function is another on each page; what is kept for the whole session keeps this one.
  const latest = useRef(navigate);
  useEffect(() => {
    latest.current = navigate;
  });
  return useCallback(() => {
    const { pathname, search } = window.location;
    if (pathname === "/sign-in") return;
    void latest.current(`/sign-in?${new URLSearchParams({ returnTo: pathname + search })}`, {
      replace: true,
    });
  }, []);
}
