import { useCallback } from "react";
import { useNavigate } from "react-router";

/** Leads to the sign-in page, which returns to where the viewer is now. */
export function useSignInAgain(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    const { pathname, search } = window.location;
    if (pathname === "/sign-in") return;
    void navigate(`/sign-in?${new URLSearchParams({ returnTo: pathname + search })}`, { replace: true });
  }, [navigate]);
}
