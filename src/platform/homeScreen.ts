/** Whether apps are installed to a home screen: on phones and tablets, some of which claim that fingers hover. */
export function hasHomeScreen(): boolean {
  return /Android/.test(navigator.userAgent) || matchMedia('(hover: none)').matches;
}
