/** When a backup was made, read off its name: `2026-11-22T231500` and the like; what does not parse stays as it is. */
export const backupTime = (name: string): string => {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2})-?(\d{2})/.exec(name) ?? [];
  return day ? `${day}T${hour}:${minute}` : name;
};
