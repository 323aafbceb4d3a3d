const KEY = "tellonce.slash";

/** Whether "/" leads to the search box. Who speaks to the computer, or presses keys by accident, can switch it off. */
export const isSlashOn = (): boolean => localStorage.getItem(KEY) !== "off";

export function setSlash(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, "off");
}
