/** Empty for any free port, or one that needs no rights of the system's own. */
export function portFits(typed: string): boolean {
  const port = typed.trim();
  if (port === '') return true;
  return /^\d{1,5}$/.test(port) && Number(port) >= 1024 && Number(port) <= 65535;
}
