const hour = 3_600_000;
const day = 24 * hour;

/** How far back there is one backup an hour, and one a day. */
const hourlyFor = day;
const dailyFor = 31 * day;

const pattern = /^chokepoint-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip$/;

/** `chokepoint-20261124T130500Z.zip`: sorted by name is sorted by time, whatever the zone. */
export function backupName(at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return `chokepoint-${stamp}.zip`;
}

/** The moment in a backup's name (epoch ms, whole seconds); null where it is no backup's name. */
export function backupTime(name: string): number | null {
  const parts = pattern.exec(name)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const at = Date.UTC(year, month - 1, date, hours, minutes, seconds);
  return backupName(at) === name ? at : null;
}

/**
 * Whether a backup is due. Ones from the future, made while the clock was ahead, do not count: else
 * a clock set back would stop backups until it has caught up.
 */
export function isBackupDue(times: readonly number[], now: number): boolean {
  return !times.some((at) => at <= now && now - at < hour);
}

/**
 * Which backups have served: hourly ones stay a day, daily ones a month; of an hour or day the
 * newest stays. What lies in the future stays, and so does the newest of all, however old it is:
 * a clock that jumps ahead must not cost every backup there is.
 *
 * @param times of the backups there are (epoch ms)
 * @returns times of those to delete
 */
export function backupsToDelete(times: readonly number[], now: number): number[] {
  const past = times.filter((at) => at <= now).sort((left, right) => right - left);
  const taken = new Set<string>();
  return past.filter((at, place) => {
    const age = now - at;
    if (place === 0) return false;
    if (age >= dailyFor) return place >= keptAnyway;
    const slot = age < hourlyFor ? `h${Math.floor(at / hour)}` : `d${Math.floor(at / day)}`;
    if (taken.has(slot)) return true;
    taken.add(slot);
    return false;
  });
}

/** So many stay whatever their age: after a jump ahead, or a long holiday. */
const keptAnyway = 5;
